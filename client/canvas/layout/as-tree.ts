import type { ElementId } from '../../../shared/base/ids.ts';
import { cardRect, type Point } from '../../../shared/graph/shapes.ts';
import type { Block } from './block.ts';
import { layOutTree } from './blocks.ts';
import { clearCorner } from './clear.ts';
import { regionOf } from './clusters.ts';
import { forestOf, type LayoutLink, type Tree } from './forest.ts';
import { areaOf, inPresentOrder, packRows, placeBlock } from './pack.ts';
import type { Tidied, TidyInput } from './plan.ts';
import { counted, type OnProgress } from './progress.ts';
import { ALLEY, ASPECT, PIECE_GAP, WIDTH_MIN } from './spacing.ts';

/** How often a wider picture is tried, and by how much: the last is some eight times as wide as its cards need. */
const TRIES_MAX = 5;
const WIDER = 1.7;

/** What hangs under the given cards, as trees: each root at its top, near where it lies, and clear of all that stays. */
export function asTree(input: TidyInput, roots: readonly ElementId[], onProgress: OnProgress): Tidied {
  const isRoot = new Set(roots);
  const links = input.links.filter(({ child }) => !isRoot.has(child));
  const reached = reachedFrom(roots, links);
  const cards = input.cards.filter(({ id }) => reached.has(id));
  const told = counted(cards.length, onProgress);
  const trees = inPresentOrder(
    forestOf(cards, links, ({ id }) => isRoot.has(id)).map((tree) => ({ tree, at: tree.card })),
  ).map(({ tree }) => tree);
  const [first] = trees;
  const places = new Map<ElementId, Point>();
  if (first === undefined) return { places, regions: new Map(), lanes: [] };
  const whole = wideEnough(
    trees,
    links,
    Math.max(WIDTH_MIN, Math.sqrt(areaOf(cards.map(cardRect), ALLEY) * ASPECT)),
  );
  told(cards.length);
  const inBlock = whole.places.get(first.card.id) ?? { x: 0, y: 0 };
  const stays = input.cards.filter(({ id }) => !reached.has(id));
  // A region that a root lies in may hold its tree; out of any other it stays.
  const regions = input.regions.filter(
    (region) => !trees.some(({ card }) => regionOf(card, [region]) !== undefined),
  );
  const taken = [...[...stays, ...input.fixed].map(cardRect), ...regions];
  const wished = { x: first.card.x - inBlock.x, y: first.card.y - inBlock.y };
  placeBlock(whole, clearCorner(wished, whole, taken), places);
  return { places, regions: new Map(), lanes: [] };
}

/** Lays trees out side by side, wider from try to try while they come out taller than wide: levels need more room than cards. */
function wideEnough(trees: readonly Tree[], links: readonly LayoutLink[], width: number): Block {
  let block = laidOut(trees, links, width);
  for (let tries = 1; tries < TRIES_MAX && block.height > block.width; tries += 1)
    block = laidOut(trees, links, width * WIDER ** tries);
  return block;
}

function laidOut(trees: readonly Tree[], links: readonly LayoutLink[], width: number): Block {
  return packRows(
    trees.map((tree) => layOutTree(tree, links, width)),
    width,
    PIECE_GAP,
  );
}

function reachedFrom(roots: readonly ElementId[], links: readonly LayoutLink[]): Set<ElementId> {
  const children = new Map<ElementId, ElementId[]>();
  for (const { child, parent } of links) {
    const known = children.get(parent);
    if (known === undefined) children.set(parent, [child]);
    else known.push(child);
  }
  const reached = new Set(roots);
  // A set visits what is added to it while it is walked.
  for (const id of reached) for (const child of children.get(id) ?? []) reached.add(child);
  return reached;
}
