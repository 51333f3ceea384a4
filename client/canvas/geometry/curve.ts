import { along, direction, distance, type Point, type Rect } from '../../../shared/graph/shapes.ts';

/** A cubic curve from `from` to `to`, pulled towards the two controls. */
export interface Curve {
  readonly from: Point;
  readonly fromControl: Point;
  readonly toControl: Point;
  readonly to: Point;
}

/** Where a line leaves or meets a card, and the direction straight out of that side. */
export interface Attachment {
  readonly at: Point;
  readonly outward: Point;
}

/** How far a line keeps from a card's corners, so that it never seems to grow out of one. */
const CORNER_KEEP = 18;
/** How far the control points lie from their ends, as a share of the distance and in canvas pixels. */
const PULL_SHARE = 0.36;
const PULL_MIN = 16;
const PULL_MAX = 180;
/** How much a curve's end follows the side it leaves rather than the straight way to the other end. */
const SIDE_WEIGHT = 0.62;

/** The point on a card's border on the way from a place inside it to one outside, and the side it lies on. */
export function attach(card: Rect, inside: Point, towards: Point): Attachment {
  const way = direction(inside, towards);
  const toX = way.x > 0 ? card.x + card.width - inside.x : inside.x - card.x;
  const toY = way.y > 0 ? card.y + card.height - inside.y : inside.y - card.y;
  const stepsX = way.x === 0 ? Number.POSITIVE_INFINITY : toX / Math.abs(way.x);
  const stepsY = way.y === 0 ? Number.POSITIVE_INFINITY : toY / Math.abs(way.y);
  const hit = along(inside, way, Math.max(0, Math.min(stepsX, stepsY)));
  if (stepsX < stepsY) {
    return {
      at: { x: hit.x, y: clamp(hit.y, card.y + CORNER_KEEP, card.y + card.height - CORNER_KEEP) },
      outward: { x: Math.sign(way.x), y: 0 },
    };
  }
  return {
    at: { x: clamp(hit.x, card.x + CORNER_KEEP, card.x + card.width - CORNER_KEEP), y: hit.y },
    outward: { x: 0, y: way.y < 0 ? -1 : 1 },
  };
}

/** The smooth curve between two attachments; the end stops `gap` short so that its mark has room. */
export function curveBetween(start: Attachment, end: Attachment, gap: number): Curve {
  const to = along(end.at, end.outward, gap);
  const span = distance(start.at, to);
  const pull = clamp(span * PULL_SHARE, Math.min(PULL_MIN, span / 2), PULL_MAX);
  const straight = direction(start.at, to);
  return {
    from: start.at,
    fromControl: along(start.at, blend(start.outward, straight), pull),
    toControl: along(to, blend(end.outward, { x: -straight.x, y: -straight.y }), pull),
    to,
  };
}

function blend(side: Point, straight: Point): Point {
  return direction(
    { x: 0, y: 0 },
    {
      x: side.x * SIDE_WEIGHT + straight.x * (1 - SIDE_WEIGHT),
      y: side.y * SIDE_WEIGHT + straight.y * (1 - SIDE_WEIGHT),
    },
  );
}

/** The point at a share (0–1) of the curve's parameter. */
export function pointAt(curve: Curve, share: number): Point {
  const rest = 1 - share;
  const a = rest * rest * rest;
  const b = 3 * rest * rest * share;
  const c = 3 * rest * share * share;
  const d = share * share * share;
  return {
    x: a * curve.from.x + b * curve.fromControl.x + c * curve.toControl.x + d * curve.to.x,
    y: a * curve.from.y + b * curve.fromControl.y + c * curve.toControl.y + d * curve.to.y,
  };
}

/** Where other relations end that target this one, and where its label sits. */
export function midpoint(curve: Curve): Point {
  return pointAt(curve, 0.5);
}

/** The direction in which the curve arrives, of length 1: its end mark points that way. */
export function arrival(curve: Curve): Point {
  return direction(curve.toControl, curve.to);
}

/** An area that the curve never leaves. */
export function curveBounds(curve: Curve): Rect {
  const { from, fromControl, toControl, to } = curve;
  const left = Math.min(from.x, fromControl.x, toControl.x, to.x);
  const top = Math.min(from.y, fromControl.y, toControl.y, to.y);
  return {
    x: left,
    y: top,
    width: Math.max(from.x, fromControl.x, toControl.x, to.x) - left,
    height: Math.max(from.y, fromControl.y, toControl.y, to.y) - top,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Pieces a curve is cut into to find which of it shows. */
const PIECES = 16;

/** The share of a curve, from and to, that can show in an area; undefined when none can. */
export function visibleShares(curve: Curve, area: Rect): readonly [number, number] | undefined {
  let first: number | undefined;
  let last = 0;
  let before = curve.from;
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const next = pointAt(curve, piece / PIECES);
    if (mayCross(before, next, area)) {
      first ??= (piece - 1) / PIECES;
      last = piece / PIECES;
    }
    before = next;
  }
  return first === undefined ? undefined : [first, last];
}

/** The way along a curve from its start to a share of it, near enough to keep dashes in step. */
export function lengthTo(curve: Curve, share: number): number {
  let length = 0;
  let before = curve.from;
  for (let piece = 1; piece <= PIECES * share; piece += 1) {
    const next = pointAt(curve, piece / PIECES);
    length += distance(before, next);
    before = next;
  }
  return length;
}

/** Whether the box around a short piece of a curve, with room for its bend, touches an area. */
function mayCross(a: Point, b: Point, area: Rect): boolean {
  const bend = Math.hypot(a.x - b.x, a.y - b.y) / 4;
  return (
    Math.max(a.x, b.x) + bend >= area.x &&
    Math.min(a.x, b.x) - bend <= area.x + area.width &&
    Math.max(a.y, b.y) + bend >= area.y &&
    Math.min(a.y, b.y) - bend <= area.y + area.height
  );
}

/** The part of a curve between two shares of it, as a curve of its own. */
export function slice(curve: Curve, start: number, end: number): Curve {
  const from = pointAt(curve, start);
  const to = pointAt(curve, end);
  const third = (end - start) / 3;
  const leaving = slopeAt(curve, start);
  const arriving = slopeAt(curve, end);
  return {
    from,
    fromControl: { x: from.x + leaving.x * third, y: from.y + leaving.y * third },
    toControl: { x: to.x - arriving.x * third, y: to.y - arriving.y * third },
    to,
  };
}

function slopeAt({ from, fromControl, toControl, to }: Curve, share: number): Point {
  const rest = 1 - share;
  const a = 3 * rest * rest;
  const b = 6 * rest * share;
  const c = 3 * share * share;
  return {
    x: a * (fromControl.x - from.x) + b * (toControl.x - fromControl.x) + c * (to.x - toControl.x),
    y: a * (fromControl.y - from.y) + b * (toControl.y - fromControl.y) + c * (to.y - toControl.y),
  };
}
