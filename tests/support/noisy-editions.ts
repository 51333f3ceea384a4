import { type Edit, type Edition, edited, firstEdition, inserted, joined, part } from './editions.ts';
import type { Seeded } from './seeded.ts';

/** What happens to each paragraph of a text, as shares of all. */
export interface Upheaval {
  readonly moved: number;
  readonly deleted: number;
  readonly duplicated: number;
}

/** A share of the words replaced by other words of the text, left out, or preceded by a new one. */
export function withWordsChanged(edition: Edition, share: number, random: Seeded): Edition {
  const words = Array.from(edition.text.matchAll(/\p{L}[\p{L}’'-]*/gu));
  const edits: Edit[] = [];
  for (const match of words) {
    if (!random.chance(share)) continue;
    const end = match.index + match[0].length;
    const other = random.pick(words)[0];
    const kind = random.int(4);
    if (kind === 0) edits.push({ start: match.index, end: end + 1, text: '' });
    else if (kind === 1) edits.push({ start: match.index, end: match.index, text: `${other} ` });
    else edits.push({ start: match.index, end, text: other });
  }
  return edited(edition, edits);
}

/** What a bad scan does: each pair of shapes that are taken for each other. */
const CONFUSED: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['l', '1'],
  ['I', 'l'],
  ['i', 'l'],
  ['O', '0'],
  ['o', '0'],
  ['e', 'c'],
  ['h', 'b'],
  ['cl', 'd'],
  ['d', 'cl'],
];

/** A share of the words spoilt as a bad scan does: shapes confused, spaces dropped, hyphens that were never there. */
export function scannedBadly(edition: Edition, share: number, random: Seeded): Edition {
  const edits: Edit[] = [];
  for (const match of edition.text.matchAll(/\S+ ?/g)) {
    if (random.chance(share)) edits.push(spoilt(match[0], match.index, random));
  }
  return edited(edition, edits);
}

function spoilt(word: string, at: number, random: Seeded): Edit {
  const kind = random.int(6);
  const middle = at + (word.length >> 1);
  if (kind === 0 && word.endsWith(' '))
    return { start: at + word.length - 1, end: at + word.length, text: '' };
  if (kind === 1) return { start: middle, end: middle, text: '- ' };
  const fitting = CONFUSED.filter(([shape]) => word.includes(shape));
  if (fitting.length === 0) return { start: middle, end: middle, text: ' ' };
  const [shape, other] = random.pick(fitting);
  const start = at + word.indexOf(shape);
  return { start, end: start + shape.length, text: other };
}

/** The paragraphs of a text in another order, some gone, some twice. */
export function inUpheaval(
  edition: Edition,
  paragraphs: readonly { readonly start: number; readonly end: number }[],
  share: Upheaval,
  random: Seeded,
): Edition {
  const kept: Edition[] = [];
  const elsewhere: Edition[] = [];
  for (const { start, end } of paragraphs) {
    const paragraph = part(edition, start, end);
    const fate = random.next();
    if (fate < share.moved) elsewhere.push(paragraph);
    else if (fate >= share.moved + share.deleted) {
      kept.push(paragraph);
      if (random.chance(share.duplicated)) elsewhere.push(paragraph);
    }
  }
  for (const paragraph of elsewhere) kept.splice(random.int(kept.length + 1), 0, paragraph);
  return joined(kept.flatMap((paragraph) => [paragraph, inserted(' ')]));
}

/** Share of the words of a twin that differ. */
const TWIN_CHANGES = 0.1;

/**
 * A text that says many things twice, as abstracts and conclusions do: a share of the sentences comes again at
 * the end of another paragraph, in nearly the same words. The twin is another passage than the sentence.
 */
export function withTwins(paragraphs: readonly string[], share: number, random: Seeded): string[] {
  const twins = paragraphs
    .flatMap((paragraph) => paragraph.split(/(?<=[.?!]) (?=\p{Lu})/u))
    .filter((sentence) => sentence.length > 40 && random.chance(share))
    .map((sentence) => withWordsChanged(firstEdition(sentence), TWIN_CHANGES, random).text);
  const said = [...paragraphs];
  for (const twin of twins) said[random.int(said.length)] += ` ${twin}`;
  return said;
}
