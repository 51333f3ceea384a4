import { describe, expect, it } from 'vitest';
import { buildSourceText } from '../../../shared/texts/build.ts';
import { coverage } from '../../../shared/texts/coverage.ts';
import { must } from '../../support/builders.ts';

const text = must(
  buildSourceText([
    { kind: 'paragraph', raw: 'Before any heading.' },
    { kind: 'heading', level: 1, raw: 'Costs' },
    { kind: 'paragraph', raw: 'Time is spent.' },
    { kind: 'item', raw: 'So is money.' },
    { kind: 'caption', raw: 'Table 1: what is spent.' },
    { kind: 'heading', level: 2, raw: 'Who bears them' },
    { kind: 'quotation', raw: 'We all do.' },
    { kind: 'heading', level: 1, raw: 'References' },
    { kind: 'paragraph', raw: '1. Somebody. Something. 2019.' },
  ]),
);
const on = (words: string) => {
  const start = text.text.indexOf(words);
  return { start, end: start + words.length };
};

describe('the coverage of a paper', () => {
  it('counts what is read, and leaves out headings, captions and the references', () => {
    const { blocks, covered, leavesOutReferences } = coverage(text, []);
    expect(blocks.map(({ block }) => text.text.slice(block.start, block.end))).toEqual([
      'Before any heading.',
      'Time is spent.',
      'So is money.',
      'We all do.',
    ]);
    expect(covered).toBe(0);
    expect(leavesOutReferences).toBe(true);
  });

  it('knows what rests on each paragraph; a passage over two of them is on both', () => {
    const long = on('is spent. So is');
    const { blocks, covered } = coverage(text, [long, on('money')]);
    expect(blocks.map((each) => each.on.length)).toEqual([0, 1, 2, 0]);
    expect(covered).toBe(2);
  });

  it('lists by section what nobody has touched', () => {
    const { sections } = coverage(text, [on('money')]);
    expect(
      sections.map(({ title, paragraphs, covered, untouched }) => [title, paragraphs, covered, untouched]),
    ).toEqual([
      [undefined, 1, 0, [0]],
      ['Costs', 2, 1, [2]],
      ['Who bears them', 1, 0, [6]],
    ]);
  });
});
