import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  storedAnchor,
  storedElement,
  storedField,
  storedPlain,
  storedRecord,
} from '../../../shared/doc/stored.ts';
import { anAnchor, anElement, aRelation, aVoice, b, e, v } from '../../support/builders.ts';

function inDoc(stored: unknown): Y.Map<unknown> {
  new Y.Doc().getMap('any').set('it', stored);
  return stored as Y.Map<unknown>;
}

describe('a stored element', () => {
  const stored = inDoc(
    storedElement(
      anElement('1', { text: 'T', tags: ['a'], bearers: [b(1)], anchors: [anAnchor('1')], voice: v('1') }),
    ),
  );

  it('holds texts, sets and anchors as shared types and the rest as plain values', () => {
    expect(stored.get('text')).toBeInstanceOf(Y.Text);
    expect(stored.get('note')).toBeInstanceOf(Y.Text);
    expect(stored.toJSON()).toMatchObject({
      text: 'T',
      note: '',
      tags: { a: true },
      bearers: { b_1: true },
      anchors: { a_1: { exact: 'their words' } },
      voice: 'v_1',
    });
  });

  it('does not repeat the id that it lies under, nor does its anchor', () => {
    expect(stored.has('id')).toBe(false);
    expect(storedAnchor(anAnchor('1'))).not.toHaveProperty('id');
  });
});

describe('a stored record', () => {
  it('has no field for what is absent', () => {
    expect(storedPlain({ ...aVoice('1'), sourceId: undefined } as never)).not.toHaveProperty('sourceId');
  });

  it('is changed by field in some collections and as a whole in others', () => {
    expect(storedRecord('elements', { ...anElement('1') })).toBeInstanceOf(Y.Map);
    expect(storedRecord('relations', { ...aRelation('1', e('1'), e('2')) })).toBeInstanceOf(Y.Map);
    expect(storedRecord('voices', { ...aVoice('1') })).toEqual({
      label: '1 et al. 2020',
      short: '1',
      colour: '#2f6f8f',
    });
  });

  it('stores fields of the same name as plain values outside elements', () => {
    expect(storedField('relations', 'text', 'x')).toBe('x');
    expect(storedField('elements', 'text', 'x')).toBeInstanceOf(Y.Text);
  });
});
