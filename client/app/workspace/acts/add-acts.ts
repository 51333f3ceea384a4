import type { KindFields } from '../../../../shared/model/element.ts';
import { mayEdit } from '../../../../shared/wire/roles.ts';
import type { MapSession } from '../../../session/types.ts';
import { openDialog } from '../../../view-state/actions.ts';
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
  const cards = ADDABLE.map(
    ({ fields, label, chord }): Act => ({
      id: `add-${fields.kind}`,
      label,
      group: 'Add',
      chord,
      also: 'new create card',
      run: () => addCard(session, fields),
    }),
  );
  const text: Act = {
    id: 'add-text',
    label: 'Add the text of a paper',
    group: 'Add',
    also: 'pdf word docx html markdown article source upload paste file',
    run: () => openDialog({ kind: 'add-text' }),
  };
  return [...cards, text];
}
