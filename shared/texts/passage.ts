import { describe } from '../anchoring/describe.ts';
import type { SourceId } from '../base/ids.ts';
import { type PassageOfSource, passageOfSource } from '../model/anchor.ts';
import { LABEL_MAX, QUOTATION_MAX, TITLE_MAX } from '../model/limits.ts';
import { pagesOf, type Range } from './places.ts';
import { sectionAt } from './sections.ts';
import type { SourceText } from './source-text.ts';

/** Which text of which source words are taken from. */
export interface Edition {
  readonly sourceId: SourceId;
  readonly textHash: string;
  readonly text: SourceText;
}

/** Why words make no quotation: there are none, or more than one quotation may have. */
export type PassageFault = 'empty' | 'too-long';

/** What an anchor to a stretch of a text holds: the words, their surroundings, their section and pages. */
export function passageAt(
  { sourceId, textHash, text }: Edition,
  range: Range,
): PassageOfSource | PassageFault {
  const words = describe(text.text, range.start, range.end);
  if (words.exact === '') return 'empty';
  if (words.exact.length > QUOTATION_MAX) return 'too-long';
  const section = sectionAt(text, words.start)?.slice(0, TITLE_MAX).trim();
  const page = pagesOf(text, words)?.slice(0, LABEL_MAX);
  return {
    sourceId,
    textHash,
    ...words,
    ...(section === undefined ? {} : { section }),
    ...(page === undefined ? {} : { page }),
  };
}

/** A passage as it travels while it is dragged. */
export function printPassage(passage: PassageOfSource): string {
  return JSON.stringify(passage);
}

/** Reads what was dropped; undefined when it is no passage. */
export function parsePassage(dropped: string): PassageOfSource | undefined {
  try {
    const read = passageOfSource.safeParse(JSON.parse(dropped));
    return read.success ? read.data : undefined;
  } catch (cause) {
    // Somebody else's data under our type.
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
