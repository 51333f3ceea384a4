import type { Point } from '../../../shared/graph/shapes.ts';
import type { RelationKind } from '../../../shared/model/relation.ts';

/** Draws the end of a relation at the origin, the line coming from the left; the context's stroke and fill are set. */
type EndMark = (pen: CanvasRenderingContext2D, ground: string) => void;

const END_MARKS: Readonly<Record<RelationKind, EndMark>> = {
  rebuttal: (pen) => {
    pen.lineWidth = 3.5;
    line(pen, [
      [-1, -8],
      [-1, 8],
    ]);
    pen.stroke();
  },
  context: (pen, ground) => {
    line(pen, [
      [0, 0],
      [-8, -5],
      [-16, 0],
      [-8, 5],
    ]);
    pen.closePath();
    pen.fillStyle = ground;
    pen.fill();
    pen.stroke();
  },
  cause: (pen) => {
    line(pen, [
      [0, 0],
      [-14, -8],
      [-14, 8],
    ]);
    pen.closePath();
    pen.fill();
  },
  support: (pen) => {
    line(pen, [
      [-10, -6],
      [0, 0],
      [-10, 6],
    ]);
    pen.stroke();
  },
  concession: (pen) => {
    line(pen, [
      [-6, 0],
      [-2, 5],
      [6, -6],
    ]);
    pen.stroke();
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

/** Draws the end mark of a relation where it arrives, scaled so that it can still be told apart from afar. */
export function drawEndMark(
  pen: CanvasRenderingContext2D,
  kind: RelationKind,
  at: Point,
  pointing: Point,
  scale: number,
  ground: string,
): void {
  pen.save();
  if (kind === 'concession') {
    // A tick is known by standing upright, whichever way the line comes from.
    pen.translate(at.x - pointing.x * TICK_BACK * scale, at.y - pointing.y * TICK_BACK * scale);
  } else {
    pen.translate(at.x, at.y);
    pen.rotate(Math.atan2(pointing.y, pointing.x));
  }
  pen.scale(scale, scale);
  pen.setLineDash([]);
  pen.lineWidth = 2;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  END_MARKS[kind](pen, ground);
  pen.restore();
}

function line(pen: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void {
  pen.beginPath();
  points.forEach(([x, y], index) => {
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  });
}
