import type { ElementId } from '../../shared/base/ids.ts';
import { CARD_SIZE } from '../../shared/model/card-size.ts';
import type { Element } from '../../shared/model/element.ts';
import type { Position } from '../../shared/model/fields.ts';

/** Room between two tidied cards, in canvas pixels. */
const GAP = 40;

type Placed = Pick<Element, 'id' | 'position'>;

/** Puts cards into straight rows where they are: who was above stays above, who was left stays left. */
export function tidyPositions(cards: readonly Placed[]): Map<ElementId, Position> {
  const positions = new Map<ElementId, Position>();
  const left = Math.min(...cards.map((card) => card.position.x));
  let y = Math.min(...cards.map((card) => card.position.y));
  for (const row of rowsOf(cards)) {
    row.forEach((card, column) => {
      positions.set(card.id, { x: left + column * (CARD_SIZE.width + GAP), y });
    });
    y += CARD_SIZE.height + GAP;
  }
  return positions;
}

/** Cards whose tops lie within half a card of the row's first belong to one row. */
function rowsOf(cards: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  const fromTop = [...cards].sort((a, b) => a.position.y - b.position.y);
  for (const card of fromTop) {
    const row = rows.at(-1);
    const top = row?.[0]?.position.y;
    if (row !== undefined && top !== undefined && card.position.y - top < CARD_SIZE.height / 2)
      row.push(card);
    else rows.push([card]);
  }
  return rows.map((row) => row.sort((a, b) => a.position.x - b.position.x));
}
