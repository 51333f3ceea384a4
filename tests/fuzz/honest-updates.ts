import * as Y from 'yjs';
import { deleteAll } from '../../shared/doc/write/delete.ts';
import * as elements from '../../shared/doc/write/elements.ts';
import { anElement, e } from '../support/builders.ts';
import { BASE } from './base.ts';
import { OWN_CLIENTS } from './trial.ts';

/** What an honest client sends while somebody works on the small map: the real frames that mutants are made of. */
export function honestUpdates(seed: number): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = OWN_CLIENTS[0] ?? 0;
  Y.applyUpdate(doc, BASE);
  const made: Uint8Array[] = [];
  doc.on('update', (bytes: Uint8Array) => made.push(bytes));
  elements.addElement(doc, anElement(`new${seed}`, { text: 'Another claim.', tags: ['time'] }));
  elements.spliceText(doc, e('cost'), 'text', { index: 3, length: 2, inserted: 'more' });
  elements.spliceText(doc, e('cost'), 'text', { index: 5, length: 0, inserted: '🙂' });
  elements.setKind(doc, e('claim'), { kind: 'cost', costType: 'personal' });
  elements.moveElements(doc, new Map([[e('claim'), { x: 40, y: 80 }]]));
  elements.removeFromSet(doc, e('cost'), 'tags', 'time');
  deleteAll(doc, { elements: [e(`new${seed}`)], relations: [] });
  doc.destroy();
  return made;
}
