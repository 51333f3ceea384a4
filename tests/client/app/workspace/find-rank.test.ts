import { describe, expect, it } from 'vitest';
import { findCards, markWords } from '../../../../client/app/workspace/find-rank.ts';
import { a, aMap, anElement, e, s } from '../../../support/builders.ts';

const source = { id: s('x'), type: 'book', title: 'On Method', author: [{ family: 'Pérez' }] };
const map = aMap({
  elements: [
    anElement('note', { text: 'Something else', note: 'Workload is shared' }),
    anElement('inside', { text: 'The overworkload of staff' }),
    anElement('start', { text: 'Workload falls on junior staff' }),
    anElement('word', { text: 'A heavy workload' }),
    anElement('quoted', {
      text: 'Burden',
      anchors: [{ id: a(1), sourceId: s('x'), exact: 'the workload of it', fidelity: 'quoted' }],
    }),
  ],
  sources: [source],
});

describe('findCards', () => {
  it('puts statements first, and in them beginnings of words', () => {
    expect(findCards(map, 'workload').map(({ id, where }) => [id, where])).toEqual([
      [e('start'), 'statement'],
      [e('word'), 'statement'],
      [e('inside'), 'statement'],
      [e('quoted'), 'quotation'],
      [e('note'), 'note'],
    ]);
  });

  it('wants every word, wherever in the card it is', () => {
    expect(findCards(map, 'staff workload').map(({ id }) => id)).toEqual([e('start'), e('inside')]);
    expect(findCards(map, 'burden pérez').map(({ id }) => id)).toEqual([e('quoted')]);
    expect(findCards(map, 'workload zebra')).toEqual([]);
  });

  it('does without accents and capitals', () => {
    expect(findCards(map, 'PEREZ').map(({ id, where }) => [id, where])).toEqual([[e('quoted'), 'source']]);
  });

  it('finds nothing for nothing, and takes signs for themselves', () => {
    expect(findCards(map, '  ')).toEqual([]);
    expect(findCards(map, '(.*')).toEqual([]);
  });

  it('shows the passage around the word', () => {
    const long = aMap({ elements: [anElement('l', { text: `${'lorem ipsum '.repeat(20)}target here` })] });
    const [found] = findCards(long, 'target');
    expect(found?.passage).toMatch(/^…/);
    expect(found!.passage.indexOf('target')).toBeLessThan(60);
  });
});

describe('markWords', () => {
  it('cuts a text where the words are', () => {
    expect(markWords('A heavy Workload', 'work')).toEqual([
      { text: 'A heavy ', hit: false },
      { text: 'Work', hit: true },
      { text: 'load', hit: false },
    ]);
  });

  it('marks nothing where folding would move the places', () => {
    expect(
      markWords('Pérez wrote', 'wrote')
        .map((part) => part.text)
        .join(''),
    ).toBe('Pérez wrote');
  });
});
