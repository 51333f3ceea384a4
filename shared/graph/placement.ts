import type { ElementId } from '../base/ids.ts';
import { CARD_SIZE } from '../model/card-size.ts';
import type { Position } from '../model/fields.ts';
import type { ArgumentMap } from '../model/map.ts';
import { type TargetId, targetsRelation } from '../model/relation.ts';

/** Distance between the places that new cards take, in canvas pixels: a card and a 40 px alley. */
const GRID = { width: 320, height: 200 } as const;
/** Room that a new card keeps to its neighbours. */
const ALLEY = 16;
/** Farthest ring of places that is tried; beyond it the card is laid on top, where its author looks. */
const RINGS_MAX = 40;

/** The free place for a card nearest to a point (the card's centre), on the grid around that point. */
export function freePlace(around: Position, taken: Iterable<Position>): Position {
  const cards = [...taken];
  const wished = { x: around.x - CARD_SIZE.width / 2, y: around.y - CARD_SIZE.height / 2 };
  const wide = GRID.width / GRID.height;
  for (let ring = 0; ring <= RINGS_MAX; ring += 1) {
    const places = ringAround(ring)
      .map(({ x, y }) => ({ x: wished.x + x * GRID.width, y: wished.y + y * GRID.height }))
      .filter((place) => isFree(place, cards))
      // Measured in cards, so that beside and below count alike.
      .sort((a, b) => away(a, wished, wide) - away(b, wished, wide));
    const [nearest] = places;
    if (nearest !== undefined) return { x: Math.round(nearest.x), y: Math.round(nearest.y) };
  }
  return { x: Math.round(wished.x), y: Math.round(wished.y) };
}

/**
 * The free place for a card that bears on something: below a card, beside a relation. Undefined when it is not on the
 * map. `positionOf` says where cards lie, `taken` what must stay free.
 */
export function placeForAnswer(
  relations: ArgumentMap['relations'],
  to: TargetId,
  positionOf: (id: ElementId) => Position | undefined,
  taken: Iterable<Position>,
): Position | undefined {
  if (!targetsRelation(to)) {
    const parent = positionOf(to);
    return parent && placeForReply(parent, taken);
  }
  const relation = relations.get(to);
  const from = relation && positionOf(relation.from);
  if (relation === undefined || from === undefined) return undefined;
  // A relation on a relation has no card at its end, and counts as one that runs down from where it starts.
  const end = targetsRelation(relation.to) ? undefined : positionOf(relation.to);
  return placeBesideRelation(from, end ?? from, taken);
}

/** The free place for a card that answers another: below it first, so that answers hang under what they answer. */
export function placeForReply(parent: Position, taken: Iterable<Position>): Position {
  const below = {
    x: parent.x + CARD_SIZE.width / 2,
    y: parent.y + CARD_SIZE.height / 2 + GRID.height,
  };
  return freePlace(below, taken);
}

/**
 * The free place for a card that answers a relation, by where the cards at its two ends lie: at the height of its middle
 * on the right of one that runs down, under the middle of one that runs across, so that the new line crosses no card.
 */
function placeBesideRelation(from: Position, to: Position, taken: Iterable<Position>): Position {
  const [across, down] = [to.x - from.x, to.y - from.y];
  const middle = {
    x: from.x + (across + CARD_SIZE.width) / 2,
    y: from.y + (down + CARD_SIZE.height) / 2,
  };
  const runsDown = Math.abs(down) / GRID.height >= Math.abs(across) / GRID.width;
  const wished = runsDown
    ? { x: middle.x + GRID.width, y: middle.y }
    : { x: middle.x, y: middle.y + GRID.height };
  return freePlace(wished, taken);
}

function isFree(place: Position, taken: readonly Position[]): boolean {
  return taken.every(
    ({ x, y }) =>
      Math.abs(x - place.x) >= CARD_SIZE.width + ALLEY || Math.abs(y - place.y) >= CARD_SIZE.height + ALLEY,
  );
}

function away(a: Position, b: Position, wide: number): number {
  return Math.hypot((a.x - b.x) / wide, a.y - b.y);
}

/** The places of a square ring, the first to the right, then below, to the left, above. */
function ringAround(ring: number): Position[] {
  if (ring === 0) return [{ x: 0, y: 0 }];
  const places: Position[] = [];
  for (let step = 0; step <= ring; step += 1) {
    const sides = step === 0 ? [0] : [step, -step];
    for (const side of sides) {
      places.push({ x: ring, y: side }, { x: side, y: ring }, { x: -ring, y: side }, { x: side, y: -ring });
    }
  }
  return places;
}
