import type { ElementId } from '../../../shared/base/ids.ts';
import { centreOf, grow, overlap, type Point, type Rect } from '../../../shared/graph/shapes.ts';

/** Cards mounted in one frame, to begin with and at most; the others are painted until it is their turn. */
export const MOUNTS_A_SLICE = 4;
const MOUNTS_MAX = 16;
/** Milliseconds of a frame's sixteen that mounting may take: the next frame mounts as many as fitted into that. */
const SLICE_MS = 6;
/** Cards taken away in one frame: one takes a quarter of what mounting one does. */
export const DROPS_A_FRAME = 24;
/** Cards mounted in the very first frame, in which nothing moves yet: about what a window shows. */
export const MOUNTS_AT_FIRST = 60;
/**
 * How far outside of the window cards are mounted, and how far out they stay so, in shares of its longer side. Little:
 * the browser goes through all that are mounted in each frame that moves them, seen or not.
 */
const NEAR = 0.04;
export const FAR = 0.15;

/** Where cards lie, and what part of the canvas is looked at. */
export interface Field {
  readonly cards: Iterable<ElementId>;
  readonly areaOf: (id: ElementId) => Rect | undefined;
  readonly part: Rect;
}

/** The cards that should be mounted next, the one nearest to the middle first, and those that may be. */
export interface Wanted {
  readonly near: readonly ElementId[];
  readonly far: ReadonlySet<ElementId>;
}

/** The part of the canvas outside of which no card stays mounted. */
export function farPart(part: Rect): Rect {
  return grow(part, Math.max(part.width, part.height) * FAR);
}

/** Which cards are near enough to be seen soon. Between near and far, what is mounted stays and what is not waits. */
export function wantedCards({ cards, areaOf, part }: Field): Wanted {
  const side = Math.max(part.width, part.height);
  const nearPart = grow(part, side * NEAR);
  const reach = farPart(part);
  const middle = centreOf(part);
  const near: { readonly id: ElementId; readonly away: number }[] = [];
  const far = new Set<ElementId>();
  for (const id of cards) {
    const area = areaOf(id);
    if (area === undefined || !overlap(area, reach)) continue;
    far.add(id);
    if (overlap(area, nearPart)) near.push({ id, away: awayFrom(middle, centreOf(area)) });
  }
  near.sort((a, b) => a.away - b.away);
  return { near: near.map(({ id }) => id), far };
}

/** How many cards the next frame mounts, by how long those that were added to this one took. */
export function nextMounts(mounts: number, added: number, tookMs: number): number {
  const fitting = Math.floor((added * SLICE_MS) / Math.max(1, tookMs));
  // Up in small steps only: a frame in which few were left says little.
  return Math.max(1, Math.min(MOUNTS_MAX, mounts + 2, fitting));
}

/** The same, with one card that is not taken away wherever it lies. */
export function holding(id: ElementId | undefined, wanted: Wanted): Wanted {
  return id === undefined ? wanted : { ...wanted, far: new Set(wanted.far).add(id) };
}

/** What is mounted after one more frame; the same set when nothing is to be done. */
export function stepMounted(
  before: ReadonlySet<ElementId>,
  { near, far }: Wanted,
  mounts = MOUNTS_A_SLICE,
): ReadonlySet<ElementId> {
  const budget = before.size === 0 ? MOUNTS_AT_FIRST : mounts;
  const added = near.filter((id) => !before.has(id)).slice(0, budget);
  const dropped = [...before].filter((id) => !far.has(id)).slice(0, DROPS_A_FRAME);
  if (added.length + dropped.length === 0) return before;
  const after = new Set(before);
  for (const id of dropped) after.delete(id);
  for (const id of added) after.add(id);
  return after;
}

function awayFrom(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}
