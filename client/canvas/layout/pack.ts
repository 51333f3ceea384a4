import type { ElementId } from '../../../shared/base/ids.ts';
import type { Point, Size } from '../../../shared/graph/shapes.ts';
import { CARD_SIZE } from '../../../shared/model/card-size.ts';
import type { Block } from './block.ts';
import type { Tree } from './forest.ts';

/** Where the corners of several things come to lie beside each other, and the room they take together. */
interface Packed extends Size {
  readonly corners: readonly Point[];
}

/** Side by side in the given order, and into a new row where the next would pass the width. */
export function rowsOf(sizes: readonly Size[], width: number, gap: number): Packed {
  const turned = columnsOf(
    sizes.map((size) => ({ width: size.height, height: size.width })),
    width,
    gap,
  );
  return {
    width: turned.height,
    height: turned.width,
    corners: turned.corners.map(({ x, y }) => ({ x: y, y: x })),
  };
}

/** One below the other in the given order, and into a new column where the next would pass the height. */
export function columnsOf(sizes: readonly Size[], height: number, gap: number): Packed {
  const corners: Point[] = [];
  let x = 0;
  let y = 0;
  let columnWidth = 0;
  let tallest = 0;
  for (const size of sizes) {
    if (y > 0 && y + size.height > height) {
      x += columnWidth + gap;
      y = 0;
      columnWidth = 0;
    }
    corners.push({ x, y });
    tallest = Math.max(tallest, y + size.height);
    columnWidth = Math.max(columnWidth, size.width);
    y += size.height + gap;
  }
  return { width: x + columnWidth, height: tallest, corners };
}

/** Blocks as one block, each at its corner. */
function joined(blocks: readonly Block[], { width, height, corners }: Packed): Block {
  const places = new Map<ElementId, Point>();
  blocks.forEach((block, index) => {
    placeBlock(block, corners[index] ?? { x: 0, y: 0 }, places);
  });
  return { width, height, places };
}

/** Puts blocks side by side in the given order, and into a new row where the next would pass the width. */
export function packRows(blocks: readonly Block[], width: number, gap: number): Block {
  return joined(blocks, rowsOf(blocks, width, gap));
}

/** Puts blocks below each other in the given order, and into a new column where the next would pass the height. */
export function packColumns(blocks: readonly Block[], height: number, gap: number): Block {
  return joined(blocks, columnsOf(blocks, height, gap));
}

/** Moves a block's places to a corner and adds them to others. */
export function placeBlock(block: Block, corner: Point, into: Map<ElementId, Point>): void {
  for (const [id, at] of block.places) into.set(id, { x: corner.x + at.x, y: corner.y + at.y });
}

/** Rows from the top, each from the left, as things lie now: the order in which people read what they placed. */
export function inPresentOrder<T extends { readonly at: Point }>(things: readonly T[]): T[] {
  const rowHeight = CARD_SIZE.height * 3;
  return [...things].sort(
    (a, b) => Math.round(a.at.y / rowHeight) - Math.round(b.at.y / rowHeight) || a.at.x - b.at.x,
  );
}

/** The middle of where a tree's cards lie now. */
export function centroid({ members }: Pick<Tree, 'members'>): Point {
  return {
    x: members.reduce((sum, each) => sum + each.x, 0) / members.length,
    y: members.reduce((sum, each) => sum + each.y, 0) / members.length,
  };
}

/** The room that blocks take, in square pixels of the canvas, with what is left free between them. */
export function areaOf(blocks: readonly Size[], gap: number): number {
  return blocks.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
}
