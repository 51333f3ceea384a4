import { type Attribution, CORNERS, type Corner } from '../model/attribution.ts';

/** A point in a plane in which the triangle has sides of 1; y grows downwards, as on a screen. */
export interface TrianglePoint {
  readonly x: number;
  readonly y: number;
}

/** Height of the triangle, its side being 1. */
export const TRIANGLE_HEIGHT = Math.sqrt(3) / 2;

/** Where each corner lies: where it lies when people vote. */
export const CORNER_POINTS: Readonly<Record<Corner, TrianglePoint>> = {
  inherent: { x: 0.5, y: 0 },
  practice: { x: 0, y: TRIANGLE_HEIGHT },
  structural: { x: 1, y: TRIANGLE_HEIGHT },
};

/** Where a place lies. */
export function pointOfPlace(place: Attribution): TrianglePoint {
  const along = (axis: 'x' | 'y'): number =>
    CORNERS.reduce((sum, corner) => sum + place[corner] * CORNER_POINTS[corner][axis], 0);
  return { x: along('x'), y: along('y') };
}

/** The place at a point; its weights sum to 1, and outside the triangle one of them is below 0. */
export function placeOfPoint({ x, y }: TrianglePoint): Attribution {
  const inherent = 1 - y / TRIANGLE_HEIGHT;
  const structural = x - inherent / 2;
  return { inherent, structural, practice: 1 - inherent - structural };
}
