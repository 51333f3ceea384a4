import { vocabularyOf } from '../../lines/words.ts';
import type { Note } from '../../notes.ts';
import type { Read } from '../../read.ts';
import type { Page } from '../page.ts';
import { BlockMaker, type ColumnLines } from './blocks.ts';
import { withoutFootnotes } from './footnotes.ts';
import { pageLabels } from './labels.ts';
import { type Line, linesOf } from './lines.ts';
import { withoutRunning } from './running.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { bodyStyle } from './styles.ts';

/** A page as stretches of line, which is all that is kept of it. */
export interface LaidPage {
  readonly segments: readonly Segment[];
  readonly height: number;
  readonly turned: number;
}

/** Puts the letters of one page into stretches of line. */
export function layPage(page: Page): LaidPage {
  return { segments: segmentsOf(page), height: page.height, turned: page.turned };
}

/** Pages that are put together before the browser gets to do something else. */
const PAGES_AT_ONCE = 8;

/**
 * Reads a paper out of its pages: columns in order, running lines left out, words healed, blocks told apart. It
 * stops to breathe now and then, since 500 pages take seconds.
 */
export async function layOut(
  laid: readonly LaidPage[],
  givenLabels: readonly string[] | null,
  breathe: () => Promise<void>,
): Promise<Read> {
  const { pages, running } = withoutRunning(laid);
  const labels = pageLabels(laid.length, givenLabels, running);
  const columns: Line[][] = [];
  for (const [index, { segments }] of pages.entries()) {
    columns.push(...linesOf(segments, index));
    if (index % PAGES_AT_ONCE === 0) await breathe();
  }
  const body = bodyStyle(columns.flat());
  const words = vocabularyOf(columns.flat().map(({ text }) => text));
  const parted: ColumnLines[] = columns.map((lines) => withoutFootnotes(lines, body));
  const maker = new BlockMaker(parted, { words, labels, body });
  for (const [index, column] of parted.entries()) {
    maker.add(column);
    if (index % PAGES_AT_ONCE === 0) await breathe();
  }
  maker.end();
  const title = maker.pieces.find(({ kind, level }) => kind === 'heading' && level === 1)?.raw;
  return {
    pieces: maker.pieces,
    notes: notesOf(laid, running, parted),
    ...(title === undefined ? {} : { title }),
  };
}

function notesOf(
  laid: readonly LaidPage[],
  running: readonly (readonly Segment[])[],
  columns: readonly ColumnLines[],
): Note[] {
  const lines = running.flat();
  const numbers = lines.filter(({ text }) => /^[\divxlc\s.–-]+$/i.test(text)).length;
  const counts: readonly Note[] = [
    { code: 'running-lines', count: lines.length - numbers },
    { code: 'page-numbers', count: numbers },
    { code: 'empty-pages', count: laid.filter(({ segments }) => segments.length === 0).length },
    { code: 'turned-text', count: laid.reduce((sum, { turned }) => sum + turned, 0) },
    { code: 'footnotes', count: columns.filter(({ notes }) => notes.length > 0).length },
  ];
  return counts.filter((note) => 'count' in note && note.count > 0);
}
