import type { ElementId } from '../../../shared/base/ids.ts';
import type { Point } from '../../../shared/graph/shapes.ts';
import { CARD_SIZE } from '../../../shared/model/card-size.ts';
import type { Block } from './block.ts';
import type { LayoutLink, Tree } from './forest.ts';
import { layerPiece } from './layers.ts';
import { ALLEY, LEVEL_GAP } from './spacing.ts';

/** Pieces up to this size are layered as one; layering more at once makes pictures too wide to read. */
const PIECE_MAX = 24;

/**
 * Lays out a card with what hangs under it. A small piece is layered as a whole; where that is wider than wanted, or
 * the piece is larger, its branches are laid out each by itself and wrapped into rows below the card.
 */
export function layOutTree(tree: Tree, links: readonly LayoutLink[], width: number): Block {
  if (tree.members.length === 1) return single(tree.card.id);
  if (tree.members.length <= PIECE_MAX) {
    const piece = layerPiece(tree.members, links);
    if (piece.width <= width) return piece;
  }
  const branches = packRows(
    tree.children.map((child) => layOutTree(child, links, width)),
    width,
    ALLEY,
  );
  return under(tree.card.id, branches);
}

/** Puts blocks side by side in the given order, and into a new row where the next would pass the width. */
export function packRows(blocks: readonly Block[], width: number, gap: number): Block {
  const places = new Map<ElementId, Point>();
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  let widest = 0;
  for (const block of blocks) {
    if (x > 0 && x + block.width > width) {
      x = 0;
      y += rowHeight + gap;
      rowHeight = 0;
    }
    placeBlock(block, { x, y }, places);
    widest = Math.max(widest, x + block.width);
    rowHeight = Math.max(rowHeight, block.height);
    x += block.width + gap;
  }
  return { width: widest, height: y + rowHeight, places };
}

/** Moves a block's places to a corner and adds them to others. */
export function placeBlock(block: Block, corner: Point, into: Map<ElementId, Point>): void {
  for (const [id, at] of block.places) into.set(id, { x: corner.x + at.x, y: corner.y + at.y });
}

function single(id: ElementId): Block {
  return { ...CARD_SIZE, places: new Map([[id, { x: 0, y: 0 }]]) };
}

function under(id: ElementId, branches: Block): Block {
  const width = Math.max(CARD_SIZE.width, branches.width);
  const top = CARD_SIZE.height + LEVEL_GAP;
  const places = new Map<ElementId, Point>([[id, { x: (width - CARD_SIZE.width) / 2, y: 0 }]]);
  placeBlock(branches, { x: (width - branches.width) / 2, y: top }, places);
  return { width, height: top + branches.height, places };
}
