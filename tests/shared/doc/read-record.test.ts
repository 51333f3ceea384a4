import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { isIncomplete, READ } from '../../../shared/doc/read-record.ts';
import { storedElement, storedPlain, storedRegion, storedRelation } from '../../../shared/doc/stored.ts';
import type { Element } from '../../../shared/model/element.ts';
import { TEXT_MAX } from '../../../shared/model/limits.ts';
import type { Relation } from '../../../shared/model/relation.ts';
import {
  aBearer,
  anAnchor,
  anElement,
  aRegion,
  aRelation,
  aSource,
  aVoice,
  e,
  must,
  r,
  refused,
} from '../../support/builders.ts';

/** A shared type can only be read in a document. */
function inDoc<T>(stored: T): T {
  new Y.Doc().getMap('any').set('it', stored);
  return stored;
}

function readElement(of: Element, change: (stored: Y.Map<unknown>) => void = () => undefined) {
  const stored = inDoc(storedElement(of));
  change(stored);
  return READ.elements(of.id, stored);
}

function readRelation(of: Relation, change: (stored: Y.Map<unknown>) => void = () => undefined) {
  const stored = inDoc(storedRelation(of));
  change(stored);
  return READ.relations(of.id, stored);
}

describe('a stored element', () => {
  it('is read with its texts, sets and anchors', () => {
    const full = anElement('1', {
      kind: 'cost',
      text: 'T',
      note: 'N',
      tags: ['a', 'b'],
      anchors: [anAnchor('1', { start: 0, end: 5 })],
    });
    expect(must(readElement(full))).toEqual(full);
  });

  it('M8: passes over fields that its present kind does not carry', () => {
    const read = must(readElement(anElement('1', { kind: 'cost' }), (stored) => stored.set('kind', 'cause')));
    expect(read).toEqual(anElement('1', { kind: 'cause' }));
  });

  it('M5: is read whole although its text or its sets exceed their limits', () => {
    const tags = Array.from({ length: 50 }, (_, n) => `t${10 + n}`);
    const big = anElement('1', { text: 'x'.repeat(TEXT_MAX + 1), tags });
    expect(must(readElement(big))).toEqual(big);
  });

  it('M9: is a claim where its kind was lost, or where a cost has lost its type', () => {
    expect(must(readElement(anElement('1', { kind: 'cause' }), (stored) => stored.delete('kind'))).kind).toBe(
      'claim',
    );
    expect(
      must(readElement(anElement('1', { kind: 'cost' }), (stored) => stored.delete('costType'))).kind,
    ).toBe('claim');
  });

  it('M9: lies at the origin where its place was lost', () => {
    const read = readElement(anElement('1', { position: { x: 5, y: 5 } }), (stored) =>
      stored.delete('position'),
    );
    expect(must(read).position).toEqual({ x: 0, y: 0 });
  });

  it('M24: is left out where a field is wrong, not lost', () => {
    const wrong = readElement(anElement('1', { kind: 'cost' }), (stored) => stored.set('costType', 'other'));
    expect(refused(wrong)).toMatchObject({ severity: 'error', path: 'costType' });
    expect(readElement(anElement('1'), (stored) => stored.set('position', null)).ok).toBe(true);
    expect(readElement(anElement('1'), (stored) => stored.set('position', 5)).ok).toBe(false);
    expect(readElement(anElement('1'), (stored) => stored.set('anchors', new Y.Map([['a_1', 5]]))).ok).toBe(
      false,
    );
  });

  it('M24: has empty texts and sets where something else is stored in their place', () => {
    const read = readElement(anElement('1', { text: 'x', tags: ['a'] }), (stored) => {
      stored.set('text', 5);
      stored.set('tags', 'a');
      stored.set('anchors', []);
    });
    expect(must(read)).toEqual(anElement('1'));
  });
});

describe('a stored relation', () => {
  it('is read as it was written', () => {
    const full = aRelation('1', e('1'), e('2'), { kind: 'rebuttal', mode: 'undermine', move: 'comparison' });
    expect(must(readRelation(full))).toEqual(full);
  });

  it('M8: passes over mode and move unless it is a rebuttal', () => {
    const read = readRelation(aRelation('1', e('1'), e('2'), { kind: 'rebuttal' }), (stored) =>
      stored.set('kind', 'support'),
    );
    expect(must(read)).toEqual(aRelation('1', e('1'), e('2')));
  });

  it('M9: rebuts plainly where its mode was lost', () => {
    const read = readRelation(
      aRelation('1', e('1'), e('2'), { kind: 'rebuttal', mode: 'undermine' }),
      (stored) => stored.delete('mode'),
    );
    expect(must(read)).toMatchObject({ mode: 'rebut' });
  });

  it('M14: undercuts whatever is stored when its target is a relation', () => {
    expect(
      must(readRelation(aRelation('1', e('1'), r('2'), { kind: 'rebuttal', mode: 'rebut' }))),
    ).toMatchObject({ mode: 'undercut' });
  });

  it.each(['kind', 'from', 'to', 'addedBy', 'addedAt'])(
    'M9: is left out with a warning where its %s was lost',
    (field) => {
      const read = readRelation(aRelation('1', e('1'), e('2')), (stored) => stored.delete(field));
      expect(refused(read)).toEqual({
        severity: 'warning',
        record: { kind: 'relation', id: 'r_1' },
        message: 'The relation r_1 was left out: it lost a field when several people changed it.',
      });
    },
  );

  it('M24: is left out with an error where a field is wrong', () => {
    expect(
      refused(readRelation(aRelation('1', e('1'), e('2')), (stored) => stored.set('to', 5))),
    ).toMatchObject({ severity: 'error', path: 'to' });
  });
});

describe('isIncomplete', () => {
  it('minds the fields without which a relation is none', () => {
    expect(isIncomplete(inDoc(storedRelation(aRelation('1', e('1'), e('2')))))).toBe(false);
    expect(isIncomplete(inDoc(new Y.Map([['kind', 'support']])))).toBe(true);
  });
});

describe('other stored records', () => {
  it('are read as they were written', () => {
    expect(must(READ.regions('g_1', inDoc(storedRegion(aRegion('1')))))).toEqual(aRegion('1'));
    expect(must(READ.voices('v_1', storedPlain(aVoice('1'))))).toEqual(aVoice('1'));
    expect(must(READ.sources('s_1', storedPlain(aSource('1'))))).toEqual(aSource('1'));
    expect(must(READ.bearers('b_1', storedPlain(aBearer('1'))))).toEqual(aBearer('1'));
  });

  it('M9: have plain values where a region has lost a field', () => {
    expect(must(READ.regions('g_1', inDoc(new Y.Map())))).toEqual({
      id: 'g_1',
      title: 'Untitled',
      position: { x: 0, y: 0 },
      size: { width: 400, height: 300 },
    });
  });

  it('M24: are left out when they are not stored as records', () => {
    for (const stored of [undefined, null, 'x', 5, [], inDoc(new Y.Text('x'))]) {
      for (const read of Object.values(READ)) expect(read('x', stored).ok).toBe(false);
    }
    expect(READ.voices('v_1', inDoc(new Y.Map(Object.entries(aVoice('1'))))).ok).toBe(false);
  });

  it('take their id from where they are stored, not from what they say', () => {
    expect(must(READ.bearers('b_1', { id: 'b_2', label: 'x' })).id).toBe('b_1');
  });
});
