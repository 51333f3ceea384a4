import { describe, expect, it } from 'vitest';
import { judgementTable, tableCsv } from '../../../../client/judging/reveal/tables.ts';
import { revealedOf } from './a-reveal.ts';

describe('a reveal as a table', () => {
  it('has a row for each judgement with where it was before, and what they come to', () => {
    expect(judgementTable(revealedOf({ ana: [80, 60], ben: [40, 50] }))).toEqual({
      head: ['Who', 'Judgement (0 to 100)', 'Judgement (0 to 100), round before'],
      rows: [
        ['ben', '40', '50'],
        ['ana', '80', '60'],
        ['Median', '60', '55'],
        ['Middle half', '50 to 70', '52.5 to 57.5'],
        ['Mean', '60', '55'],
        ['Standard deviation', '20', '5'],
      ],
    });
  });

  it('has three weights of 100 for a place in the triangle', () => {
    const said = { ana: [{ inherent: 0.5, practice: 0.125, structural: 0.375 }] } as const;
    expect(judgementTable(revealedOf(said, { question: 'casts' })).rows).toEqual([
      ['ana', '50', '13', '37'],
      ['Mean', '50', '13', '37'],
      ['Spread (of 100)', '0', '', ''],
    ]);
  });

  it('counts verdicts', () => {
    const rows = judgementTable(
      revealedOf({ ana: ['wrong'], ben: ['wrong'] }, { question: 'fidelity' }),
    ).rows;
    expect(rows).toContainEqual(['All who say wrong', '2']);
  });

  it('has no row for a single judgement, and rounded figures, where few judged and names are hidden', () => {
    const few = { ana: [81, 60], ben: [43, 50], cai: [17, 50], dee: [62, 50] } as const;
    expect(judgementTable(revealedOf(few, { names: 'hidden' })).rows.map(([first]) => first)).toEqual([
      'Median, rounded',
      'Mean, rounded',
      'Standard deviation, rounded',
    ]);
  });

  it('numbers judgements where names are hidden', () => {
    const five = { a: [1], b: [2], c: [3], d: [4], e: [5] } as const;
    const rows = judgementTable(revealedOf(five, { names: 'hidden' })).rows;
    expect(rows.slice(0, 5).map(([first]) => first)).toEqual([1, 2, 3, 4, 5].map((n) => `Judgement ${n}`));
  });

  it('tells where a judgement came from only where that is certain: not with reasons of several who judged alike', () => {
    const said = { a: [70, 60], b: [70, 10], c: [20, 30], d: [5, 6], e: [1, 2] } as const;
    const rows = judgementTable(revealedOf(said, { names: 'hidden' }, 'because')).rows.slice(0, 5);
    expect(rows.map(([, now, before]) => [now, before])).toEqual(
      expect.arrayContaining([
        ['70', ''],
        ['20', '30'],
      ]),
    );
    expect(rows.filter(([, now, before]) => now === '70' && before === '')).toHaveLength(2);
  });

  it('has the figures of the round before also where only one of the two is rounded', () => {
    const said = { a: [80, 60], b: [40, 50], c: [20, 30], d: [60, 50], e: [70] } as const;
    const rows = judgementTable(revealedOf(said, { names: 'hidden' })).rows;
    expect(rows.find(([first]) => first === 'Median')?.[2]).toMatch(/^about \d+$/);
  });

  it('is CSV in which a reason is neither a formula nor a second line', () => {
    const csv = tableCsv(judgementTable(revealedOf({ ana: [80] }, {}, '=SUM(A1), "so"')));
    expect(csv.split('\r\n')[1]).toBe(`ana,80,"'=SUM(A1), ""so"""`);
  });
});
