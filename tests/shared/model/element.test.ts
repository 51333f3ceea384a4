import { describe, expect, it } from 'vitest';
import { ELEMENT_KINDS, element, elementAtRest, kindFields } from '../../../shared/model/element.ts';
import { ANCHORS_MAX, LABELS_MAX, NOTE_MAX, TEXT_MAX } from '../../../shared/model/limits.ts';
import { validate } from '../../../shared/model/validate.ts';
import { anAnchor, anElement, b, must, refused } from '../../support/builders.ts';

describe('an element', () => {
  it.each(ELEMENT_KINDS)('M1: may be a %s', (kind) => {
    expect(must(validate(element, anElement('1', { kind })))).toEqual(anElement('1', { kind }));
  });

  it.each([
    ['M1: of an unknown kind', { kind: 'fact' }, { path: 'kind', what: 'is not a known kind' }],
    ['M1: of no kind', { kind: undefined }, { path: 'kind', what: 'is not a known kind' }],
    [
      'M2: that is a cost without a type',
      { kind: 'cost', costType: undefined },
      { path: 'costType', what: 'is missing' },
    ],
    [
      'M2: that carries a field of another kind',
      { role: 'limitation', kind: 'cause' },
      { what: 'has what does not belong there: role' },
    ],
    [
      'M3: whose statement is too long',
      { text: 'x'.repeat(TEXT_MAX + 1) },
      { path: 'text', what: 'is longer than 1000 characters' },
    ],
    [
      'M3: whose note is too long',
      { note: 'x'.repeat(NOTE_MAX + 1) },
      { path: 'note', what: 'is longer than 5000 characters' },
    ],
    [
      'M3: with too many tags',
      { tags: Array.from({ length: LABELS_MAX + 1 }, (_, n) => `t${n}`) },
      { path: 'tags', what: 'has more than 40 entries' },
    ],
    [
      'M3: with too many anchors',
      { anchors: Array.from({ length: ANCHORS_MAX + 1 }, (_, n) => anAnchor(n)) },
      { path: 'anchors', what: 'has more than 40 entries' },
    ],
    ['that nobody added', { addedBy: undefined }, { path: 'addedBy', what: 'is not a participant id' }],
    [
      'added at no time',
      { addedAt: 'yesterday' },
      { path: 'addedAt', what: 'is not a time such as 2026-01-31T09:30:00Z' },
    ],
    [
      'that lies nowhere',
      { position: { x: Number.NaN, y: 0 } },
      { path: 'position.x', what: 'is not a number' },
    ],
    [
      'that lies out of reach',
      { position: { x: 2e6, y: 0 } },
      { path: 'position.x', what: 'is larger than 1000000' },
    ],
  ])('is refused %s', (_, fields, complaint) => {
    expect(refused(validate(element, { ...anElement('1'), ...fields }))).toMatchObject(complaint);
  });

  it('M4: lists its tags and bearers sorted, each once', () => {
    const read = must(
      validate(element, anElement('1', { tags: ['b', ' a ', 'b', 'a'], bearers: [b(2), b(1), b(2)] })),
    );
    expect(read.tags).toEqual(['a', 'b']);
    expect(read.bearers).toEqual(['b_1', 'b_2']);
  });

  it('holds no half surrogate pair in its texts', () => {
    expect(must(validate(element, anElement('1', { text: 'a\ud83d', note: '\ude42' })))).toMatchObject({
      text: 'a\ufffd',
      note: '\ufffd',
    });
  });
});

describe('an element at rest', () => {
  it('M5: may exceed every limit of size, since people at once can together exceed what each kept to', () => {
    const big = anElement('1', {
      text: 'x'.repeat(TEXT_MAX * 3),
      note: 'x'.repeat(NOTE_MAX * 3),
      tags: Array.from({ length: LABELS_MAX * 2 }, (_, n) => `t${100 + n}`),
      anchors: Array.from({ length: ANCHORS_MAX * 2 }, (_, n) => anAnchor(100 + n)),
    });
    expect(must(validate(elementAtRest, big))).toEqual(big);
  });

  it('keeps every other rule', () => {
    expect(refused(validate(elementAtRest, { ...anElement('1'), kind: 'fact' }))).toMatchObject({
      path: 'kind',
    });
  });
});

describe('kindFields', () => {
  it('gives the kind with its own fields and nothing else', () => {
    expect(kindFields(anElement('1', { kind: 'cost', costType: 'research', text: 'x' }))).toEqual({
      kind: 'cost',
      costType: 'research',
    });
    expect(kindFields(anElement('1', { kind: 'claim', role: 'definition' }))).toEqual({
      kind: 'claim',
      role: 'definition',
    });
    expect(kindFields(anElement('1'))).toEqual({ kind: 'claim' });
    expect(kindFields(anElement('1', { kind: 'question' }))).toEqual({ kind: 'question' });
  });
});
