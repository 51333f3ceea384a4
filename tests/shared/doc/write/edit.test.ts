import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { TYPING } from '../../../../shared/doc/origin.ts';
import { COLLECTIONS, recordOf } from '../../../../shared/doc/shape.ts';
import {
  inOneEdit,
  insert,
  missing,
  remove,
  setFields,
  validated,
} from '../../../../shared/doc/write/edit.ts';
import { line } from '../../../../shared/model/fields.ts';
import { RECORDS_MAX } from '../../../../shared/model/limits.ts';
import { aMap, anElement, must, refused } from '../../../support/builders.ts';
import { aDoc, countUpdates } from '../../../support/builders-docs.ts';

describe('inOneEdit', () => {
  it('makes one update of several writes, with the origin that is given first', () => {
    const doc = new Y.Doc();
    const origins: unknown[] = [];
    doc.on('update', (_, origin) => origins.push(origin));
    const value = inOneEdit(doc, () => inOneEdit(doc, () => doc.getMap('meta').set('title', 'T')), TYPING);
    expect([value, origins]).toEqual(['T', [TYPING]]);
  });
});

describe('validated', () => {
  it('gives what the validator made, or a refusal that names the field', () => {
    expect(must(validated(line(9), ' a '))).toBe('a');
    expect(refused(validated(line(9), ''))).toEqual({ code: 'invalid-record', message: 'It is empty.' });
  });
});

describe('insert', () => {
  it('refuses an id that is taken', () => {
    const doc = aDoc(aMap({ elements: [anElement('1')] }));
    expect(refused(insert(doc, 'elements', 'e_1', {}))).toEqual({
      code: 'already-there',
      message: 'There is already an element with this id.',
    });
  });

  it('refuses a record too many, of whatever kind', () => {
    const doc = new Y.Doc();
    doc.transact(() => {
      for (let n = 0; n < RECORDS_MAX; n += 1)
        doc.getMap(COLLECTIONS[n % COLLECTIONS.length]).set(`x_${n}`, n);
    });
    expect(refused(insert(doc, 'voices', 'v_1', {}))?.code).toBe('map-full');
    remove(doc, 'elements', 'x_0');
    expect(insert(doc, 'voices', 'v_1', {}).ok).toBe(true);
  });
});

describe('setFields', () => {
  it('writes what differs, removes what is to be absent, and leaves equal values', () => {
    const doc = aDoc(aMap({ elements: [anElement('1', { position: { x: 1, y: 2 } })] }));
    const stored = recordOf(doc, 'elements', 'e_1')!;
    stored.set('scheme', 'x');
    const updates = countUpdates(doc);
    must(setFields(doc, 'elements', 'e_1', { position: { y: 2, x: 1 }, kind: 'claim', voice: undefined }));
    expect(updates()).toBe(0);
    must(setFields(doc, 'elements', 'e_1', { position: { x: 2, y: 2 }, scheme: undefined }));
    expect(updates()).toBe(1);
    expect([stored.get('position'), stored.has('scheme')]).toEqual([{ x: 2, y: 2 }, false]);
  });

  it('bears any stored value', () => {
    const doc = aDoc(aMap({ elements: [anElement('1')] }));
    const stored = recordOf(doc, 'elements', 'e_1')!;
    for (const odd of [{ x: 1n }, null, [1], new Y.Text('x'), { x: 0, y: undefined }]) {
      stored.set('position', odd);
      must(setFields(doc, 'elements', 'e_1', { position: { x: 0, y: 0 } }));
      expect(stored.get('position')).toEqual({ x: 0, y: 0 });
    }
  });

  it('refuses a record that is gone', () => {
    expect(setFields(new Y.Doc(), 'regions', 'g_1', {})).toEqual(missing('regions'));
  });
});

describe('remove', () => {
  it('takes a record out, or says that it is gone', () => {
    const doc = aDoc(aMap({ elements: [anElement('1')] }));
    must(remove(doc, 'elements', 'e_1'));
    expect(refused(remove(doc, 'elements', 'e_1'))).toEqual({
      code: 'not-found',
      message: 'This element is gone. Somebody may have deleted it.',
    });
  });
});
