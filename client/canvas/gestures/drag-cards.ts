import type { ElementId, RegionId } from '../../../shared/base/ids.ts';
import { count } from '../../../shared/graph/phrases.ts';
import type { Position } from '../../../shared/model/fields.ts';
import { moveCards } from '../../commands/elements.ts';
import { cardsInside, moveRegion } from '../../commands/map.ts';
import { announce, clearDrag, select, setDrag } from '../../view-state/actions.ts';
import { viewState } from '../../view-state/store.ts';
import { tell } from '../../view-state/tell.ts';
import type { CanvasParts } from '../canvas-context.tsx';
import type { CanvasNode } from '../flow/nodes.ts';

/** What the library tells of a drag: the node under the pointer, and all that move with it. */
export interface CardDrag {
  start(node: CanvasNode): void;
  move(node: CanvasNode, nodes: readonly CanvasNode[]): void;
  stop(node: CanvasNode, nodes: readonly CanvasNode[]): void;
}

/** Carries cards and regions: in flight they move in view state alone, and are written once when they are dropped. */
export function createCardDrag(canvas: CanvasParts): CardDrag {
  return {
    start: (node) => {
      if (node.type !== 'card') return;
      if (!viewState.getState().selection.has(node.id)) select([node.id]);
    },
    move: (node, nodes) => {
      if (node.type === 'region') carry(canvas, node.id, node.position);
      else setDrag(positionsOf(nodes));
    },
    stop: (node, nodes) => {
      if (node.type === 'region') {
        canvas.scene.carryRegion(node.id, null);
        tell(moveRegion(canvas.session, node.id, round(node.position)));
      } else {
        const positions = positionsOf(nodes);
        if (tell(moveCards(canvas.session, positions))) announce(`Moved ${count(positions.size, 'card')}.`);
      }
      // After the write, so that no frame shows the card where it was.
      clearDrag();
    },
  };
}

function carry({ session, scene }: CanvasParts, id: RegionId, to: Position): void {
  const { map } = session.reading();
  const region = map.regions.get(id);
  if (region === undefined) return;
  const dx = to.x - region.position.x;
  const dy = to.y - region.position.y;
  const inside = new Map<ElementId, Position>();
  for (const cardId of cardsInside(map, region)) {
    const at = map.elements.get(cardId)?.position;
    if (at !== undefined) inside.set(cardId, { x: at.x + dx, y: at.y + dy });
  }
  setDrag(inside);
  scene.carryRegion(id, to);
}

function positionsOf(nodes: readonly CanvasNode[]): Map<ElementId, Position> {
  const positions = new Map<ElementId, Position>();
  for (const node of nodes) if (node.type === 'card') positions.set(node.id, round(node.position));
  return positions;
}

function round({ x, y }: Position): Position {
  return { x: Math.round(x), y: Math.round(y) };
}
