import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsHolding, type FindIndex, findCards as findIn, indexMap } from '../../../shared/find/find.ts';
import { markWords } from '../../../shared/find/fold.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { a, aComment, aMap, anElement, aRelation, at, c, e, r, s, v } from '../../support/builders.ts';
import { anyMap } from '../../support/builders-arbitrary.ts';

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

const findCards = (from: ArgumentMap, query: string) => findIn(indexMap(from), query).best;

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

describe('what cards are found by', () => {
  it('looks in comments, those on a relation counting for the card that it starts from', () => {
    const talked = aMap({
      elements: [anElement('from'), anElement('to')],
      relations: [aRelation(1, e('from'), e('to'))],
      comments: [
        aComment(1, { about: e('to'), text: 'Is this fair?' }),
        aComment(2, { about: r(1), text: 'Does it follow?' }),
      ],
    });
    expect(findCards(talked, 'fair')).toEqual([{ id: e('to'), where: 'comment', passage: 'Is this fair?' }]);
    expect(findCards(talked, 'follow').map(({ id }) => id)).toEqual([e('from')]);
  });

  it('finds no word across two fields', () => {
    const split = aMap({ elements: [anElement('x', { text: 'time', note: 'less' })] });
    expect(findCards(split, 'timeless')).toEqual([]);
  });

  it('counts all that hold the words, and lists the best sixty', () => {
    const many = aMap({ elements: Array.from({ length: 70 }, (_, n) => anElement(n, { text: 'the same' })) });
    const { best, count } = findIn(indexMap(many), 'same');
    expect([best.length, count]).toEqual([60, 70]);
    expect(cardsHolding(indexMap(many), 'same').size).toBe(70);
  });
});

describe('the index', () => {
  it('takes over the cards that nothing changed about, and no others', () => {
    const before = indexMap(map);
    const elements = new Map(map.elements);
    elements.set(e('word'), { ...map.elements.get(e('word'))!, text: 'A light load' });
    const after = indexMap({ ...map, elements }, before);
    const kept = [...after.entries].filter(([id, entry]) => before.entries.get(id) === entry);
    expect(kept.map(([id]) => id)).toEqual([e('note'), e('inside'), e('start'), e('quoted')]);
    expect(findIn(after, 'light').best.map(({ id }) => id)).toEqual([e('word')]);
  });

  it('makes a card anew when its voice, a source or a comment changes', () => {
    const voiced = aMap({
      elements: [
        anElement('x', {
          voice: v(1),
          anchors: [{ id: a(1), sourceId: s('x'), exact: 'q', fidelity: 'quoted' }],
        }),
      ],
      voices: [{ id: v(1), label: 'Carr 2020', short: 'Carr', colour: '#123456' }],
      sources: [source],
      comments: [aComment(1, { about: e('x'), text: 'old words', addedAt: at(1) })],
    });
    const changes: Partial<ArgumentMap>[] = [
      { voices: new Map([[v(1), { ...voiced.voices.get(v(1))!, label: 'Zuboff 2020' }]]) },
      { sources: new Map([[s('x'), { ...source, title: 'Zuboff' }]]) as never },
      { comments: new Map([[c(1), { ...voiced.comments.get(c(1))!, text: 'Zuboff' }]]) },
    ];
    for (const change of changes) {
      const after = indexMap({ ...voiced, ...change }, indexMap(voiced));
      expect(findIn(after, 'zuboff').count).toBe(1);
    }
  });

  it('finds the same whether made at once or by changes', () => {
    fc.assert(
      fc.property(
        anyMap,
        anyMap,
        fc.constantFrom('a', 'ss', 'one', 'claim', 'et al'),
        (one, other, query) => {
          const step = (index: FindIndex | undefined, to: ArgumentMap) => indexMap(to, index);
          const byChanges = step(step(step(undefined, one), other), one);
          expect(findIn(byChanges, query)).toEqual(findIn(indexMap(one), query));
        },
      ),
    );
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
