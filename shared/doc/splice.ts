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
