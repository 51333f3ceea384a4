import type * as Y from 'yjs';

/** Where an item says it belongs: the ids that must be there before it. */
export function referencesOf(item: Y.Item): readonly Y.ID[] {
  const { origin, rightOrigin } = item;
  // In a decoded item that was not applied the parent is an id, the name of a root, or null (as its neighbours').
  const parent = item.parent as unknown as Y.ID | string | null;
  const ids = [origin, rightOrigin, typeof parent === 'string' ? null : parent];
  return ids.filter((id): id is Y.ID => id !== null);
}

/** The name of the root that an item would be put in, when it names one. */
export function rootOf(item: Y.Item): string | undefined {
  const parent = item.parent as unknown;
  return typeof parent === 'string' ? parent : undefined;
}

/** Whether two ids are the same. */
export function isSameId(a: Y.ID | null, b: Y.ID | null): boolean {
  return a !== null && b !== null && a.client === b.client && a.clock === b.clock;
}
