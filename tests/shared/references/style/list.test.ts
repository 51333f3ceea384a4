import { describe, expect, it } from 'vitest';
import type { Source } from '../../../../shared/model/source.ts';
import { plainList, referenceList } from '../../../../shared/references/style/list.ts';
import { plainText } from '../../../../shared/references/style/runs.ts';
import { aSource, s } from '../../../support/builders.ts';

const dated = (...parts: number[]) => ({ issued: { 'date-parts': [parts] } });
const ARTICLE = aSource('article', {
  title: 'The dark side: do the costs outweigh?',
  author: [
    { family: 'Oliver', given: 'Kathryn' },
    { family: 'Berg', given: 'J-P', 'non-dropping-particle': 'van der' },
  ],
  ...dated(2019, 3, 28),
  'container-title': 'Health Res Policy Syst.',
  volume: '17',
  issue: '2',
  page: '33-40',
  DOI: 'doi:10.1186/s12961-019-0432-3',
});
const CHAPTER = aSource('chapter', {
  type: 'chapter',
  title: 'Who owns it?',
  author: [{ family: 'Carr', given: 'S' }],
  editor: [
    { family: 'Beresford', given: 'Peter' },
    { family: 'Carr', given: 'Sarah' },
  ],
  ...dated(2018),
  'container-title': 'First Hand',
  edition: '2',
  publisher: 'Policy Press',
  'publisher-place': 'Bristol',
  page: '74–83',
});

function both(source: Source): [string, string] {
  const [one, other] = (['author-date', 'numbered'] as const).map((style) =>
    plainList(referenceList([source], style), style).trim(),
  );
  return [one!, other!];
}

describe('a reference', () => {
  it.each([
    [
      'an article',
      ARTICLE,
      'Oliver, K. and van der Berg, J.-P. (2019). The dark side: do the costs outweigh? Health Res Policy Syst, 17(2), 33–40. https://doi.org/10.1186/s12961-019-0432-3',
      '[1] Oliver K, van der Berg JP. The dark side: do the costs outweigh? Health Res Policy Syst. 2019;17(2):33–40. https://doi.org/10.1186/s12961-019-0432-3',
    ],
    [
      'a chapter',
      CHAPTER,
      'Carr, S. (2018). Who owns it? In P. Beresford and S. Carr (eds), First Hand (2nd edn), pp. 74–83. Bristol: Policy Press.',
      '[1] Carr S. Who owns it? In: Beresford P, Carr S, editors. First Hand. 2nd ed. Bristol: Policy Press; 2018. p. 74–83.',
    ],
    [
      'an edited book',
      aSource('x', {
        type: 'book',
        title: 'All',
        editor: [{ family: 'Walden', given: 'D' }],
        ...dated(2015),
      }),
      'Walden, D. (ed.) (2015). All.',
      '[1] Walden D, editor. All. 2015.',
    ],
    [
      'a thesis',
      aSource('x', {
        type: 'thesis',
        title: 'Power',
        author: [{ family: 'Ng' }],
        genre: 'PhD thesis',
        publisher: 'UCL',
      }),
      'Ng (n.d.). Power (PhD thesis). UCL.',
      '[1] Ng. Power. PhD thesis. UCL; n.d.',
    ],
    [
      'a page of an organisation',
      aSource('x', {
        type: 'webpage',
        title: 'Co-production',
        author: [{ literal: 'NHS England' }],
        ...dated(2020),
        URL: 'https://example.org/a',
        accessed: { 'date-parts': [[2020, 3, 1]] },
      }),
      'NHS England (2020). Co-production. https://example.org/a (accessed 1 March 2020).',
      '[1] NHS England. Co-production. 2020. https://example.org/a (accessed 1 March 2020).',
    ],
    [
      'what nobody signed and nobody dated',
      aSource('x', { type: 'report', title: 'A leaflet', number: 'TR-4' }),
      'A leaflet (n.d.).',
      '[1] A leaflet. TR-4. n.d.',
    ],
    [
      'a range of years and an old name',
      aSource('x', {
        type: 'book',
        title: 'Letters',
        author: [{ family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van', suffix: 'Jr' }],
        issued: { 'date-parts': [[1801], [1803]], circa: true },
      }),
      'Beethoven, L. van, Jr (c. 1801–1803). Letters.',
      '[1] Beethoven L Jr. Letters. c. 1801–1803.',
    ],
    [
      'what is not out yet',
      aSource('x', { author: [{ family: '山田', given: '太郎' }], issued: { literal: 'in press' } }),
      '山田, 太郎 (in press). On x.',
      '[1] 山田 太郎. On x. in press.',
    ],
  ])('of %s', (_, source, authorDate, numbered) => {
    expect(both(source)).toEqual([authorDate, numbered]);
  });

  it('lists a few of many authors', () => {
    const author = Array.from({ length: 9 }, (_, at) => ({ family: `N${at}`, given: 'A' }));
    const [authorDate, numbered] = both(aSource('x', { author, ...dated(2020) }));
    expect(authorDate).toMatch(/^N0, A\., .*N5, A\., et al\. \(2020\)/);
    expect(numbered).toMatch(/N5 A, et al\. On x/);
  });

  it('has its container in italics and its DOI as a link', () => {
    const [{ runs } = { runs: [] }] = referenceList([ARTICLE], 'author-date');
    expect(runs.filter(({ italic }) => italic).map(({ text }) => text)).toEqual([
      'Health Res Policy Syst',
      '17',
    ]);
    expect(runs.at(-1)).toEqual({
      text: 'https://doi.org/10.1186/s12961-019-0432-3',
      href: 'https://doi.org/10.1186/s12961-019-0432-3',
    });
  });
});

describe('a reference list', () => {
  it('is by author and year, with letters for works that are cited alike', () => {
    const by = (name: string, title: string, at: number) =>
      aSource(title, { title, author: [{ family: name, given: 'A' }], ...dated(at) });
    const list = referenceList(
      [by('Zed', 'Z', 2001), by('Ünal', 'b', 2020), by('Ünal', 'a', 2020), by('Ünal', 'c', 2018), CHAPTER],
      'author-date',
    );
    expect(list.map(({ label }) => label)).toEqual([
      'Carr 2018',
      'Ünal 2018',
      'Ünal 2020a',
      'Ünal 2020b',
      'Zed 2001',
    ]);
    expect(plainText(list[2]!.runs)).toBe('Ünal, A. (2020a). a.');
  });

  it('is in the given order when numbered', () => {
    expect(referenceList([CHAPTER, ARTICLE], 'numbered').map(({ id, label }) => [id, label])).toEqual([
      [s('chapter'), '[1]'],
      [s('article'), '[2]'],
    ]);
  });

  it('says at the end what is known at second hand', () => {
    const remarks = new Map([[ARTICLE.id, 'Oliver 2019, p. 5, as quoted in Williams et al. 2020']]);
    const list = referenceList([ARTICLE], 'numbered', remarks);
    expect(plainList(list, 'numbered')).toMatch(
      /0432-3 \[Oliver 2019, p\. 5, as quoted in Williams et al\. 2020\.\]\n$/,
    );
  });
});
