import { coordSimplex, graphStratify, layeringSimplex, type SugiNode, sugiyama } from 'd3-dag';
import type { ElementId } from '../../../shared/base/ids.ts';
import { CARD_SIZE } from '../../../shared/model/card-size.ts';
import type { Block } from './block.ts';
import type { LayoutCard, LayoutLink } from './forest.ts';
import { ALLEY, LEVEL_GAP } from './spacing.ts';

interface Member extends LayoutCard {
  readonly parentIds: readonly ElementId[];
}

/** Lays out one small piece in layers, what is answered above its answers, each layer in its present order from the left. */
export function layerPiece(cards: readonly LayoutCard[], links: readonly LayoutLink[]): Block {
  const members = withParents(cards, links);
  const graph = graphStratify()(members);
  const lay = sugiyama()
    .layering(layeringSimplex())
    .decross(keepPresentOrder)
    .coord(coordSimplex())
    .nodeSize([CARD_SIZE.width, CARD_SIZE.height])
    .gap([ALLEY, LEVEL_GAP]);
  const { width, height } = lay(graph);
  const places = new Map<ElementId, { x: number; y: number }>();
  for (const node of graph.nodes()) {
    places.set(node.data.id, { x: node.x - CARD_SIZE.width / 2, y: node.y - CARD_SIZE.height / 2 });
  }
  return { width, height, places };
}

/** Sorts each layer by where its cards lie now; a relation that passes through lies between its two ends. */
function keepPresentOrder(layers: SugiNode<Member, unknown>[][]): void {
  const placeOf = ({ data }: SugiNode<Member, unknown>): number =>
    data.role === 'node' ? data.node.data.x : (data.link.source.data.x + data.link.target.data.x) / 2;
  for (const layer of layers) layer.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Each card with the parents it is drawn under; a link that would close a circle is left out. */
function withParents(cards: readonly LayoutCard[], links: readonly LayoutLink[]): Member[] {
  const ids = new Set(cards.map((card) => card.id));
  const parents = new Map<ElementId, ElementId[]>();
  for (const { child, parent } of links) {
    if (!ids.has(child) || !ids.has(parent)) continue;
    const known = parents.get(child) ?? [];
    if (known.includes(parent) || reaches(parents, parent, child)) continue;
    parents.set(child, [...known, parent]);
  }
  return cards.map((card) => ({ ...card, parentIds: parents.get(card.id) ?? [] }));
}

/** Whether going up from `start` leads to `goal`. */
function reaches(
  parents: ReadonlyMap<ElementId, readonly ElementId[]>,
  start: ElementId,
  goal: ElementId,
): boolean {
  const queue = [start];
  const seen = new Set(queue);
  for (const id of queue) {
    if (id === goal) return true;
    for (const above of parents.get(id) ?? []) {
      if (seen.has(above)) continue;
      seen.add(above);
      queue.push(above);
    }
  }
  return false;
}
