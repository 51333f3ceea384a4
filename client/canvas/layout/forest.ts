import type { ElementId } from '../../../shared/base/ids.ts';

/** A card with where it lies now. */
export interface LayoutCard {
  readonly id: ElementId;
  readonly x: number;
  readonly y: number;
}

/** One card hangs under another. */
export interface LayoutLink {
  readonly child: ElementId;
  readonly parent: ElementId;
}

/** A card with what hangs under it; every card of the input is in exactly one tree. */
export interface Tree {
  readonly card: LayoutCard;
  /** From left to right as they lie now. */
  readonly children: readonly Tree[];
  /** The card and everything below it. */
  readonly members: readonly LayoutCard[];
}

/** Hangs every card under one of its parents: the one fewest steps from a root, and of several the one that lies nearest. */
export function forestOf(cards: readonly LayoutCard[], links: readonly LayoutLink[]): Tree[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const parents = new Map<ElementId, LayoutCard[]>();
  const children = new Map<ElementId, LayoutCard[]>();
  for (const { child, parent } of links) {
    const below = byId.get(child);
    const above = byId.get(parent);
    if (below === undefined || above === undefined || child === parent) continue;
    append(parents, child, above);
    append(children, parent, below);
  }
  const depth = depthsOf(cards, parents, children);
  const kept = new Map<ElementId, LayoutCard[]>();
  const roots: LayoutCard[] = [];
  for (const card of cards) {
    const steps = depth.get(card.id) ?? 0;
    const above = (parents.get(card.id) ?? []).filter((each) => depth.get(each.id) === steps - 1);
    const nearest = [...above].sort((a, b) => apart(a, card) - apart(b, card))[0];
    if (nearest === undefined) roots.push(card);
    else append(kept, nearest.id, card);
  }
  return roots.map((root) => grown(root, kept));
}

function grown(card: LayoutCard, kept: ReadonlyMap<ElementId, readonly LayoutCard[]>): Tree {
  const children = [...(kept.get(card.id) ?? [])]
    .sort((a, b) => a.x - b.x || a.y - b.y)
    .map((child) => grown(child, kept));
  return { card, children, members: [card, ...children.flatMap((child) => child.members)] };
}

/** Fewest steps from a root; cards that only hang under each other in a circle get their first as a root. */
function depthsOf(
  cards: readonly LayoutCard[],
  parents: ReadonlyMap<ElementId, readonly LayoutCard[]>,
  children: ReadonlyMap<ElementId, readonly LayoutCard[]>,
): Map<ElementId, number> {
  const depth = new Map<ElementId, number>();
  const walk = (starts: readonly LayoutCard[]): void => {
    const queue = starts.filter((each) => !depth.has(each.id));
    for (const each of queue) depth.set(each.id, 0);
    for (let at = 0; at < queue.length; at += 1) {
      const card = queue[at];
      if (card === undefined) continue;
      for (const child of children.get(card.id) ?? []) {
        if (depth.has(child.id)) continue;
        depth.set(child.id, (depth.get(card.id) ?? 0) + 1);
        queue.push(child);
      }
    }
  };
  walk(cards.filter((card) => !parents.has(card.id)));
  for (const card of cards) walk([card]);
  return depth;
}

function append<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function apart(a: LayoutCard, b: LayoutCard): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
