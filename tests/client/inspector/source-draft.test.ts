import { describe, expect, it } from 'vitest';
import { EMPTY_SOURCE, readSource } from '../../../client/inspector/source-draft.ts';

describe('source draft', () => {
  it('reads people, groups, year, journal and DOI', () => {
    expect(
      readSource({
        title: ' The dark side ',
        authors: 'Oliver, Kathryn; Kothari, A; WHO',
        year: '2019',
        journal: 'Health Res Policy Syst',
        doi: 'https://doi.org/10.1186/s12961-019-0432-3',
      }),
    ).toEqual({
      type: 'article-journal',
      title: 'The dark side',
      author: [{ family: 'Oliver', given: 'Kathryn' }, { family: 'Kothari', given: 'A' }, { literal: 'WHO' }],
      issued: { 'date-parts': [[2019]] },
      'container-title': 'Health Res Policy Syst',
      DOI: '10.1186/s12961-019-0432-3',
    });
  });

  it('reads names as reference lists print them', () => {
    const { author } = readSource({
      ...EMPTY_SOURCE,
      title: 'x',
      authors: 'Nosek B, Lakens D, van der Berg JA',
    });
    expect(author).toEqual([
      { family: 'Nosek', given: 'B' },
      { family: 'Lakens', given: 'D' },
      { family: 'Berg', given: 'JA', 'non-dropping-particle': 'van der' },
    ]);
  });

  it('leaves out what is empty or no year', () => {
    expect(readSource({ ...EMPTY_SOURCE, title: 'A talk', year: 'soon', authors: ' ; ' })).toEqual({
      type: 'document',
      title: 'A talk',
    });
  });
});
