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
export interface Tree<Card extends LayoutCard = LayoutCard> {
  readonly card: Card;
  /** From left to right as they lie now. */
  readonly children: readonly Tree<Card>[];
  /** The card and everything below it. */
  readonly members: readonly Card[];
}

/**
 * Hangs every card under one of its parents: the one fewest steps from a root, and of several the one that lies
 * nearest. What can be reached from a root that comes `first` hangs there, whatever else it hangs under.
 */
export function forestOf<Card extends LayoutCard>(
  cards: readonly Card[],
  links: readonly LayoutLink[],
  first: (card: Card) => boolean = () => true,
): Tree<Card>[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const parents = new Map<ElementId, Card[]>();
  const children = new Map<ElementId, Card[]>();
  for (const { child, parent } of links) {
    const below = byId.get(child);
    const above = byId.get(parent);
    if (below === undefined || above === undefined || child === parent) continue;
    append(parents, child, above);
    append(children, parent, below);
  }
  const depth = depthsOf(cards, parents, children, first);
  const kept = new Map<ElementId, Card[]>();
  const roots: Card[] = [];
  for (const card of cards) {
    const own = depth.get(card.id);
    const above = (parents.get(card.id) ?? []).filter((each) => {
      const at = depth.get(each.id);
      return at?.wave === own?.wave && at?.steps === (own?.steps ?? 0) - 1;
    });
    const nearest = [...above].sort((a, b) => apart(a, card) - apart(b, card))[0];
    if (nearest === undefined) roots.push(card);
    else append(kept, nearest.id, card);
  }
  return roots.map((root) => grown(root, kept));
}

function grown<Card extends LayoutCard>(
  card: Card,
  kept: ReadonlyMap<ElementId, readonly Card[]>,
): Tree<Card> {
  const children = [...(kept.get(card.id) ?? [])]
    .sort((a, b) => a.x - b.x || a.y - b.y)
    .map((child) => grown(child, kept));
  return { card, children, members: [card, ...children.flatMap((child) => child.members)] };
}

/** How far a card is from the roots that were walked from in the same wave. */
interface Depth {
  readonly wave: number;
  readonly steps: number;
}

/** Fewest steps from a root; cards that only hang under each other in a circle get their first as a root. */
function depthsOf<Card extends LayoutCard>(
  cards: readonly Card[],
  parents: ReadonlyMap<ElementId, readonly LayoutCard[]>,
  children: ReadonlyMap<ElementId, readonly LayoutCard[]>,
  first: (card: Card) => boolean,
): Map<ElementId, Depth> {
  const depth = new Map<ElementId, Depth>();
  let wave = 0;
  const walk = (starts: readonly LayoutCard[]): void => {
    wave += 1;
    const queue = starts.filter((each) => !depth.has(each.id));
    for (const each of queue) depth.set(each.id, { wave, steps: 0 });
    for (let at = 0; at < queue.length; at += 1) {
      const card = queue[at];
      if (card === undefined) continue;
      for (const child of children.get(card.id) ?? []) {
        if (depth.has(child.id)) continue;
        depth.set(child.id, { wave, steps: (depth.get(card.id)?.steps ?? 0) + 1 });
        queue.push(child);
      }
    }
  };
  const tops = cards.filter((card) => !parents.has(card.id));
  walk(tops.filter(first));
  for (const card of cards) if (first(card)) walk([card]);
  walk(tops);
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
