import type { RelationId } from '../../../shared/base/ids.ts';
import { along, grow, holds, overlap, type Point, type Rect } from '../../../shared/graph/shapes.ts';
import type { Relation, RelationKind } from '../../../shared/model/relation.ts';
import { LINE_STYLES } from '../../marks/line-styles.ts';
import type { ChangeMark } from '../../view-state/types.ts';
import { arrival, type Curve, lengthTo, slice, visibleShares } from '../geometry/curve.ts';
import { type Arrival, drawEndMarks, MARK_LENGTH } from './end-marks.ts';
import type { PlacedRelation } from './nearby.ts';
import { MARK_DASHES, MARK_STRENGTH, MARK_WIDTH } from './paint-marks.ts';
import type { Palette } from './palette.ts';

/** How a relation stands out at the moment. */
export interface Emphasis {
  /** Colour of the glow around it, if it has one: mine for selected and hovered, theirs for what others selected. */
  readonly glow?: string;
  /** Steps back because something else is in focus. */
  readonly faded: boolean;
}

export interface RelationPaint {
  readonly relations: Iterable<PlacedRelation>;
  readonly part: Rect;
  readonly zoom: number;
  readonly palette: Palette;
  /** What became of it, while two moments are compared. */
  readonly markOf: (id: RelationId) => ChangeMark | undefined;
  readonly emphasisOf: (id: RelationId) => Emphasis;
}

/** How faint relations outside the focus are. */
const FADED = 0.16;
/** Below this zoom dashes and end marks are smaller than a pixel or two and are left out. */
export const MARKS_FROM = 0.12;
/** A line is never thinner than this on the screen. */
const WIDTH_MIN = 1;
/** Room that an end mark needs beyond its curve, in canvas pixels. */
export const MARK_ROOM = 24;
/** Longest that a curve's straight way may be, in screen pixels, for it to be drawn as one. */
const STRAIGHT_MAX = 24;
/** Width of the glow around a relation, in canvas pixels beyond its own. */
const GLOW = 9;

/** A relation that shows, with what of it is stroked. */
interface Stroke {
  readonly relation: Relation;
  readonly line: Curve;
  /** Where the line ends: before its end mark, when that shows. */
  readonly end: Point;
  /** What was left away before it, so that dashes stay in step. */
  readonly skipped: number;
  readonly emphasis: Emphasis;
}

/** What is stroked alike, and so at once: one by one the browser takes several times as long. */
interface Batch {
  readonly kind: RelationKind;
  readonly emphasis: Emphasis;
  readonly skipped: number;
  readonly strokes: Stroke[];
  readonly arrivals: Arrival[];
}

/** Paints the relations that show in a part of the canvas; the pen counts in canvas pixels. */
export function paintRelations(pen: CanvasRenderingContext2D, paint: RelationPaint): void {
  const marked = paint.zoom >= MARKS_FROM;
  const scale = markScale(paint.zoom);
  const room = grow(paint.part, MARK_ROOM);
  const batches = new Map<string, Batch>();
  for (const { relation, curve, bounds } of paint.relations) {
    if (!overlap(bounds, room)) continue;
    const shown = shownPart(curve, bounds, room);
    if (shown === undefined) continue;
    const { kind } = relation;
    const emphasis = paint.emphasisOf(relation.id);
    const pointing = arrival(curve);
    const ends = marked && shown.line.to === curve.to;
    const end = ends ? along(curve.to, pointing, -MARK_LENGTH[kind] * scale) : shown.line.to;
    // Only dashes care how much was left away before them.
    const skipped = marked && LINE_STYLES[kind].dash.length > 0 ? shown.skipped : 0;
    const key = `${kind} ${emphasis.faded} ${emphasis.glow ?? ''} ${skipped}`;
    const batch = batches.get(key) ?? { kind, emphasis, skipped, strokes: [], arrivals: [] };
    batch.strokes.push({ relation, line: shown.line, end, skipped: shown.skipped, emphasis });
    if (ends) batch.arrivals.push({ at: curve.to, pointing });
    batches.set(key, batch);
  }
  for (const batch of batches.values()) paintUnder(pen, paint, batch);
  for (const batch of batches.values()) paintBatch(pen, paint, batch);
  pen.globalAlpha = 1;
}

