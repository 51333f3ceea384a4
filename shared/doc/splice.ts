/** One replacement in a text: `length` characters at `index` give way to `inserted` (UTF-16 units). */
export interface Splice {
  readonly index: number;
  readonly length: number;
  readonly inserted: string;
}

/**
 * The smallest replacement that turns one text into another, or undefined when they are equal. Where several
 * are equally small ("aa" from "a"), the one that ends at the caret is meant, since that is where the person typed.
 */
export function smallestSplice(before: string, after: string, caret: number): Splice | undefined {
  if (before === after) return undefined;
  const tailMax = Math.min(before.length, after.length - Math.min(caret, after.length));
  let tail = 0;
  while (tail < tailMax && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const headMax = Math.min(before.length, after.length) - tail;
  let head = 0;
  while (head < headMax && before[head] === after[head]) head += 1;
  // Whatever else is equal behind the caret's side belongs to the kept tail too.
  const restMax = Math.min(before.length, after.length) - head;
  while (tail < restMax && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return {
    index: head,
    length: before.length - head - tail,
    inserted: after.slice(head, after.length - tail),
  };
}

/** The splice with its ends moved into a text of that length: by the time it is made, others may have shortened the text. */
export function withinText(length: number, splice: Splice): Splice {
  const index = Math.max(0, Math.min(splice.index, length));
  return {
    index,
    length: Math.max(0, Math.min(splice.length, length - index)),
    inserted: splice.inserted,
  };
}

/**
 * The same replacement, widened where it would cut a surrogate pair: Yjs replaces both halves of a cut pair,
 * so that one emoji typed over another that shares its first half would come out as two question marks.
 */
export function wholeCharacters(text: string, { index, length, inserted }: Splice): Splice {
  const start = cutsPair(text, index) ? index - 1 : index;
  const end = cutsPair(text, index + length) ? index + length + 1 : index + length;
  return {
    index: start,
    length: end - start,
    inserted: text.slice(start, index) + inserted + text.slice(index + length, end),
  };
}

/** Whether a place lies between the two halves of a surrogate pair. */
function cutsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
