import type { KindFields } from '../../../../shared/model/element.ts';
import { mayEdit } from '../../../../shared/wire/roles.ts';
import type { MapSession } from '../../../session/types.ts';
import { addCard } from '../add-card.ts';
import type { Act } from './act.ts';

const ADDABLE: readonly { readonly fields: KindFields; readonly label: string; readonly chord: string }[] = [
  { fields: { kind: 'cost', costType: 'practical' }, label: 'Add a cost', chord: '1' },
  { fields: { kind: 'claim' }, label: 'Add a claim', chord: '2' },
  { fields: { kind: 'context' }, label: 'Add a context', chord: '3' },
  { fields: { kind: 'cause' }, label: 'Add a structural cause', chord: '4' },
  { fields: { kind: 'evidence' }, label: 'Add evidence', chord: '5' },
  { fields: { kind: 'question' }, label: 'Add a question', chord: '6' },
];

/** What can be put on the map. */
export function addActs(session: MapSession): Act[] {
  if (!mayEdit(session.me.role)) return [];
  return ADDABLE.map(({ fields, label, chord }) => ({
    id: `add-${fields.kind}`,
    label,
    group: 'Add',
    chord,
    also: 'new create card',
    run: () => addCard(session, fields),
  }));
}
