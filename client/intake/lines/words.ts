/** A word, with the hyphens and apostrophes inside it. */
const WORD = /[\p{L}\p{M}]+(?:[-\u2010\u2011'’][\p{L}\p{M}]+)*/gu;
/** The signs that a word is divided with at the end of a line; the last is invisible elsewhere. */
const HYPHEN_AT_END = /[-\u2010\u2011\u00ad]$/;

/** The words of a text that stand whole on their lines: they tell what a divided word is called. */
export interface Vocabulary {
  /** How often a word, or a compound with its hyphens, stands in the text. */
  count(word: string): number;
  /** Whether a compound begins with these letters and a hyphen. */
  beginsCompound(part: string): boolean;
}

/** Counts the words of the lines of a text, without those that a line's end divides. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  const beginnings = new Set<string>();
  let isDivided = false;
  for (const line of lines) {
    const words = line.match(WORD) ?? [];
    const from = isDivided ? 1 : 0;
    isDivided = HYPHEN_AT_END.test(line.trimEnd());
    for (const word of words.slice(from, isDivided ? -1 : undefined)) {
      const key = folded(word);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      const hyphen = key.indexOf('-');
      if (hyphen > 0) beginnings.add(key.slice(0, hyphen));
    }
  }
  return {
    count: (word) => counts.get(folded(word)) ?? 0,
    beginsCompound: (part) => beginnings.has(folded(part)),
  };
}

function folded(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\u2010\u2011]/g, '-')
    .replaceAll('’', "'");
}