/** From afar marks grow against the zoom, up to where they would dwarf the line. */
function markScale(zoom: number): number {
  return Math.max(1, Math.min(2.2, 0.45 / zoom));
}

/** What lies under lines: the glow around those that stand out, and what became of those that are compared. */
function paintUnder(pen: CanvasRenderingContext2D, paint: RelationPaint, { kind, strokes }: Batch): void {
  const { zoom, palette } = paint;
  const { width } = LINE_STYLES[kind];
  for (const { relation, line, skipped, emphasis } of strokes) {
    if (emphasis.glow !== undefined) {
      pen.globalAlpha = 0.32;
      pen.strokeStyle = emphasis.glow;
      pen.lineWidth = width + Math.max(GLOW, GLOW / zoom / 1.5);
      pen.lineCap = 'butt';
      pen.setLineDash([]);
      strokeOne(pen, line);
    }
    const mark = paint.markOf(relation.id);
    if (mark === undefined) continue;
    pen.globalAlpha = MARK_STRENGTH;
    pen.strokeStyle = palette.marks[mark];
    pen.lineWidth = width + Math.max(MARK_WIDTH, MARK_WIDTH / zoom / 1.5);
    pen.lineCap = 'butt';
    pen.setLineDash(MARK_DASHES[mark].map((each) => each * markScale(zoom)));
    pen.lineDashOffset = skipped;
    strokeOne(pen, line);
  }
}

function paintBatch(pen: CanvasRenderingContext2D, { zoom, palette }: RelationPaint, batch: Batch): void {
  const { kind, emphasis, skipped, strokes, arrivals } = batch;
  const { width, dash } = LINE_STYLES[kind];
  const scale = markScale(zoom);
  pen.globalAlpha = emphasis.faded ? FADED : 1;
  pen.strokeStyle = palette.relations[kind];
  pen.fillStyle = palette.relations[kind];
  pen.lineWidth = Math.max(width, WIDTH_MIN / zoom) + (emphasis.glow === undefined ? 0 : 0.5);
  pen.lineCap = dash.length > 0 && kind === 'concession' ? 'round' : 'butt';
  pen.setLineDash(zoom >= MARKS_FROM ? dash.map((each) => each * scale) : []);
  pen.lineDashOffset = skipped;
  pen.beginPath();
  for (const { line, end } of strokes) trace(pen, line, end, STRAIGHT_MAX / zoom);
  pen.stroke();
  if (arrivals.length > 0) drawEndMarks(pen, kind, arrivals, scale, palette.ground);
}

/**
 * What of a curve is worth stroking: one that runs far out of the window is cut to what shows, because stroking
 * and above all dashing cost by length, shown or not.
 */
function shownPart(curve: Curve, bounds: Rect, room: Rect): { line: Curve; skipped: number } | undefined {
  if (holds(room, bounds)) return { line: curve, skipped: 0 };
  const shares = visibleShares(curve, room);
  if (shares === undefined) return undefined;
  const [start, end] = shares;
  if (start === 0 && end === 1) return { line: curve, skipped: 0 };
  const line = slice(curve, start, end);
  return { line: end === 1 ? { ...line, to: curve.to } : line, skipped: lengthTo(curve, start) };
}

function strokeOne(pen: CanvasRenderingContext2D, line: Curve): void {
  pen.beginPath();
  trace(pen, line, line.to, 0);
  pen.stroke();
}

/** Adds a curve to the path; one so short that nobody sees its bend as a straight line. */
function trace(pen: CanvasRenderingContext2D, curve: Curve, end: Point, straightMax: number): void {
  const { from, fromControl, toControl } = curve;
  pen.moveTo(from.x, from.y);
  if (Math.abs(from.x - end.x) + Math.abs(from.y - end.y) < straightMax) pen.lineTo(end.x, end.y);
  else pen.bezierCurveTo(fromControl.x, fromControl.y, toControl.x, toControl.y, end.x, end.y);
}
