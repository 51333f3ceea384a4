import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { isPlain, plainCollections } from '../../../shared/doc/plain.ts';

describe('plain collections', () => {
  it('leave out records and fields that are stored as something else', () => {
    const doc = new Y.Doc();
    const record = new Y.Map<unknown>(Object.entries({ kind: 'claim', odd: new Y.Array() }));
    record.set('anchors', new Y.Map(Object.entries({ a_1: 'junk', a_2: { exact: 'x' } })));
    doc.getMap('elements').set('e_1', record);
    doc.getMap('elements').set('e_2', new Y.Text('junk'));
    doc.getMap('voices').set('v_1', [1]);
    expect(plainCollections(doc)).toMatchObject({
      elements: [{ id: 'e_1', kind: 'claim', anchors: [{ id: 'a_2', exact: 'x' }] }],
      voices: [],
    });
  });
});

describe('isPlain', () => {
  it.each([null, undefined, 'x', 1, [], new Uint8Array(1), new Y.Map(), new Y.Doc()])(
    'is false for %s',
    (value) => {
      expect(isPlain(value)).toBe(false);
    },
  );

  it('is true for an object with fields', () => {
    expect(isPlain({ a: 1 })).toBe(true);
  });
});
