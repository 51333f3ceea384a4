import { describe, expect, it } from 'vitest';
import { listChanges, thingsWords } from '../../../client/history/changes.ts';
import { aMap, anElement, aRegion, aRelation, e, r } from '../../support/builders.ts';

const then = aMap({
  title: 'Then',
  elements: [
    anElement('kept', { text: 'Kept.' }),
    anElement('gone', { text: 'Gone.' }),
    anElement('said', { text: 'As it was.' }),
    anElement('moved'),
  ],
  relations: [aRelation('1', e('gone'), e('kept'))],
  regions: [aRegion('old', { title: 'Old' })],
});
const now = aMap({
  title: 'Now',
  elements: [
    anElement('kept', { text: 'Kept.' }),
    anElement('said', { text: 'As it is.', note: 'why', position: { x: 5, y: 5 } }),
    anElement('moved', { position: { x: 9, y: 9 } }),
    anElement('new', { text: 'New.', kind: 'question' }),
  ],
});

describe('listChanges', () => {
  const list = listChanges(then, now);

  it('lists what was added and has gone, labelled from the side on which it is', () => {
    expect(list.groups.added).toEqual([
      { id: 'e_new', target: e('new'), noun: 'card', label: 'New.', kind: 'question' },
    ]);
    expect(list.groups.gone.map(({ label }) => label)).toEqual([
      'Gone.',
      '“Gone.” supports “Kept.”',
      'The region “Old”',
    ]);
  });

  it('says what about a card was changed, and what it said', () => {
    expect(list.groups.changed).toEqual([
      { id: 'title', target: null, noun: 'other thing', label: 'The map’s title', was: 'Then' },
      {
        id: 'e_said',
        target: e('said'),
        noun: 'card',
        label: 'As it is.',
        kind: 'claim',
        detail: 'statement, note, place',
        was: 'As it was.',
      },
    ]);
  });

  it('says what the costs of the map were costs of, where it said so', () => {
    const [none, homework] = [aMap(), aMap({ subject: 'homework' })];
    const item = { id: 'subject', target: null, noun: 'other thing', label: 'The map’s subject' };
    expect(listChanges(homework, none).groups.changed).toEqual([{ ...item, was: 'homework' }]);
    expect(listChanges(none, homework).groups.changed).toEqual([item]);
  });

  it('keeps apart what only lies elsewhere, and does not mark it', () => {
    expect(list.moved.map(({ id }) => id)).toEqual(['e_moved']);
    expect([...list.marks]).toEqual([
      [e('new'), 'added'],
      [e('said'), 'changed'],
      [e('gone'), 'gone'],
      [r('1'), 'gone'],
    ]);
  });

  it('counts cards, relations, regions and other things', () => {
    expect(thingsWords(list.groups.gone)).toBe('1 card, 1 relation and 1 region');
    expect(thingsWords(list.groups.changed)).toBe('1 card and 1 other thing');
    expect(thingsWords(list.groups.added)).toBe('1 card');
    expect(thingsWords([])).toBe('');
  });

  it('names what kind of cost and which role it was changed to', () => {
    const [cost, claim] = ['cost', 'claim'] as const;
    const before = aMap({
      elements: [anElement('1', { kind: cost, costType: 'practical' }), anElement('2', { kind: claim })],
    });
    const after = aMap({
      elements: [
        anElement('1', { kind: cost, costType: 'personal' }),
        anElement('2', { kind: claim, role: 'definition' }),
      ],
    });
    expect(listChanges(before, after).groups.changed.map(({ detail }) => detail)).toEqual([
      'kind of cost',
      'role',
    ]);
  });
});
