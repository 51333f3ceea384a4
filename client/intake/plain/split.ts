import { cleanText } from '../lines/clean.ts';
import { repeatedLines } from '../lines/repeated.ts';

/** Columns that a tab moves to, as text files are shown. */
const TAB = 8;
/** Lines at the head and at the foot of a page that may be running heads or feet. */
const EDGE_LINES = 2;

/** A line of a plain text. */
export interface PlainLine {
  readonly text: string;
  /** Spaces before its first letter. */
  readonly indent: number;
  /** Where the file has form feeds: which page it stands on. */
  readonly page: string | undefined;
}

/** Lines without an empty one between them. */
export type PlainBlock = readonly PlainLine[];

/** The blocks of a plain text, and how many running heads and feet were left out of them. */
export interface PlainSplit {
  readonly blocks: readonly PlainBlock[];
  readonly running: number;
}

/** Cuts a text at its empty lines and form feeds. */
export function splitPlain(raw: string): PlainSplit {
  const text = cleanText(raw.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replaceAll('\v', '\n'));
  const pages = text
    .replace(/\f\s*$/, '')
    .split('\f')
    .map((page) => page.split('\n'));
  const repeated = repeatedLines(pages.map(edgeLines));
  const blocks: PlainLine[][] = [];
  let running = 0;
  pages.forEach((lines, index) => {
    const page = pages.length > 1 ? String(index + 1) : undefined;
    const edges = new Set(edgeLines(lines));
    let block: PlainLine[] = [];
    for (const line of lines) {
      if (line.trim() !== '' && edges.has(line) && repeated.has(line)) running += 1;
      else if (line.trim() !== '') block.push(plainLine(line, page));
      else if (block.length > 0) {
        blocks.push(block);
        block = [];
      }
    }
    if (block.length > 0) blocks.push(block);
  });
  return { blocks, running };
}

/** A line of strokes: it parts, or makes what is over it a heading. */
export function isRule({ text }: PlainLine): boolean {
  return /^([-=_*~#]\s*){3,}$/.test(text);
}

function edgeLines(lines: readonly string[]): string[] {
  const full = lines.filter((line) => line.trim() !== '');
  return [...full.slice(0, EDGE_LINES), ...full.slice(EDGE_LINES).slice(-EDGE_LINES)];
}

function plainLine(line: string, page: string | undefined): PlainLine {
  const space = /^[ \t]*/.exec(line)?.[0] ?? '';
  let indent = 0;
  for (const sign of space) indent = sign === '\t' ? indent + TAB - (indent % TAB) : indent + 1;
  return { text: line.trim(), indent, page };
}
