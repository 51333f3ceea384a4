import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../../shared/model/anchor.ts';
import type { Source } from '../../../shared/model/source.ts';
import { authorYear, citation, pageWord, shortCitation } from '../../../shared/references/in-text.ts';
import { a, s, v } from '../../support/builders.ts';

const paper: Source = {
  id: s('paper'),
  type: 'article-journal',
  title: 'Lost in the shadows',
  author: [{ family: 'Williams' }, { family: 'Sarre' }, { family: 'Rose' }],
  issued: { 'date-parts': [[2020, 5]] },
};
const map = {
  sources: new Map([[paper.id, paper]]),
  voices: new Map([
    [
      v('w'),
      {
        id: v('w'),
        label: 'Williams et al. 2020',
        short: 'Williams',
        sourceId: s('paper'),
        colour: '#000000',
      },
    ],
    [v('o'), { id: v('o'), label: 'Oliver et al. 2019', short: 'Oliver', colour: '#000000' }],
  ]),
};
const anchor: Anchor = {
  id: a('1'),
  sourceId: s('paper'),
  exact: 'the words',
  start: 3,
  end: 12,
  fidelity: 'quoted',
  page: '4',
  cited: { voice: v('o'), locator: '3' },
};

describe('a citation', () => {
  it('says at second hand whose words and where they were read', () => {
    expect(citation(map, anchor)).toBe('Oliver et al. 2019, p. 3, as quoted in Williams et al. 2020, p. 4');
  });

  it('says at first hand where they were read', () => {
    const { cited: _, page: __, ...first } = anchor;
    expect(citation(map, { ...first, section: 'Practical costs' })).toBe(
      'Williams et al. 2020, Practical costs',
    );
  });

  it('goes by authors and year where no voice is known', () => {
    expect(authorYear(paper)).toBe('Williams et al. 2020');
    expect(authorYear({ ...paper, author: paper.author!.slice(0, 2) })).toBe('Williams and Sarre 2020');
    const { author: _, issued: __, ...bare } = paper;
    expect(authorYear(bare)).toBe('Lost in the shadows');
    const { issued: ___, ...undated } = paper;
    expect(authorYear(undated)).toBe('Williams et al. n.d.');
    expect(authorYear({ ...paper, author: [{ literal: 'NHS England' }] })).toBe('NHS England 2020');
    expect(citation(map, { ...anchor, sourceId: s('gone') })).toMatch(/a source that is gone/);
  });

  it('is shorter on a card', () => {
    expect(shortCitation(map, anchor)).toBe('Oliver et al. 2019, p. 3, in Williams et al. 2020');
    const { cited: _, ...first } = anchor;
    expect(shortCitation(map, first)).toBe('Williams et al. 2020');
  });

  it.each([
    ['3', 'p. 3'],
    ['3-5', 'pp. 3–5'],
    ['p. 3', 'p. 3'],
    ['xii', 'xii'],
    [undefined, undefined],
  ])('writes the page %j as %j', (page, expected) => {
    expect(pageWord(page)).toBe(expected);
  });
});
