import type { Piece } from '../../../shared/texts/build.ts';
import { Paragraph } from '../lines/paragraph.ts';
import { beginsInside, endsSentence, isCaption, markerOf, withoutBullet } from '../lines/signs.ts';
import { type Vocabulary, vocabularyOf } from '../lines/words.ts';
import type { Note } from '../notes.ts';
import type { Read } from '../read.ts';
import { type Candidate, findHeadings } from './headings.ts';
import { isRule, type PlainLine, splitPlain } from './split.ts';
import { unwrap, wrapWidth } from './wrap.ts';

/** Spaces by which a whole block stands further right than the text when it is quoted. */
const QUOTATION_INDENT = 4;
/** Most lines of a heading. */
const HEADING_LINES = 2;
/** Shortest paragraph, in characters, that an empty line may have cut in two: shorter ones are lines of their own. */
const CUT_MIN = 60;

/** Reads a plain text: paragraphs, headings, lists, quotations, and pages where it has form feeds. */
export function readPlain(raw: string): Read {
  const { blocks, running } = splitPlain(raw);
  const words = vocabularyOf(blocks.flat().map(({ text }) => text));
  const width = wrapWidth(blocks);
  const base = Math.min(...blocks.flat().map(({ indent }) => indent));
  const drafts: Draft[] = [];
  for (const block of blocks) {
    const groups = unwrap(block, width);
    for (const group of groups) {
      const draft = draftOf(group, groups.length === 1, base, words);
      if (draft !== undefined && !isRestOf(drafts.at(-1), draft)) drafts.push(draft);
      else if (draft !== undefined)
        for (const line of group) drafts.at(-1)?.paragraph.add(line.text, line.page);
    }
  }
  const { levels, title } = findHeadings(drafts);
  const pieces = drafts.map((draft, index): Piece => {
    const level = levels.get(index);
    return level === undefined ? draft.paragraph.piece(draft.kind) : draft.paragraph.piece('heading', level);
  });
  const full = pieces.filter(({ raw: words }) => words !== '');
  const notes: Note[] = running > 0 ? [{ code: 'running-lines', count: running }] : [];
  return { pieces: full, notes, ...(title === undefined ? {} : { title }) };
}

interface Draft extends Candidate {
  readonly paragraph: Paragraph;
  readonly kind: Exclude<Piece['kind'], 'heading'>;
}

function draftOf(
  group: readonly PlainLine[],
  isAlone: boolean,
  base: number,
  words: Vocabulary,
): Draft | undefined {
  const [first] = group;
  if (first === undefined || isRule(first)) return ruleOf(first, words);
  const marks = headingMarks(first.text);
  const isQuoted = group.every(({ text }) => text.startsWith('>'));
  const texts = group.map(({ text }) => (isQuoted ? text.replace(/^(>\s?)+/, '') : text));
  const isItem = marks === undefined && markerOf(first.text) !== undefined;
  if (marks !== undefined) texts[0] = first.text.replace(/^#+\s+/, '');
  else if (isItem) texts[0] = withoutBullet(first.text);
  const paragraph = new Paragraph(words, texts[0] ?? '', first.page);
  for (const [index, line] of group.entries()) if (index > 0) paragraph.add(texts[index] ?? '', line.page);
  const kind = kindOf(isQuoted || isSetIn(group, base), isItem, first.text);
  return { paragraph, kind, isAlone: isAlone && !isQuoted, isShort: group.length <= HEADING_LINES, marks };
}

/** A line of strokes under a line makes that a heading; alone it separates, and says nothing. */
function ruleOf(line: PlainLine | undefined, words: Vocabulary): Draft | undefined {
  if (line === undefined || !/^(={3,}|-{3,})$/.test(line.text)) return undefined;
  const paragraph = new Paragraph(words, '', line.page);
  return {
    paragraph,
    kind: 'paragraph',
    isAlone: false,
    isShort: true,
    marks: line.text.startsWith('=') ? -1 : -2,
  };
}

/** "## Methods", as many write headings in plain text. */
function headingMarks(text: string): number | undefined {
  return /^(#{1,6})\s+\S/.exec(text)?.[1]?.length;
}

function isSetIn(group: readonly PlainLine[], base: number): boolean {
  return group.length > 1 && group.every(({ indent }) => indent >= base + QUOTATION_INDENT);
}

function kindOf(isQuotation: boolean, isItem: boolean, text: string): Draft['kind'] {
  if (isQuotation) return 'quotation';
  if (isCaption(text)) return 'caption';
  return isItem ? 'item' : 'paragraph';
}

/** Whether an empty line, or the end of a page, has cut a paragraph in the middle of a sentence. */
function isRestOf(before: Draft | undefined, draft: Draft): boolean {
  if (before === undefined || before.kind !== 'paragraph' || draft.kind !== 'paragraph') return false;
  if (draft.marks !== undefined) return false;
  const { raw } = before.paragraph;
  return raw.length >= CUT_MIN && !endsSentence(raw) && beginsInside(draft.paragraph.raw.replaceAll('*', ''));
}
