import fc from 'fast-check';
import { CSL_TYPES } from '../../shared/formats/csl-json/types.ts';
import type { Source, SourceDate, SourceName } from '../../shared/model/source.ts';
import { s } from './builders.ts';
import { Seeded } from './seeded.ts';

/** A source without its id, which every import draws afresh. */
export function withoutId({ id: _, ...source }: Source): Omit<Source, 'id'> {
  return source;
}

const word = fc.constantFrom(
  'Zeit',
  'dark',
  'O’Hara',
  'Ünal',
  'ß',
  '協働',
  '🙂',
  'a_b',
  '50%',
  'R&D',
  '{x}',
  '\\y',
  '$z$',
);
const more = fc.constantFrom(
  '``q’’',
  "'' ''",
  'a--b',
  '#1',
  '~',
  '^',
  'and',
  'others',
  'x,y',
  ';',
  '<',
  '@z',
  '"',
);
const line = fc.array(fc.oneof(word, more), { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const short = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
const family = fc.constantFrom(
  'Oliver',
  'Berg',
  'García Márquez',
  'O’Hara',
  '山田',
  'Smith-Jones',
  'and',
  'Others',
  'van Dam',
);

const name: fc.Arbitrary<SourceName> = fc.oneof(
  fc.record({ literal: fc.constantFrom('NHS England', 'WHO', 'Health and Care', 'Dept, of X', 'the team') }),
  fc
    .record({
      family,
      given: fc.constantFrom('Kathryn', 'J. A.', 'Jean-Paul', '太郎', 'and', 'K, L'.replace(',', '')),
      particle: fc.option(fc.constantFrom('van der', 'de la'), { nil: undefined }),
      suffix: fc.option(fc.constantFrom('Jr', 'III'), { nil: undefined }),
    })
    .map(({ particle, suffix, ...person }) => ({
      ...person,
      ...(particle === undefined ? {} : { family: 'Cruz', 'non-dropping-particle': particle }),
      ...(suffix === undefined ? {} : { suffix }),
    })),
);

const DAYS: SourceDate[] = [[2019], [2019, 3], [2019, 3, 28], [850]].map((parts) => ({
  'date-parts': [parts],
}));
const OTHER_DATES: SourceDate[] = [
  {
    'date-parts': [
      [2018, 12],
      [2019, 1],
    ],
  },
  { 'date-parts': [[1850]], circa: true },
  { literal: 'in press' },
];
const day = fc.constantFrom(...DAYS);
const date = fc.constantFrom(...DAYS, ...OTHER_DATES);

/** Any source that a format of another program can hold: it knows neither texts of ours nor particles that drop. */
export const anyReference: fc.Arbitrary<Source> = fc
  .record(
    {
      type: fc.constantFrom(...CSL_TYPES),
      title: line,
      author: fc.array(name, { minLength: 1, maxLength: 4 }),
      editor: fc.array(name, { minLength: 1, maxLength: 2 }),
      translator: fc.array(name, { minLength: 1, maxLength: 2 }),
      issued: date,
      accessed: day,
      'container-title': line,
      'collection-title': short,
      'collection-number': fc.constantFrom('4', 'B12'),
      'event-title': short,
      publisher: line,
      'publisher-place': short,
      edition: fc.constantFrom('2', 'Second'),
      volume: fc.constantFrom('17', 'IV'),
      issue: fc.constantFrom('2', 'Suppl_1'),
      number: fc.constantFrom('TR-4', 'e029723'),
      page: fc.constantFrom('33-40', 'e12', '1, 5-7'),
      genre: fc.constantFrom('PhD thesis', 'Master’s thesis', 'Working paper'),
      language: fc.constantFrom('en', 'de'),
      DOI: fc.constantFrom(
        '10.1186/s12961-019-0432-3',
        '10.1002/(SICI)1097-4571(1999)50:1<1::AID>3.0.CO;2-X'.replace(/[<>]/g, ''),
      ),
      ISBN: fc.constant('978-0-521-40599-7'),
      ISSN: fc.constant('1478-4505'),
      PMID: fc.constant('30922339'),
      PMCID: fc.constant('PMC6432117'),
      URL: fc.constantFrom('https://example.org/a_b?c=1%20&d#e', 'http://example.org/~x'),
      note: line,
      license: fc.constant('https://creativecommons.org/licenses/by/4.0/'),
    },
    { requiredKeys: ['type', 'title'] },
  )
  .map((fields) => ({ ...fields, id: s('any') }) as Source);

/** How many entries of a generated BibTeX file are good, and which are bad by their keys. */
export interface GeneratedBibtex {
  readonly text: string;
  readonly good: number;
  readonly bad: readonly string[];
}

const AUTHORS = [
  "Garc{\\'i}a-M{\\'a}rquez, Gabriel",
  'van der Berg, J. A.',
  '{World Health Organization}',
  'Kathryn Oliver',
  'Pl{\\\'e}, Lo{\\"\\i}c',
  'de la Cruz, Jr., Ana',
  '{\\O}deg{\\aa}rd, {\\L}ukasz',
];

/** A BibTeX file as reference managers and people write them, some of its entries broken in ways that occur. */
export function generateBibtex(count: number, badEvery: number, seed: number): GeneratedBibtex {
  const random = new Seeded(seed);
  const parts = ['@string{hrps = "Health Research Policy and Systems"}\n% made for a test\n'];
  const bad: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const key = `entry${at}`;
    const isBad = badEvery > 0 && at % badEvery === badEvery - 1;
    if (isBad) bad.push(key);
    parts.push(isBad ? badEntry(key, at) : goodEntry(key, at, random));
  }
  parts.push(
    '@proceedings{proc, title = {Proceedings of Everything}, year = 2016, editor = {Sarre, Sophie}}\n',
  );
  return { text: parts.join('\n'), good: count - bad.length + 1, bad };
}

function goodEntry(key: string, at: number, random: Seeded): string {
  const authors = Array.from({ length: 1 + random.int(3) }, () => random.pick(AUTHORS)).join(' and ');
  const others = random.chance(0.1) ? ' and others' : '';
  const title = `{The} d{\\"u}sk of {NHS} co-production ${at}: 50\\% \\& more --- a \`\`study''`;
  const year = 1990 + (at % 34);
  switch (at % 5) {
    case 0:
      return `@article{${key},\n  author = {${authors}${others}},\n  title = {${title}},\n  journal = hrps # {, London},\n  year = ${year}, month = mar,\n  volume = 17, number = {2}, pages = {33--40},\n  doi = {10.1186/s12961-${at}}\n}\n`;
    case 1:
      return `@book{${key}, author = "${authors}", title = {{${title}}}, publisher = {Pluto \\& Sons}, address = {London}, year = {${year}}, edition = {2}}\n`;
    case 2:
      return `@InProceedings{${key}, author = {${authors}}, title = {${title}}, crossref = {proc}, pages = {1-9}}\n`;
    case 3:
      return `@online{${key}, author = {{Scottish Co-production Network}}, title = {${title}}, date = {${year}-03/${year}-05}, url = {https://example.org/a\\_b}, urldate = {2020-04-01}}\n`;
    default:
      return `@phdthesis(${key}, author = {${authors}}, title = {${title}}, school = {Universit{\\"a}t Z{\\"u}rich}, year = {in press})\n`;
  }
}

function badEntry(key: string, at: number): string {
  switch (at % 3) {
    case 0:
      return `@article{${key}, author = {Nobody, A}, year = 2001}\n`;
    case 1:
      return `@article{${key},\n  title = {Never closed,\n  year = 2001\n`;
    default:
      return `@article{${key}, title {No equals sign}, year = 2001}\n`;
  }
}
