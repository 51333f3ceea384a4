import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../shared/base/random.ts';
import { parseRis } from '../../../../shared/formats/ris/parse.ts';
import { printRis } from '../../../../shared/formats/ris/print.ts';
import { anyReference, withoutId } from '../../../support/references.ts';

const parse = (text: string) => parseRis(text, seededRandom(1));
/** RIS writes a particle before the family name: a family name in small letters is read as one with a particle. */
const anyForRis = anyReference.filter((source) => !JSON.stringify(source).includes('"van Dam"'));
const one = (...lines: string[]) => withoutId(parse(lines.join('\r\n')).sources[0]!);

describe('an RIS file', () => {
  it('gives people, groups, particles, dates and pages', () => {
    expect(
      one(
        '\ufeffTY  - JOUR',
        'AU  - van der Berg, Jan, Jr',
        'AU  - World Health Organization',
        'AU  - Department of Health, London,',
        'TI  - A long title that goes on',
        '  on the next line',
        'JO  - Health Res Policy Syst',
        'PY  - 2019/03/28/',
        'VL  - 17',
        'IS  - 2',
        'SP  - 33',
        'EP  - 40',
        'SN  - 1478-4505',
        'DO  - doi:10.1186/s12961-019-0432-3',
        'UR  - internal-pdf://x',
        'UR  - https://example.org/a',
        'N1  - first',
        'N1  - second',
        'KW  - not kept',
        'ER  - ',
      ),
    ).toEqual({
      type: 'article-journal',
      title: 'A long title that goes on on the next line',
      author: [
        { family: 'Berg', given: 'Jan', suffix: 'Jr', 'non-dropping-particle': 'van der' },
        { literal: 'World Health Organization' },
        { literal: 'Department of Health, London' },
      ],
      'container-title': 'Health Res Policy Syst',
      issued: { 'date-parts': [[2019, 3, 28]] },
      volume: '17',
      issue: '2',
      page: '33-40',
      ISSN: '1478-4505',
      DOI: '10.1186/s12961-019-0432-3',
      URL: 'https://example.org/a',
      note: 'first second',
    });
  });

  it('reads conference papers and chapters as reference managers write them', () => {
    expect(
      one(
        'TY  - CONF',
        'TI  - A paper',
        'T2  - Proceedings',
        'A2  - Sarre, S',
        'PY  - 2016',
        'SN  - 978-0-521-40599-7',
        'ER  - ',
      ),
    ).toEqual({
      type: 'paper-conference',
      title: 'A paper',
      editor: [{ family: 'Sarre', given: 'S' }],
      'container-title': 'Proceedings',
      issued: { 'date-parts': [[2016]] },
      ISBN: '978-0-521-40599-7',
    });
  });

  it('says of each bad record by id and line what is wrong, and reads the others', () => {
    const text = [
      'TY  - JOUR',
      'ID  - smith',
      'AU  - Smith, A',
      'ER  - ',
      'TY  - XYZ',
      'TI  - Odd',
      'PY  - soon',
      'TY  - BOOK',
      'TI  - Whole',
      'ER  - ',
    ].join('\n');
    const { sources, diagnostics } = parse(text);
    expect(sources.map(({ title, type }) => [title, type])).toEqual([
      ['Odd', 'document'],
      ['Whole', 'book'],
    ]);
    expect(diagnostics.map(({ severity, entry, line, message }) => [severity, entry, line, message])).toEqual(
      [
        [
          'error',
          'smith',
          1,
          'It has no title, so it was left out. Give it one in the file, or add it by hand.',
        ],
        [
          'warning',
          'record on line 5',
          5,
          'It does not end with a line “ER  - ”; it was read up to where the next begins.',
        ],
        [
          'warning',
          'record on line 5',
          5,
          '“XYZ” is no known type of record, so it is listed as a document.',
        ],
      ],
    );
    expect(parse('hello').diagnostics[0]?.message).toMatch(/^There is no record in it/);
  });

  it('comes back as it was printed (a failure prints the seed)', () => {
    fc.assert(
      fc.property(fc.array(anyForRis, { minLength: 1, maxLength: 4 }), (sources) => {
        const { sources: read, diagnostics } = parse(printRis(sources));
        expect(diagnostics).toEqual([]);
        expect(read.map(withoutId)).toEqual(sources.map(withoutId));
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('never throws, whatever it is', () => {
    const line = fc.constantFrom(
      'TY  - JOUR',
      'TY  - ',
      'ER  - ',
      'TI  - x',
      'AU  - , ,',
      'PY  - //',
      'SP  - -',
      'DO  - ',
      'XX',
      'C8  - type: y',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        expect(() => parse(lines.join('\n'))).not.toThrow();
      }),
    );
  }, 30_000);
});
