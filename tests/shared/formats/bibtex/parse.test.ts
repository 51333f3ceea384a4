import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../shared/base/random.ts';
import { parseBibtex } from '../../../../shared/formats/bibtex/parse.ts';
import { printBibtex } from '../../../../shared/formats/bibtex/print.ts';
import { anyReference, generateBibtex, withoutId } from '../../../support/references.ts';

const parse = (text: string) => parseBibtex(text, seededRandom(1));
const one = (text: string) => withoutId(parse(text).sources[0]!);
const told = (text: string) =>
  parse(text).diagnostics.map(({ entry, line, message }) => [entry, line, message]);
/** Time of the processor, in microseconds: a clock on the wall also measures what else the machine does. */
const WELL_UNDER_A_SECOND = 700_000;

describe('a BibTeX file', () => {
  it('gives accents, braces, strings, groups, particles, suffixes and ranges in plain text', () => {
    expect(
      one(`@string{hrps = "Health Res" # { Policy}}
        @Article{key, author = "van der Berg, Jos{\\'e} and {NHS England and Partners} and Smith, Jr., J.~A.",
          title = {{The} Caf{\\'e} \\& the {\\ss} --- \`\`quoted''}, journal = hrps,
          year = 2019, month = mar # "~28", volume = {17}, number = 2, pages = {33--40},
          doi = {https://doi.org/10.1186/s12961-019-0432-3}, url = {http://a.example/b\\_c\\%20d}}`),
    ).toEqual({
      type: 'article-journal',
      title: 'The Café & the ß — “quoted”',
      author: [
        { family: 'Berg', given: 'José', 'non-dropping-particle': 'van der' },
        { literal: 'NHS England and Partners' },
        { family: 'Smith', given: 'J. A.', suffix: 'Jr.' },
      ],
      'container-title': 'Health Res Policy',
      issued: { 'date-parts': [[2019, 3, 28]] },
      volume: '17',
      issue: '2',
      page: '33-40',
      DOI: '10.1186/s12961-019-0432-3',
      URL: 'http://a.example/b_c%20d',
    });
  });

  it('lets a chapter take its book over from the entry that it refers to', () => {
    const { sources } = parse(`
      @incollection{c, author = {Carr, S}, title = {Who owns it?}, crossref = {Book}, pages = {74--83}}
      @book{book, editor = {Beresford, P}, author = {Somebody, Else}, title = {First Hand}, year = 2018, publisher = {PP}}`);
    expect(withoutId(sources[0]!)).toEqual({
      type: 'chapter',
      title: 'Who owns it?',
      author: [{ family: 'Carr', given: 'S' }],
      editor: [{ family: 'Beresford', given: 'P' }],
      'container-title': 'First Hand',
      publisher: 'PP',
      issued: { 'date-parts': [[2018]] },
      page: '74-83',
    });
  });

  it.each([
    [
      '{2019-03/2019-05}',
      {
        'date-parts': [
          [2019, 3],
          [2019, 5],
        ],
      },
    ],
    ['{1850~}', { 'date-parts': [[1850]], circa: true }],
    ['{2019--2020}', { 'date-parts': [[2019], [2020]] }],
    ['{2019/..}', { 'date-parts': [[2019]] }],
    ['{in press}', { literal: 'in press' }],
    ['{forthcoming}', { literal: 'forthcoming' }],
    ['{MCMXC}', { literal: 'MCMXC' }],
  ])('reads the date %s', (date, expected) => {
    expect(one(`@misc{k, title = {T}, date = ${date}}`).issued).toEqual(expected);
    expect(one(`@misc{k, title = {T}, year = ${date}}`).issued).toEqual(expected);
  });

  it('leaves out a word that is no year, and says so', () => {
    for (const field of ['year', 'date']) {
      const text = `@misc{k, title = {T}, ${field} = {abcd}}`;
      expect(one(text)).toEqual({ type: 'document', title: 'T' });
      expect(told(text)).toEqual([['k', 1, '“abcd” is no year; it was left out.']]);
    }
    const long = told(`@misc{k, title = {T}, year = {${'abcd'.repeat(100)}}}`);
    expect(long).toEqual([['k', 1, `“${'abcd'.repeat(20)}” is no year; it was left out.`]]);
    expect(one('@misc{k, title = {T}, year = {abcd}, pubstate = {in press}}').issued).toEqual({
      literal: 'in press',
    });
  });

  it('knows a preprint by its archive', () => {
    expect(one('@misc{k, title={T}, eprint={2101.00001v2}, archiveprefix={arXiv}}')).toEqual({
      type: 'article',
      title: 'T',
      number: 'arXiv:2101.00001v2',
      DOI: '10.48550/arXiv.2101.00001',
    });
  });

  it('says of each bad entry by key and line what is wrong, and reads the others', () => {
    const text = [
      '@article{untitled, year = 2019}',
      '@article{open, title = {Never closed,',
      '  year = 2019',
      '@article{good, title = {Good}}',
      '@article{wordy, title Good}',
      '@misc{last, title = {Last}, journal = undefinedmacro, doi = {n/a}, url = {nowhere}}',
      '@misc{last, title = {Again}, author = {Oliver, K and others}, crossref = {gone}, note = {\\weird{x}}}',
      'mail me at somebody@example.org',
    ].join('\n');
    expect(parse(text).sources.map(({ title }) => title)).toEqual(['Good', 'Last', 'Again']);
    expect(told(text)).toEqual([
      [
        'open',
        2,
        'A brace that opens here is closed nowhere, so the entry was left out. Close it in the file.',
      ],
      ['wordy', 5, 'After “title” there is no “=”. Mend it in the file.'],
      ['last', 6, '“undefinedmacro” is defined by no @string, so it stands for itself.'],
      ['last', 7, 'Its key was used before in the file; both were read.'],
      ['untitled', 1, 'It has no title, so it was left out. Give it one in the file, or add it by hand.'],
      ['last', 6, '“n/a” is not a DOI; it was put into the note.'],
      ['last', 6, '“nowhere” is not a web address, so it was left out.'],
      ['last', 7, 'It refers to “gone”, which is not in the file.'],
      ['last', 7, '\\weird is no command that is known here; it was left out.'],
      ['last', 7, 'Its list of authors ends with “and others”; those who are named were kept.'],
    ]);
  });

  it('survives entries that refer to each other in a circle', () => {
    const { sources, diagnostics } = parse(
      '@book{a, title={A}, crossref={b}}\n@book{b, title={B}, crossref={a}}\n@book{c, title={C}, crossref={c}}',
    );
    expect(sources).toHaveLength(3);
    expect(diagnostics.every(({ message }) => message.includes('refers back'))).toBe(true);
  });

  it('says so when there is nothing in it', () => {
    expect(told('hello')).toEqual([
      [
        undefined,
        undefined,
        'There is no entry in it. An entry begins like this: @article{key, title = {…}}',
      ],
    ]);
  });

  it('reads 200 entries of all sorts in well under a second and tells the bad ones by key', () => {
    const seed = 20_260_131;
    const { text, good, bad } = generateBibtex(200, 20, seed);
    parse(generateBibtex(5, 0, 1).text);
    const before = process.cpuUsage();
    const { sources, diagnostics } = parse(text);
    const { user, system } = process.cpuUsage(before);
    expect(user + system, `seed ${seed}`).toBeLessThan(WELL_UNDER_A_SECOND);
    expect(sources).toHaveLength(good);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(new Set(errors.map(({ entry }) => entry))).toEqual(new Set(bad));
    expect(errors.every(({ line }) => line !== undefined)).toBe(true);
    expect(JSON.stringify(sources)).not.toMatch(/[{}\\]{2}|\\"u|others|undefined/);
  });

  it('comes back as it was printed (a failure prints the seed)', () => {
    fc.assert(
      fc.property(fc.array(anyReference, { minLength: 1, maxLength: 4 }), (sources) => {
        const { sources: read, diagnostics } = parse(printBibtex(sources));
        expect(diagnostics).toEqual([]);
        expect(read.map(withoutId)).toEqual(sources.map(withoutId));
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('never throws, whatever it is', () => {
    const piece = fc.constantFrom(
      '@article{k,',
      'title',
      '=',
      '{',
      '}',
      '"',
      '#',
      ',',
      '%',
      '\\',
      '$',
      'x',
      '\n',
      '@',
      '@string(',
      "\\'e",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(() => parse(pieces.join(''))).not.toThrow();
      }),
    );
  }, 30_000);
});
