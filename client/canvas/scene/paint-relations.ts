import type { RelationId } from '../../../shared/base/ids.ts';
import { along, grow, holds, overlap, type Rect } from '../../../shared/graph/shapes.ts';
import type { Relation } from '../../../shared/model/relation.ts';
import { LINE_STYLES } from '../../marks/line-styles.ts';
import type { ChangeMark } from '../../view-state/types.ts';
import { arrival, type Curve, curveBounds, lengthTo, slice, visibleShares } from '../geometry/curve.ts';
import { drawEndMark, MARK_LENGTH } from './end-marks.ts';
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
  readonly relations: ReadonlyMap<RelationId, Relation>;
  readonly curves: ReadonlyMap<RelationId, Curve>;
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
const MARK_ROOM = 24;
/** Width of the glow around a relation, in canvas pixels beyond its own. */
const GLOW = 9;

/** Paints the relations that show in a part of the canvas; the pen counts in canvas pixels. */
export function paintRelations(pen: CanvasRenderingContext2D, paint: RelationPaint): void {
  for (const [id, curve] of paint.curves) {
    const relation = paint.relations.get(id);
    if (relation === undefined || !overlap(grow(curveBounds(curve), MARK_ROOM), paint.part)) continue;
    paintRelation(pen, paint, relation, curve);
  }
  pen.globalAlpha = 1;
}

function paintRelation(
  pen: CanvasRenderingContext2D,
  paint: RelationPaint,
  relation: Relation,
  curve: Curve,
): void {
  const { kind } = relation;
  const { width, dash } = LINE_STYLES[kind];
  const { palette, zoom } = paint;
  const { glow, faded } = paint.emphasisOf(relation.id);
  const marked = zoom >= MARKS_FROM;
  // From afar marks grow against the zoom, up to where they would dwarf the line.
  const scale = Math.max(1, Math.min(2.2, 0.45 / zoom));
  const pointing = arrival(curve);
  const shown = shownPart(curve, paint.part);
  if (shown === undefined) return;
  const { line, skipped } = shown;
  const ends = line.to === curve.to;
  const end = marked && ends ? along(curve.to, pointing, -MARK_LENGTH[kind] * scale) : line.to;
  pen.lineCap = dash.length > 0 && kind === 'concession' ? 'round' : 'butt';
  if (glow !== undefined) {
    pen.globalAlpha = 0.32;
    pen.strokeStyle = glow;
    pen.lineWidth = width + Math.max(GLOW, GLOW / zoom / 1.5);
    pen.setLineDash([]);
    trace(pen, line, line.to);
  }
  const mark = paint.markOf(relation.id);
  if (mark !== undefined) {
    pen.globalAlpha = MARK_STRENGTH;
    pen.strokeStyle = palette.marks[mark];
    pen.lineWidth = width + Math.max(MARK_WIDTH, MARK_WIDTH / zoom / 1.5);
    pen.setLineDash(MARK_DASHES[mark].map((each) => each * scale));
    pen.lineDashOffset = skipped;
    trace(pen, line, line.to);
  }
  pen.globalAlpha = faded ? FADED : 1;
  pen.strokeStyle = palette.relations[kind];
  pen.fillStyle = palette.relations[kind];
  pen.lineWidth = Math.max(width, WIDTH_MIN / zoom) + (glow === undefined ? 0 : 0.5);
  pen.setLineDash(marked ? dash.map((each) => each * scale) : []);
  pen.lineDashOffset = skipped;
  trace(pen, line, end);
  if (marked && ends) drawEndMark(pen, kind, curve.to, pointing, scale, palette.ground);
}

/**
 * What of a curve is worth stroking: one that runs far out of the window is cut to what shows, because stroking
 * and above all dashing cost by length, shown or not.
 */
function shownPart(curve: Curve, part: Rect): { line: Curve; skipped: number } | undefined {
  const bounds = curveBounds(curve);
  const room = grow(part, MARK_ROOM);
  if (holds(room, bounds)) return { line: curve, skipped: 0 };
  const shares = visibleShares(curve, room);
  if (shares === undefined) return undefined;
  const [start, end] = shares;
  if (start === 0 && end === 1) return { line: curve, skipped: 0 };
  const line = slice(curve, start, end);
  return { line: end === 1 ? { ...line, to: curve.to } : line, skipped: lengthTo(curve, start) };
}

function trace(pen: CanvasRenderingContext2D, curve: Curve, end: { x: number; y: number }): void {
  const { from, fromControl, toControl } = curve;
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.bezierCurveTo(fromControl.x, fromControl.y, toControl.x, toControl.y, end.x, end.y);
  pen.stroke();
}
