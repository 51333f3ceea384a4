import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../shared/model/source.ts';
import { planImport } from '../../../shared/references/import-plan.ts';
import { mergeDuplicates } from '../../../shared/references/merge.ts';
import { sameSource } from '../../../shared/references/same-source.ts';
import { aSource, s } from '../../support/builders.ts';

const year = (number: number) => ({ issued: { 'date-parts': [[number]] } });

describe('sameSource', () => {
  it('goes by DOIs in whatever form they are written, and by nothing else where both have one', () => {
    const one = aSource('a', { DOI: '10.1186/ABC-1' });
    expect(sameSource(one, aSource('b', { DOI: 'https://doi.org/10.1186/abc-1' }))).toBe('doi');
    expect(sameSource(one, aSource('a', { DOI: '10.1186/abc-2' }))).toBeUndefined();
  });

  it('goes by folded title and year where a DOI is missing', () => {
    const one = aSource('a', { title: '‘Dark logic’: theorising <i>harm</i>', ...year(2015) });
    const other = aSource('b', { title: 'DARK LOGIC – Theorising harm.', ...year(2015) });
    expect(sameSource(one, other)).toBe('title-and-year');
    expect(sameSource(one, { ...other, ...year(2016) })).toBeUndefined();
    const { issued: _, ...undated } = other;
    expect(sameSource(one, undated)).toBeUndefined();
  });

  it('lets the first author decide about titles that many have', () => {
    const by = (family: string, given = 'A') => ({
      title: 'Editorial',
      author: [{ family, given }],
      ...year(2019),
    });
    expect(sameSource(aSource('a', by('Black')), aSource('b', by('White')))).toBeUndefined();
    const { issued: _, ...undated } = aSource('b', by('Black', 'Anne'));
    expect(sameSource(aSource('a', by('Black')), undated)).toBe('title-and-year');
  });
});

describe('mergeDuplicates', () => {
  it('keeps the first with the richer fields of both, and says which', () => {
    const poor = aSource('a', {
      title: 'On time',
      type: 'document',
      author: [{ family: 'Oliver', given: 'K' }],
    });
    const rich = aSource('b', {
      title: 'On Time',
      author: [{ family: 'Oliver', given: 'Kathryn' }, { family: 'Mays' }],
      volume: '17',
      note: 'read',
    });
    const { sources, merges } = mergeDuplicates([poor, aSource('c'), rich]);
    expect(sources.map(({ id }) => id)).toEqual([s('a'), s('c')]);
    expect(sources[0]).toEqual({ ...rich, id: s('a'), title: 'On time' });
    expect(merges).toEqual([
      { into: s('a'), from: s('b'), by: 'title-and-year', fields: ['type', 'author', 'volume', 'note'] },
    ]);
  });

  it('finds a third by the DOI that the second brought', () => {
    const [a, b, c] = [
      aSource('a', { title: 'On time', ...year(2019) }),
      aSource('b', { title: 'On time', DOI: '10.1186/x1', ...year(2019) }),
      aSource('c', { title: 'Something else', DOI: '10.1186/X1' }),
    ];
    expect(mergeDuplicates([a, b, c]).merges.map(({ from, by }) => [from, by])).toEqual([
      [s('b'), 'title-and-year'],
      [s('c'), 'doi'],
    ]);
  });

  it('finds nothing a second time, loses nobody, and never changes an id', () => {
    const source = fc
      .record({
        name: fc.nat(12),
        title: fc.constantFrom('On time', 'On Time!', 'Editorial', 'ÜBER', 'Uber'),
        issued: fc.option(fc.constantFrom(2019, 2020).map((at) => ({ 'date-parts': [[at]] }))),
        DOI: fc.option(fc.constantFrom('10.1186/a', '10.1186/A', '10.1186/b')),
      })
      .map(({ name, title, issued, DOI }): Source => {
        const dated = issued === null ? {} : { issued };
        return aSource(name, { title, ...dated, ...(DOI === null ? {} : { DOI }) });
      });
    fc.assert(
      fc.property(fc.uniqueArray(source, { selector: ({ id }) => id }), (sources) => {
        const once = mergeDuplicates(sources);
        expect(once.sources.length + once.merges.length).toBe(sources.length);
        expect(mergeDuplicates(once.sources).sources).toEqual(once.sources);
        expect(sources.map(({ id }) => id)).toEqual(expect.arrayContaining(once.sources.map(({ id }) => id)));
      }),
    );
  });
});

describe('an import', () => {
  it('tells what is new, what the map has, and what the entries have twice', () => {
    const known = aSource('known', { title: 'Known', ...year(2019) });
    const plan = planImport(
      [known],
      [
        aSource('1', { title: 'New', ...year(2019) }),
        aSource('2', { title: 'KNOWN', volume: '3', ...year(2019) }),
        aSource('3', { title: 'new', DOI: '10.1186/n', ...year(2019) }),
      ],
    );
    expect(plan.added).toEqual([aSource('1', { title: 'New', DOI: '10.1186/n', ...year(2019) })]);
    expect(plan.merged.map(({ into, isKnown, fields }) => [into, isKnown, fields])).toEqual([
      [known.id, true, ['volume']],
      [s('1'), false, ['DOI']],
    ]);
    expect(plan.merged[0]?.result).toEqual({ ...known, volume: '3' });
  });
});
