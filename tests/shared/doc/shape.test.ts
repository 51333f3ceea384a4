import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  COLLECTIONS,
  fieldShape,
  RECORD_OF,
  ROOT_NAMES,
  readableRoot,
  recordOf,
  root,
} from '../../../shared/doc/shape.ts';
import { RECORD_KINDS } from '../../../shared/model/diagnostic.ts';

describe('the roots', () => {
  it('are the collections and the meta root', () => {
    expect([...ROOT_NAMES].sort()).toEqual([...COLLECTIONS, 'meta'].sort());
  });

  it('hold one kind of record each', () => {
    expect(new Set(COLLECTIONS.map((name) => RECORD_OF[name])).size).toBe(COLLECTIONS.length);
    expect(COLLECTIONS.every((name) => RECORD_KINDS.includes(RECORD_OF[name]))).toBe(true);
  });

  it('are the same for reading and for writing', () => {
    const doc = new Y.Doc();
    expect(readableRoot(doc, 'elements')).toBe(root(doc, 'elements'));
  });

  it('are empty for reading where this device uses the name for another type', () => {
    const doc = new Y.Doc();
    doc.getText('elements');
    expect(readableRoot(doc, 'elements').size).toBe(0);
  });
});

describe('recordOf', () => {
  it('gives a stored record, or nothing when there is none or it has the wrong shape', () => {
    const doc = new Y.Doc();
    const record = new Y.Map();
    root(doc, 'elements').set('e_1', record);
    root(doc, 'elements').set('e_2', 'x');
    expect(recordOf(doc, 'elements', 'e_1')).toBe(record);
    expect(recordOf(doc, 'elements', 'e_2')).toBeUndefined();
    expect(recordOf(doc, 'elements', 'e_3')).toBeUndefined();
  });
});

describe('fieldShape', () => {
  it('tells texts, sets and anchors from plain values', () => {
    expect(['text', 'note', 'tags', 'bearers', 'anchors', 'kind'].map(fieldShape)).toEqual([
      'text',
      'text',
      'set',
      'set',
      'anchors',
      'value',
    ]);
  });
});
