import type * as z from 'zod/mini';

/** What this device keeps under a key; `none` when it keeps nothing there, or what it keeps cannot be read. */
export function readKept<T>(
  storage: Pick<Storage, 'getItem'>,
  key: string,
  schema: z.ZodMiniType<T>,
  none: T,
): T {
  const text = storage.getItem(key);
  if (text === null) return none;
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : none;
  } catch (cause) {
    // Somebody else's text under our key: start afresh.
    if (cause instanceof SyntaxError) return none;
    throw cause;
  }
}

/** The key of what is kept of a map for a person. */
export function keyOf(map: string, person: string): string {
  return `${map} ${person}`;
}

/** Whether a key is of a map, whoever it is for. */
export function isOfMap(key: string, map: string): boolean {
  return key.startsWith(`${map} `);
}
