import { along, type Point } from '../../../shared/graph/shapes.ts';
import type { RelationKind } from '../../../shared/model/relation.ts';

/** How the end of a relation looks, with the end at the origin and the line coming from the left. */
interface EndMark {
  readonly points: readonly (readonly [number, number])[];
  readonly width: number;
  /** A closed shape is filled: with the line's own colour, or with the ground's, so that it looks hollow. */
  readonly fill: 'none' | 'line' | 'ground';
}

const END_MARKS: Readonly<Record<RelationKind, EndMark>> = {
  rebuttal: {
    points: [
      [-1, -8],
      [-1, 8],
    ],
    width: 3.5,
    fill: 'none',
  },
  context: {
    points: [
      [0, 0],
      [-8, -5],
      [-16, 0],
      [-8, 5],
    ],
    width: 2,
    fill: 'ground',
  },
  cause: {
    points: [
      [0, 0],
      [-14, -8],
      [-14, 8],
    ],
    width: 2,
    fill: 'line',
  },
  support: {
    points: [
      [-10, -6],
      [0, 0],
      [-10, 6],
    ],
    width: 2,
    fill: 'none',
  },
  concession: {
    points: [
      [-6, 0],
      [-2, 5],
      [6, -6],
    ],
    width: 2,
    fill: 'none',
  },
};

/** How far before the end a line stops, so that it does not run through the mark. */
export const MARK_LENGTH: Readonly<Record<RelationKind, number>> = {
  rebuttal: 1,
  context: 16,
  cause: 12,
  support: 1,
  concession: 17,
};

/** How far before the end the middle of the tick lies. */
const TICK_BACK = 8;

/** Where a relation arrives, and from where. */
export interface Arrival {
  readonly at: Point;
  readonly pointing: Point;
}

/**
 * Draws the end marks of relations of a kind, scaled so that they can still be told apart from afar; the context's
 * stroke and fill are set. All at once: one by one the browser takes ten times as long.
 */
export function drawEndMarks(
  pen: CanvasRenderingContext2D,
  kind: RelationKind,
  arrivals: readonly Arrival[],
  scale: number,
  ground: string,
): void {
  const { points, width, fill } = END_MARKS[kind];
  pen.setLineDash([]);
  pen.lineWidth = width * scale;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.beginPath();
  for (const arrival of arrivals) {
    const place = placed(kind, arrival, scale);
    points.forEach(([x, y], index) => {
      const at = place(x, y);
      if (index === 0) pen.moveTo(at.x, at.y);
      else pen.lineTo(at.x, at.y);
    });
    if (fill !== 'none') pen.closePath();
  }
  if (fill === 'ground') pen.fillStyle = ground;
  if (fill !== 'none') pen.fill();
  if (fill !== 'line') pen.stroke();
}

/** Where a point of a mark comes to lie. */
function placed(
  kind: RelationKind,
  { at, pointing }: Arrival,
  scale: number,
): (x: number, y: number) => Point {
  if (kind === 'concession') {
    // A tick is known by standing upright, whichever way the line comes from.
    const middle = along(at, pointing, -TICK_BACK * scale);
    return (x, y) => ({ x: middle.x + x * scale, y: middle.y + y * scale });
  }
  return (x, y) => ({
    x: at.x + (x * pointing.x - y * pointing.y) * scale,
    y: at.y + (x * pointing.y + y * pointing.x) * scale,
  });
}
