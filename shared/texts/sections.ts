import { lastBefore, type Range } from './places.ts';
import type { SourceText } from './source-text.ts';

/** A section of a text: its heading, all that stands under it, and the sections within. */
export interface Section extends Range {
  readonly title: string;
  /** As the heading says, 1 to 6; a text may leave levels out. */
  readonly level: number;
  /** How deep it lies in the table of contents; 0 at the top. */
  readonly depth: number;
  /** Index of the heading among the blocks. */
  readonly heading: number;
  readonly sections: readonly Section[];
}

type Growing = Omit<Section, 'end' | 'sections'> & { end: number; readonly sections: Growing[] };

/**
 * The table of contents. A section reaches from its heading to the next heading of its level or a higher one, or to
 * the end; what stands before the first heading is in none.
 */
export function sections({ text, blocks }: Pick<SourceText, 'text' | 'blocks'>): readonly Section[] {
  const top: Growing[] = [];
  const open: Growing[] = [];
  for (const [heading, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue;
    const { level, start } = block;
    while ((open.at(-1)?.level ?? 0) >= level) close(open, start);
    const section: Growing = {
      title: text.slice(start, block.end),
      level,
      depth: open.length,
      heading,
      start,
      end: text.length,
      sections: [],
    };
    (open.at(-1)?.sections ?? top).push(section);
    open.push(section);
  }
  return top;
}

function close(open: Growing[], end: number): void {
  const section = open.pop();
  if (section !== undefined) section.end = end;
}

/** The sections that an offset lies in, the outermost first; the last is the one that an anchor names. */
export function sectionPath(top: readonly Section[], offset: number): readonly Section[] {
  const path: Section[] = [];
  for (let level = top; ; ) {
    const section = level[lastBefore(level, offset)];
    if (section === undefined || offset >= section.end) return path;
    path.push(section);
    level = section.sections;
  }
}

/** The title of the innermost section that an offset lies in; undefined before the first heading. */
export function sectionAt(
  { text, blocks }: Pick<SourceText, 'text' | 'blocks'>,
  offset: number,
): string | undefined {
  for (let index = lastBefore(blocks, offset); index >= 0; index -= 1) {
    const block = blocks[index];
    if (block?.kind === 'heading') return text.slice(block.start, block.end);
  }
  return undefined;
}

/** All sections in reading order, for a list that shows depth by indenting. */
export function flatSections(top: readonly Section[]): readonly Section[] {
  return top.flatMap((section) => [section, ...flatSections(section.sections)]);
}
