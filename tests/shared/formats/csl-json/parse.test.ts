import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId } from '../../../../shared/base/ids.ts';
import { seededRandom } from '../../../../shared/base/random.ts';
import { parseCslJson } from '../../../../shared/formats/csl-json/parse.ts';
import { printCslJson } from '../../../../shared/formats/csl-json/print.ts';
import { aSource } from '../../../support/builders.ts';
import { anyReference, withoutId } from '../../../support/references.ts';

const parse = (data: unknown) =>
  parseCslJson(typeof data === 'string' ? data : JSON.stringify(data), seededRandom(1));

describe('CSL-JSON', () => {
  it('is read with what other services write differently', () => {
    const { sources, diagnostics } = parse({
      items: [
        {
          id: 'http://zotero.org/1',
          type: 'journal-article',
          title: ['On <i>time</i> &amp; money'],
          author: [{ family: 'Oliver', given: 'Kathryn', sequence: 'first' }, { name: 'A group' }, 'Mays, N'],
          issued: { 'date-parts': [['2019', '3', null]] },
          accessed: { raw: '2020-03-01' },
          'container-title': ['Health Res', 'HR'],
          volume: 17,
          URL: 'http://dx.doi.org/10.1186/x',
          abstract: 'not kept',
        },
      ],
    });
    expect(diagnostics).toEqual([]);
    expect(isId('source', sources[0]?.id)).toBe(true);
    expect(withoutId(sources[0]!)).toEqual({
      type: 'article-journal',
      title: 'On time & money',
      author: [
        { family: 'Oliver', given: 'Kathryn' },
        { literal: 'A group' },
        { family: 'Mays', given: 'N' },
      ],
      issued: { 'date-parts': [[2019, 3]] },
      accessed: { 'date-parts': [[2020, 3, 1]] },
      'container-title': 'Health Res',
      volume: '17',
      URL: 'http://dx.doi.org/10.1186/x',
      DOI: '10.1186/x',
    });
  });

  it('says of each bad item what is wrong, and reads the others', () => {
    const { sources, diagnostics } = parse([
      { id: 'a', type: 'book' },
      7,
      {
        type: 'spell',
        title: 'Odd',
        author: Array.from({ length: 201 }, (_, at) => ({ family: `N${at}` })),
        volume: 'v'.repeat(90),
      },
      { id: 'd', title: 'Fine', type: 'book', author: [{ family: 'x'.repeat(90), given: 'y' }] },
    ]);
    expect(sources.map(({ title }) => title)).toEqual(['Odd', 'Fine']);
    expect(sources[1]?.author).toEqual([{ literal: `${'x'.repeat(90)}, y` }]);
    expect(diagnostics.map(({ severity, entry, message }) => [severity, entry, message])).toEqual([
      ['error', 'a', 'It has no title, so it was left out. Give it one in the file, or add it by hand.'],
      ['error', 'item 2', 'It is no record, so it was left out.'],
      ['warning', 'item 3', '“spell” is no known type of source, so it is listed as a document.'],
      ['warning', 'item 3', 'Of its authors, the first 200 were kept.'],
      ['warning', 'item 3', 'Its volume was cut after 80 characters.'],
    ]);
  });

  it.each([
    ['{', /^This is not JSON/],
    ['{"a": 1}', /holds no references/],
    ['null', /holds no references/],
  ])('says why %s is none', (text, message) => {
    expect(parse(text).diagnostics[0]?.message).toMatch(message);
  });

  it('holds no more than fields of CSL, and not where a text is kept', () => {
    const source = aSource('1', { textHash: 'a'.repeat(64), license: 'CC BY 4.0' });
    expect(JSON.parse(printCslJson([source]))).toEqual([
      { id: 's_1', type: 'article-journal', title: 'On 1', custom: { license: 'CC BY 4.0' } },
    ]);
  });

  it('comes back as it was printed (a failure prints the seed)', () => {
    fc.assert(
      fc.property(fc.array(anyReference, { maxLength: 4 }), (sources) => {
        const { sources: read, diagnostics } = parse(printCslJson(sources));
        expect(diagnostics).toEqual([]);
        expect(read.map(withoutId)).toEqual(sources.map(withoutId));
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('never throws, whatever it is', () => {
    const field = fc.constantFrom('title', 'author', 'issued', 'DOI', 'type', 'custom', 'URL', 'date-parts');
    fc.assert(
      fc.property(fc.array(fc.dictionary(field, fc.jsonValue())), (items) => {
        expect(() => parse(items)).not.toThrow();
      }),
    );
  }, 30_000);
});
