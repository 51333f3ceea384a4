import { overlap, type Point, type Rect, type Size } from '../../../shared/graph/shapes.ts';
import type { Curve } from '../geometry/curve.ts';
import { pointAt } from '../geometry/curve.ts';
import type { Palette } from './palette.ts';
import { toWindow, type View } from './view.ts';

export interface Label {
  readonly text: string;
  readonly colour: string;
  readonly curve: Curve;
  readonly faded: boolean;
}

/** Shares of a curve where its label may sit, the first that no card covers. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82] as const;
/** Type size and padding in screen pixels: labels read the same at every zoom. */
const TYPE_SIZE = 12;
const PADDING = 7;
const HEIGHT = 20;

/** The place of a label of this size on its curve: in the middle, or the nearest place to it that nothing covers. */
export function labelPlace(curve: Curve, size: Size, covered: readonly Rect[]): Point {
  for (const share of PLACES) {
    const at = pointAt(curve, share);
    if (!covered.some((rect) => overlap(rect, around(at, size)))) return at;
  }
  return pointAt(curve, 0.5);
}

function around(at: Point, size: Size): Rect {
  return { x: at.x - size.width / 2, y: at.y - size.height / 2, ...size };
}

/** Paints labels in screen pixels; the pen counts in them too. */
export function paintLabels(
  pen: CanvasRenderingContext2D,
  labels: readonly Label[],
  cards: readonly Rect[],
  view: View,
  palette: Palette,
): void {
  pen.font = `600 ${TYPE_SIZE}px ${palette.font}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.setLineDash([]);
  pen.lineWidth = 1;
  const covered = [...cards];
  for (const { text, colour, curve, faded } of labels) {
    const width = pen.measureText(text).width + 2 * PADDING;
    const size = { width: width / view.zoom, height: HEIGHT / view.zoom };
    const place = labelPlace(curve, size, covered);
    covered.push(around(place, size));
    const at = toWindow(view, place);
    pen.globalAlpha = faded ? 0.25 : 1;
    pen.beginPath();
    pen.roundRect(at.x - width / 2, at.y - HEIGHT / 2, width, HEIGHT, HEIGHT / 2);
    pen.fillStyle = palette.surface;
    pen.fill();
    pen.strokeStyle = colour;
    pen.stroke();
    pen.fillStyle = colour;
    pen.fillText(text, at.x, at.y + 0.5);
  }
  pen.globalAlpha = 1;
}
