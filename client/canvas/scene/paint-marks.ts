import { overlap, type Point, type Rect } from '../../../shared/graph/shapes.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import { CHANGE_SIGNS } from '../../acts/change-marks.ts';
import type { ChangeMark } from '../../view-state/types.ts';
import type { PlacedRelation } from './nearby.ts';
import { labelPlace } from './paint-labels.ts';
import type { Palette } from './palette.ts';
import { toWindow, type View } from './view.ts';

/** What became of a relation between the two moments that are compared, and where that is said. */
export interface Sign {
  readonly mark: ChangeMark;
  readonly text: string;
  /** Its middle, on the canvas. */
  readonly at: Point;
  /** What it covers, on the canvas. */
  readonly area: Rect;
}

/** The line under a marked relation: its own dashes say what kind it is, these say what became of it. */
export const MARK_DASHES: Readonly<Record<ChangeMark, readonly number[]>> = {
  added: [],
  changed: [14, 9],
  gone: [3, 9],
};
/** How much wider than the relation that line is, in canvas pixels, and how strong. */
export const MARK_WIDTH = 9;
export const MARK_STRENGTH = 0.4;
/** Radius of a sign, in screen pixels: it reads the same at every zoom. */
const RADIUS = 10;

/** The signs of the marked relations in a part of the canvas: in the middle of each, or beside what covers that. */
export function signsOf(
  relations: Iterable<PlacedRelation>,
  marks: ReadonlyMap<TargetId, ChangeMark>,
  part: Rect,
  covered: readonly Rect[],
  zoom: number,
): Sign[] {
  const signs: Sign[] = [];
  const side = (2 * RADIUS) / zoom;
  for (const { relation, curve, bounds } of relations) {
    const mark = marks.get(relation.id);
    if (mark === undefined || !overlap(bounds, part)) continue;
    const at = labelPlace(curve, { width: side, height: side }, covered);
    const area = { x: at.x - side / 2, y: at.y - side / 2, width: side, height: side };
    signs.push({ mark, text: CHANGE_SIGNS[mark], at, area });
  }
  return signs;
}

/** Paints signs in screen pixels; the pen counts in them too. */
export function paintSigns(
  pen: CanvasRenderingContext2D,
  signs: readonly Sign[],
  view: View,
  palette: Palette,
): void {
  pen.globalAlpha = 1;
  pen.font = `700 15px ${palette.font}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.setLineDash([]);
  pen.lineWidth = 2;
  for (const { mark, text, at } of signs) {
    const { x, y } = toWindow(view, at);
    pen.beginPath();
    pen.arc(x, y, RADIUS, 0, 2 * Math.PI);
    pen.fillStyle = palette.marks[mark];
    pen.fill();
    pen.strokeStyle = palette.ground;
    pen.stroke();
    pen.fillStyle = palette.surface;
    pen.fillText(text, x, y + 0.5);
  }
}
