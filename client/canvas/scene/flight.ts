import type { ElementId } from '../../../shared/base/ids.ts';
import type { Position } from '../../../shared/model/fields.ts';

/** Where cards in motion are wanted. */
export interface FlightGoals {
  /** My own cards under the pointer: drawn exactly there. */
  readonly own: ReadonlyMap<ElementId, Position>;
  /** Cards that others drag: approached smoothly, because news of them comes in steps. */
  readonly others: ReadonlyMap<ElementId, Position>;
  /** Where the map says that a card lies. */
  readonly rest: (id: ElementId) => Position | undefined;
}

/** Time in which a card covers most of the way to where it is wanted, in milliseconds. */
const GLIDE_MS = 55;
/** Nearer than this, in canvas pixels, a card has arrived. */
const ARRIVED = 0.5;

/** The share of the remaining way that is covered in a frame of this length. */
export function glideShare(frameMs: number): number {
  return 1 - Math.exp(-frameMs / GLIDE_MS);
}

/**
 * One frame of all cards in motion. A card stays in the result until it rests where the map has it; `share` of the
 * remaining way is covered (1: at once, for people who ask for no motion).
 */
export function stepFlights(
  now: ReadonlyMap<ElementId, Position>,
  goals: FlightGoals,
  share: number,
): Map<ElementId, Position> {
  const next = new Map<ElementId, Position>();
  for (const [id, at] of goals.own) next.set(id, at);
  for (const id of new Set([...goals.others.keys(), ...now.keys()])) {
    if (next.has(id)) continue;
    const rest = goals.rest(id);
    if (rest === undefined) continue;
    const dragged = goals.others.get(id);
    const goal = dragged ?? rest;
    const from = now.get(id) ?? rest;
    const at = share >= 1 ? goal : approach(from, goal, share);
    const arrived = Math.abs(at.x - goal.x) < ARRIVED && Math.abs(at.y - goal.y) < ARRIVED;
    if (!arrived) next.set(id, at);
    else if (dragged !== undefined) next.set(id, goal);
  }
  return next;
}

/** Whether another frame would change anything. */
export function isMoving(now: ReadonlyMap<ElementId, Position>, goals: FlightGoals): boolean {
  for (const [id, at] of now) {
    const goal = goals.own.get(id) ?? goals.others.get(id) ?? goals.rest(id);
    if (goal === undefined || goal.x !== at.x || goal.y !== at.y) return true;
  }
  return false;
}

function approach(from: Position, to: Position, share: number): Position {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
