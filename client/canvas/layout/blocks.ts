import type { ElementId } from '../../../shared/base/ids.ts';
import type { Point } from '../../../shared/graph/shapes.ts';
import { CARD_SIZE } from '../../../shared/model/card-size.ts';
import type { Block } from './block.ts';
import type { LayoutLink, Tree } from './forest.ts';
import { layerPiece } from './layers.ts';
import { packColumns, packRows, placeBlock } from './pack.ts';
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
    // Its own links first: of a circle, the one that leads back up is left out.
    const piece = layerPiece(tree.members, [...ownLinks(tree), ...links]);
    if (piece.width <= width) return piece;
  }
  const branches = packRows(
    tree.children.map((child) => layOutTree(child, links, width)),
    width,
    ALLEY,
  );
  return under(tree.card.id, branches);
}

function ownLinks({ card, children }: Tree): LayoutLink[] {
  return children.flatMap((child) => [{ child: child.card.id, parent: card.id }, ...ownLinks(child)]);
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

/** Room between cards of one column: less than between levels, for nothing runs there. */
const BESIDE_GAP = 40;

/** Lays out a card at the left with what hangs under it beside it, from the top as it lies now; what passes the height goes into a further column. */
export function besideTree(tree: Tree, height: number): Block {
  const branches = tree.children.map((child) => besideTree(child, height));
  if (branches.length === 0) return single(tree.card.id);
  const beside = packColumns(branches, height, BESIDE_GAP);
  const left = CARD_SIZE.width + LEVEL_GAP;
  const places = new Map<ElementId, Point>([[tree.card.id, { x: 0, y: 0 }]]);
  placeBlock(beside, { x: left, y: 0 }, places);
  return { width: left + beside.width, height: Math.max(CARD_SIZE.height, beside.height), places };
}

/** The same cards with what was lowest highest. */
export function upsideDown({ width, height, places }: Block): Block {
  const turned = new Map<ElementId, Point>();
  for (const [id, { x, y }] of places) turned.set(id, { x, y: height - y - CARD_SIZE.height });
  return { width, height, places: turned };
}
