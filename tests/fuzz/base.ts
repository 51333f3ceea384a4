import * as Y from 'yjs';
import { fillDoc } from '../../shared/doc/fill.ts';
import * as elements from '../../shared/doc/write/elements.ts';
import { aBearer, aMap, anElement, aRegion, aRelation, aVoice, e } from '../support/builders.ts';

/** A small map with one of every kind of content, by the server (client 100) and by Ann (client 5). */
export const BASE: Uint8Array = makeBase();

function makeBase(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 100;
  fillDoc(
    doc,
    aMap({
      elements: [anElement('cost', { kind: 'cost', text: 'It takes long.' }), anElement('claim')],
      relations: [aRelation('1', e('claim'), e('cost'), { kind: 'rebuttal' })],
      regions: [aRegion('1')],
      voices: [aVoice(1)],
      bearers: [aBearer(1)],
    }),
  );
  doc.clientID = 5;
  elements.spliceText(doc, e('cost'), 'text', { index: 2, length: 3, inserted: 'takes very' });
  elements.addToSet(doc, e('cost'), 'tags', 'time');
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
