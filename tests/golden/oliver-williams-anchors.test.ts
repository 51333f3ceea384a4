import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { normaliseText } from '../../shared/anchoring/normalise.ts';
import { prepare } from '../../shared/anchoring/prepare.ts';
import { resolve } from '../../shared/anchoring/resolve.ts';
import { element } from '../../shared/model/element.ts';
import { type Edition, firstEdition, overlap, placesOf } from '../support/editions.ts';
import { asHtml, type Typesetting, typeset } from '../support/typesettings.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const debate = JSON.parse(read('../../shared/debates/oliver-williams.penumbra.json'));
const anchors = z
  .array(element)
  .parse(debate.elements)
  .flatMap((each) => each.anchors);
const article = normaliseText(read('williams-2020.txt'));

/** Any other text than the one that the offsets count in. */
const OTHER_TEXT = '0'.repeat(64);
/** Marks at the edges may belong to the passage or not. */
const SAME_PLACE = 0.97;

/** Anchors that are not `anchored`, or elsewhere than their passage stands in the edition. */
function astray(edition: Edition): unknown[] {
  const prepared = prepare(edition.text);
  return anchors.flatMap(({ exact, prefix, suffix, start = 0, end = 0, textHash }) => {
    const found = resolve({ exact, prefix, suffix, start, end, textHash }, prepared, OTHER_TEXT);
    const [place] = placesOf(edition, start, end);
    const isThere = found.state === 'anchored' && place && overlap(place, found) >= SAME_PLACE;
    return isThere ? [] : [{ exact, found }];
  });
}

const TYPESETTINGS: readonly Typesetting[] = [
  { name: 'lines broken within words', hyphens: true },
  { name: 'ligatures', ligatures: true },
  { name: 'running heads among the words', heads: 'running' },
  { name: 'page numbers among the words', heads: 'numbers' },
  { name: 'citation marks as digits at the ends of words', gluedMarks: true },
  { name: 'straight quotes', quotes: 'straight' },
  { name: 'curly quotes', quotes: 'curly' },
  { name: 'hyphens for dashes', plainDashes: true },
  { name: 'accents apart from their letters', decomposed: true },
  { name: 'a page as it is', hyphens: true, ligatures: true, gluedMarks: true, quotes: 'curly' },
  { name: 'a page with all its heads', hyphens: true, ligatures: true, heads: 'running', gluedMarks: true },
];

describe('the anchors of the shipped debate', () => {
  it('stand where they say in the text of the article', () => {
    expect(anchors).toHaveLength(309);
    expect(anchors.filter(({ exact, start, end }) => article.slice(start, end) !== exact)).toEqual([]);
    expect(astray(firstEdition(article))).toEqual([]);
  });

  it('are found without their offsets', () => {
    const prepared = prepare(article);
    for (const { exact, prefix, suffix, start, end } of anchors) {
      expect(resolve({ exact, prefix, suffix }, prepared)).toEqual({ state: 'anchored', start, end });
    }
  });

  it.each(TYPESETTINGS)('are all anchored in an extraction with $name', (how) => {
    expect(astray(typeset(article, how))).toEqual([]);
  });

  it('are all anchored in HTML whose tags were taken out', () => {
    const prepared = prepare(normaliseText(withoutTags(asHtml(article))));
    const states = anchors.map(({ start: _, end: __, ...anchor }) => resolve(anchor, prepared).state);
    expect(states.filter((state) => state !== 'anchored')).toEqual([]);
  });
});

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  nbsp: '\u00a0',
  shy: '\u00ad',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  '#8216': '‘',
  '#x2019': '’',
};

function withoutTags(html: string): string {
  return html
    .replace(/<\/?(?:sup|em)\b[^>]*>/g, '')
    .replace(/&([#\w]+);/g, (_, name) => ENTITIES[name] ?? '?');
}
