import { freePlace } from '../../../shared/graph/placement.ts';
import { CARD_SIZE } from '../../../shared/model/card-size.ts';
import type { KindFields } from '../../../shared/model/element.ts';
import type { Position } from '../../../shared/model/fields.ts';
import { targetsRelation } from '../../../shared/model/relation.ts';
import { addElementAt } from '../../commands/elements.ts';
import type { MapSession } from '../../session/types.ts';
import { moveCamera, startEditing } from '../../view-state/actions.ts';
import { viewState } from '../../view-state/store.ts';
import { tell } from '../../view-state/tell.ts';

/** Adds a card by name instead of by place: beside the selected card or, without one, beside the newest. */
export function addCard(session: MapSession, fields: KindFields): void {
  const { elements } = session.reading().map;
  const selected = [...viewState.getState().selection].find((id) => !targetsRelation(id));
  const beside = [...elements.values()].find((each) => each.id === selected) ?? [...elements.values()].at(-1);
  const centre = centreOf(beside?.position ?? { x: 0, y: 0 });
  const place = freePlace(
    centre,
    [...elements.values()].map((each) => each.position),
  );
  const added = addElementAt(session, fields, place);
  tell(added);
  if (!added.ok) return;
  moveCamera({ kind: 'centre', ids: [added.value] });
  startEditing(added.value);
}

function centreOf(corner: Position): Position {
  return { x: corner.x + CARD_SIZE.width / 2, y: corner.y + CARD_SIZE.height / 2 };
}
