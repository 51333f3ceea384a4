import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../../shared/base/ids.ts';
import { QUOTATION_MAX } from '../../../shared/model/limits.ts';
import { buildSourceText } from '../../../shared/texts/build.ts';
import { parsePassage, passageAt, printPassage } from '../../../shared/texts/passage.ts';
import { must } from '../../support/builders.ts';

const text = must(
  buildSourceText([
    { kind: 'heading', level: 1, raw: 'Costs', page: '4' },
    { kind: 'paragraph', raw: 'Time is spent. Money is too.' },
    { kind: 'paragraph', raw: 'word '.repeat(500), page: '5' },
  ]),
);
const edition = { sourceId: 's_paper' as SourceId, textHash: 'a'.repeat(64), text };

describe('a passage of a text', () => {
  it('knows its words, its surroundings, its section and its page', () => {
    const start = text.text.indexOf('Money');
    expect(passageAt(edition, { start: start - 1, end: start + 'Money is too.'.length })).toEqual({
      sourceId: 's_paper',
      textHash: edition.textHash,
      exact: 'Money is too.',
      prefix: 'Costs Time is spent. ',
      suffix: ' word word word word word word w',
      start,
      end: start + 13,
      section: 'Costs',
      page: '4',
    });
  });

  it('is none without words, or with more than a quotation may have', () => {
    const start = text.text.indexOf(' word');
    expect(passageAt(edition, { start, end: start + 1 })).toBe('empty');
    expect(passageAt(edition, { start, end: start + QUOTATION_MAX + 10 })).toBe('too-long');
  });

  it('comes through a drag as it was, and nothing else does', () => {
    const passage = passageAt(edition, { start: 0, end: 5 });
    if (typeof passage === 'string') throw new Error(passage);
    expect(parsePassage(printPassage(passage))).toEqual(passage);
    expect(parsePassage('{"exact":"Costs"}')).toBeUndefined();
    expect(parsePassage('Costs')).toBeUndefined();
  });
});
