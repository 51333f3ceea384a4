import {
  couldBeHeading,
  isInCapitals,
  isPartName,
  isSurelyHeading,
  numberDepth,
} from '../lines/heading-words.ts';
import type { Paragraph } from '../lines/paragraph.ts';
import { endsSentence } from '../lines/signs.ts';

/** Shortest paragraph, in characters, that a line before it can be the heading of. */
const TEXT_UNDER_HEADING_MIN = 100;
/** If more than this share of all blocks look like headings, they are lines of verse, of a talk or of a table. */
const HEADINGS_SHARE_MAX = 0.6;
/** Most headings that follow each other without a word of text between them. */
const CHAIN_MAX = 3;
/** Fewest words that a title has, unless there is nothing longer. */
const TITLE_WORDS_MIN = 4;

/** A block of which it is not yet said whether it is a heading. */
export interface Candidate {
  readonly paragraph: Paragraph;
  readonly kind: string;
  /** Whether empty lines part it from what is around it. */
  readonly isAlone: boolean;
  /** Whether it has so few lines that it can be a heading. */
  readonly isShort: boolean;
  /** How many signs mark it as a heading; below zero, the block is a line of strokes under the heading before. */
  readonly marks: number | undefined;
}

/** Which blocks are headings and of what level, and which words are the title. */
export interface Headings {
  readonly levels: ReadonlyMap<number, number>;
  readonly title: string | undefined;
}

/** Finds the headings of a plain text, of which nothing but words and empty lines tell. */
export function findHeadings(drafts: readonly Candidate[]): Headings {
  const marked = markedLevels(drafts);
  if (marked.size > 0) {
    const first = [...marked.entries()].find(([, level]) => level === Math.min(...marked.values()));
    return { levels: marked, title: first === undefined ? undefined : drafts[first[0]]?.paragraph.raw };
  }
  const found = likelyHeadings(drafts);
  const titleIndex = titleAmong(drafts, found);
  const capitals = found.filter((index) => index !== titleIndex && isInCapitals(rawOf(drafts, index))).length;
  const levels = new Map<number, number>(titleIndex === undefined ? [] : [[titleIndex, 1]]);
  for (const index of found) {
    if (index === titleIndex) continue;
    const raw = rawOf(drafts, index);
    const depth = numberDepth(raw);
    const isUnderCapitals = capitals > 1 && !isInCapitals(raw);
    levels.set(index, Math.min(depth === undefined ? (isUnderCapitals ? 3 : 2) : depth + 1, 6));
  }
  const title = titleIndex ?? (isOverText(drafts) ? 0 : undefined);
  return { levels, title: title === undefined ? undefined : rawOf(drafts, title) };
}

/** Headings that signs mark: "## Methods", or a line of strokes below. */
function markedLevels(drafts: readonly Candidate[]): Map<number, number> {
  const levels = new Map<number, number>();
  drafts.forEach(({ marks }, index) => {
    if (marks !== undefined && marks > 0) levels.set(index, marks);
    if (marks !== undefined && marks < 0 && drafts[index - 1]?.isShort === true)
      levels.set(index - 1, -marks);
  });
  return levels;
}

/** From the end, since a line with a heading under it can be one itself. */
function likelyHeadings(drafts: readonly Candidate[]): number[] {
  const likely: number[] = [];
  for (let index = drafts.length - 1; index >= 0; index -= 1) {
    const draft = drafts[index];
    const next = drafts[index + 1];
    if (draft === undefined || next === undefined || !draft.isShort) continue;
    const isText = next.kind === 'item' || isRunningText(next.paragraph.raw);
    const { raw } = draft.paragraph;
    if (draft.kind === 'item' && numberDepth(raw) === undefined) continue;
    const isAloneAndShort = draft.isAlone && draft.kind === 'paragraph' && couldBeHeading(raw);
    const chain = isText ? 1 : (likely[index + 1] ?? CHAIN_MAX) + 1;
    if ((isAloneAndShort || isSurelyHeading(raw)) && chain <= CHAIN_MAX) likely[index] = chain;
  }
  const found = drafts.flatMap((_, index) => (likely[index] === undefined ? [] : [index]));
  if (found.length <= drafts.length * HEADINGS_SHARE_MAX) return found;
  return found.filter((index) => isSurelyHeading(rawOf(drafts, index)));
}

/** Whether the first line may be the title of the text under it: good enough to be offered, not to be a heading. */
function isOverText(drafts: readonly Candidate[]): boolean {
  const next = drafts[1];
  if (!isLikeTitle(drafts[0]) || next === undefined) return false;
  return next.paragraph.raw.length >= TEXT_UNDER_HEADING_MIN;
}

function isRunningText(raw: string): boolean {
  return raw.length >= TEXT_UNDER_HEADING_MIN || endsSentence(raw);
}

/** The title stands before the first paragraph. */
function titleAmong(drafts: readonly Candidate[], found: readonly number[]): number | undefined {
  return titleAmongHeadings(drafts, found) ?? titleOverParts(drafts, found);
}

/** The first line of a paper whose parts are named is its title, though authors, or no empty line, follow. */
function titleOverParts(drafts: readonly Candidate[], found: readonly number[]): number | undefined {
  const isOverParts = found.some((index) => index > 0 && isPartName(rawOf(drafts, index)));
  return isOverParts && isLikeTitle(drafts[0]) ? 0 : undefined;
}

function isLikeTitle(draft: Candidate | undefined): draft is Candidate {
  if (draft === undefined || !draft.isShort || draft.kind !== 'paragraph') return false;
  const { raw } = draft.paragraph;
  return couldBeHeading(raw) && !isPartName(raw) && raw.split(/\s+/).length >= TITLE_WORDS_MIN;
}

function titleAmongHeadings(drafts: readonly Candidate[], found: readonly number[]): number | undefined {
  const firstText = drafts.findIndex(
    ({ paragraph }, index) => isRunningText(paragraph.raw) && !found.includes(index),
  );
  const leading = found.filter((index) => index < firstText && !isSurelyHeading(rawOf(drafts, index)));
  return leading.find((index) => rawOf(drafts, index).split(/\s+/).length >= TITLE_WORDS_MIN) ?? leading[0];
}

function rawOf(drafts: readonly Candidate[], index: number): string {
  return drafts[index]?.paragraph.raw ?? '';
}
