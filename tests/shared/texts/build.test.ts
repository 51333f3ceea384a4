import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../shared/anchoring/normalise.ts';
import { seededRandom } from '../../../shared/base/random.ts';
import { validate } from '../../../shared/model/validate.ts';
import { buildSourceText, type Piece } from '../../../shared/texts/build.ts';
import { BLOCKS_MAX, PAGES_MAX, SOURCE_TEXT_MAX, sourceText } from '../../../shared/texts/source-text.ts';
import { aText } from '../../support/a-text.ts';
import { must, refused } from '../../support/builders.ts';

const paragraph = (raw: string, others: Partial<Piece> = {}): Piece => ({
  kind: 'paragraph',
  raw,
  ...others,
});

describe('buildSourceText', () => {
  it('normalises each piece and joins them by one space', () => {
    const text = aText(
      { kind: 'heading', level: 2, raw: ' The\nshadows ' },
      paragraph('One  *two*\t three.'),
    );
    expect(text).toEqual({
      text: 'The shadows One two three.',
      blocks: [
        { kind: 'heading', level: 2, start: 0, end: 11 },
        { kind: 'paragraph', start: 12, end: 26 },
      ],
      pages: [],
    });
  });

  it('leaves out pieces without words', () => {
    expect(aText('a', ' * ', '', 'b').text).toBe('a b');
  });

  it('keeps headings within the levels that there are', () => {
    const { blocks } = aText(
      { kind: 'heading', level: 9, raw: 'deep' },
      { kind: 'heading', level: 0, raw: 'high' },
      { kind: 'heading', raw: 'plain' },
    );
    expect(blocks.map((block) => block.kind === 'heading' && block.level)).toEqual([6, 1, 1]);
  });

  it('marks each page once, where its first words stand', () => {
    const { pages } = aText(
      paragraph('one', { page: '1' }),
      paragraph('two', { page: '1' }),
      paragraph('three', { page: '2' }),
    );
    expect(pages).toEqual([
      { label: '1', start: 0 },
      { label: '2', start: 8 },
    ]);
  });

  it('marks a page that begins within a paragraph, at a word', () => {
    const raw = 'the first  page\nthe second page';
    const { text, pages } = aText(
      'before',
      paragraph(raw, { page: '4', breaks: [{ at: raw.indexOf('\n'), page: '5' }] }),
    );
    expect(pages.map(({ label, start }) => [label, text.slice(start)])).toEqual([
      ['4', 'the first page the second page'],
      ['5', 'the second page'],
    ]);
  });

  it('gives a place to the last of several pages without words, and to none at the end', () => {
    const { pages } = aText(
      paragraph('one', { page: '1' }),
      paragraph('', { page: '2' }),
      paragraph(' ', { page: '3' }),
      paragraph('four'),
      paragraph('', { page: '5' }),
    );
    expect(pages).toEqual([
      { label: '1', start: 0 },
      { label: '3', start: 4 },
    ]);
  });

  it('puts letters and accents together that markup kept apart', () => {
    const { text } = aText('Ple*\u0301');
    expect(text).toBe('Plé');
    expect(normaliseText(text)).toBe(text);
  });

  it('replaces half of a surrogate pair, so that the text can be written as UTF-8', () => {
    expect(aText('a\ud800b').text).toBe('a\ufffdb');
  });

  it('says why there is no text', () => {
    expect(refused(buildSourceText([]))).toBe('empty');
    expect(refused(buildSourceText([paragraph(' \n')]))).toBe('empty');
    expect(refused(buildSourceText([paragraph('x'.repeat(SOURCE_TEXT_MAX + 1))]))).toBe('too-long');
    const many = (count: number, others: (index: number) => Partial<Piece> = () => ({})): Piece[] =>
      Array.from({ length: count }, (_, index) => paragraph('x', others(index)));
    expect(refused(buildSourceText(many(BLOCKS_MAX + 1)))).toBe('too-many-blocks');
    expect(refused(buildSourceText(many(PAGES_MAX + 1, (index) => ({ page: String(index) }))))).toBe(
      'too-many-pages',
    );
  });

  it('takes the article of the shipped debate, whose quotations count in the same text', () => {
    const article = readFileSync(new URL('../../golden/williams-2020.txt', import.meta.url), 'utf8');
    const text = aText(...article.split(/\n{2,}/).map((raw) => paragraph(raw)));
    expect(text.text).toBe(normaliseText(article));
    expect(must(validate(sourceText, text))).toEqual(text);
  });

  it('makes texts that are valid and settled, of any pieces', () => {
    const seed = Date.now() % 1_000_000;
    const random = seededRandom(seed);
    const some = <T>(of: readonly T[]): T => of[Math.floor(random.next() * of.length)] as T;
    const parts = [
      'a',
      ' ',
      '*',
      '\u0301',
      '\n',
      'é',
      '\u200b',
      '\ud83d\ude42',
      '\ud83d',
      '\u202e',
      '漢',
      '\u00a0',
      'ﬁ',
    ];
    const words = (): string =>
      Array.from({ length: Math.floor(random.next() * 12) }, () => some(parts)).join('');
    for (let round = 0; round < 500; round += 1) {
      const pieces = Array.from({ length: 6 }, (): Piece => {
        const raw = words();
        const at = Math.floor(random.next() * (raw.length + 1));
        return {
          kind: some(['heading', 'paragraph', 'item', 'quotation', 'caption']),
          raw,
          page: some(['', '1', ' 2 ', '3']),
          breaks: some([
            [],
            [{ at, page: '7' }],
            [
              { at, page: '8' },
              { at: 0, page: '9' },
            ],
          ]),
        };
      });
      const built = buildSourceText(pieces);
      if (!built.ok) continue;
      const { text, blocks } = built.value;
      expect(must(validate(sourceText, built.value)), `seed ${seed}`).toEqual(built.value);
      expect(normaliseText(text), `seed ${seed}`).toBe(text);
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join(' '), `seed ${seed}`).toBe(text);
    }
  });
});
