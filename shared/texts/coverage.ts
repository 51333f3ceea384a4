import { blocksIn, type Range } from './places.ts';
import { flatSections, sectionPath, sections } from './sections.ts';
import type { Block, SourceText } from './source-text.ts';

/** A paragraph of a paper and what rests on it. */
export interface CoveredBlock<T> {
  /** Index among the blocks of the text. */
  readonly index: number;
  readonly block: Block;
  readonly on: readonly T[];
}

/** A section and the paragraphs that stand in it, not in a section within it. */
export interface CoveredSection {
  /** Undefined: what stands before the first heading. */
  readonly title: string | undefined;
  readonly start: number;
  readonly depth: number;
  readonly paragraphs: number;
  readonly covered: number;
  /** Indexes of the blocks that nothing rests on, in reading order. */
  readonly untouched: readonly number[];
}

/** How much of a paper the elements of a map rest on. */
export interface Coverage<T> {
  readonly blocks: readonly CoveredBlock<T>[];
  readonly covered: number;
  readonly sections: readonly CoveredSection[];
  /** Whether a list of references was left out of the count. */
  readonly leavesOutReferences: boolean;
}

/** A list of references is nobody's argument: it is not counted, or every paper would look unread. */
const REFERENCES =
  /^(?:\d+\.?\s*)?(?:references|bibliography|works cited|literature(?: cited)?|reference list)$/i;

/**
 * Which paragraphs of a paper carry elements, and which nobody has touched, by section. Paragraphs, list items and
 * block quotations count; headings, captions and the list of references do not.
 */
export function coverage<T extends Range>(text: SourceText, passages: Iterable<T>): Coverage<T> {
  const on = new Map<number, T[]>();
  for (const passage of passages) {
    const { start, end } = blocksIn(text, passage);
    for (let index = start; index < end; index += 1) on.set(index, [...(on.get(index) ?? []), passage]);
  }
  const tree = sections(text);
  const references = flatSections(tree).filter(({ title }) => REFERENCES.test(title));
  const blocks = [...text.blocks.entries()]
    .filter(([, block]) => isRead(block) && !references.some((section) => holds(section, block)))
    .map(([index, block]) => ({ index, block, on: on.get(index) ?? [] }));
  return {
    blocks,
    covered: blocks.filter((each) => each.on.length > 0).length,
    sections: bySection(tree, blocks),
    leavesOutReferences: references.length > 0,
  };
}

function isRead({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'item' || kind === 'quotation';
}

function holds({ start, end }: Range, block: Range): boolean {
  return start <= block.start && block.start < end;
}

function bySection<T>(
  tree: ReturnType<typeof sections>,
  blocks: readonly CoveredBlock<T>[],
): CoveredSection[] {
  const found = new Map<number, CoveredSection>();
  for (const { index, block, on } of blocks) {
    const section = sectionPath(tree, block.start).at(-1);
    const key = section?.heading ?? -1;
    const known = found.get(key) ?? {
      title: section?.title,
      start: section?.start ?? 0,
      depth: section?.depth ?? 0,
      paragraphs: 0,
      covered: 0,
      untouched: [],
    };
    found.set(key, {
      ...known,
      paragraphs: known.paragraphs + 1,
      covered: known.covered + (on.length > 0 ? 1 : 0),
      untouched: on.length > 0 ? known.untouched : [...known.untouched, index],
    });
  }
  return [...found.values()];
}
