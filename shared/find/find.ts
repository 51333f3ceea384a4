import type { ElementId } from '../base/ids.ts';
import { commentsByCard, type Entry, entryOf, type Field, type FindScope, type FoundIn } from './entries.ts';
import { beginsIn, plain, wordsOf } from './fold.ts';

export type { FoundIn } from './entries.ts';

/** A card that holds all the words looked for. */
export interface Found {
  readonly id: ElementId;
  readonly where: FoundIn;
  /** The passage that holds them. */
  readonly passage: string;
}

/** What was found: the best, and how many in all. */
export interface FoundCards {
  readonly best: readonly Found[];
  readonly count: number;
}

/** The cards of one map, made ready to be looked through at every key. */
export interface FindIndex {
  readonly entries: ReadonlyMap<ElementId, Entry>;
  readonly of: FindScope;
}

/** Most cards listed: more than anybody reads through. */
const FOUND_MAX = 60;
/** How much more a field counts that holds all the words. */
const WHOLE_FIELD = 3;
/** Characters kept before the first word found, so that it stays in sight. */
const LEAD = 40;

/** What a word is worth: at the start of a text, at the start of a word, within one. */
const AT_START = 2.5;
const AT_WORD = 2;
const WITHIN = 1;

const WEIGHTS: Readonly<Record<FoundIn, number>> = {
  statement: 8,
  quotation: 4,
  note: 3,
  tag: 2,
  comment: 2,
  source: 1,
};

/** Makes a map ready to be looked through. Cards that are as they were in the index of before are taken from there. */
export function indexMap(map: FindScope, before?: FindIndex): FindIndex {
  const comments = commentsByCard(map);
  const entries = new Map<ElementId, Entry>();
  const isAround = before !== undefined && sameAround(map, before.of);
  for (const element of map.elements.values()) {
    const known = before?.entries.get(element.id);
    const isSame = isAround && known !== undefined && before.of.elements.get(element.id) === element;
    entries.set(element.id, isSame ? known : entryOf(map, comments, element, known));
  }
  return { entries, of: map };
}

/** Whether all is as it was that cards are found by besides themselves: typing in one leaves it so. */
function sameAround(a: FindScope, b: FindScope): boolean {
  return (
    a.voices === b.voices &&
    a.sources === b.sources &&
    a.comments === b.comments &&
    a.relations === b.relations
  );
}

/** The cards that hold every word of the query, best first: in the statement before in quotations, notes and sources. */
export function findCards(index: FindIndex, query: string): FoundCards {
  const words = wordsOf(query);
  const scored = holders(index, words).map((entry) => ({ entry, ...bestField(entry.fields, words) }));
  scored.sort((a, b) => b.score - a.score);
  const best = scored.slice(0, FOUND_MAX).map(({ entry: { id }, field: { where, text } }) => ({
    id,
    where,
    passage: around(text, words),
  }));
  return { best, count: scored.length };
}

/** All cards that hold every word of the query. */
export function cardsHolding(index: FindIndex, query: string): ReadonlySet<ElementId> {
  return new Set(holders(index, wordsOf(query)).map(({ id }) => id));
}

function holders({ entries }: FindIndex, words: readonly string[]): Entry[] {
  if (words.length === 0) return [];
  return [...entries.values()].filter(({ all }) => words.every((word) => all.includes(word)));
}

/** The field that holds all the words best; when only all fields together hold them, the one with the most. */
function bestField(
  fields: readonly Field[],
  words: readonly string[],
): { readonly field: Pick<Field, 'where' | 'text'>; readonly score: number } {
  let best: { field: Pick<Field, 'where' | 'text'>; score: number } = {
    field: { where: 'statement', text: '' },
    score: 0,
  };
  const most = words.length * AT_START * WHOLE_FIELD;
  for (const field of fields) {
    // Fields stand in order of weight: none that is left can hold them better.
    if (best.score >= most * WEIGHTS[field.where]) break;
    let sum = 0;
    let held = 0;
    for (const word of words) {
      const score = wordScore(field.flat, word);
      sum += score;
      if (score > 0) held += 1;
    }
    // A field that holds every word says more than one that holds the first of them in a better place.
    const score = sum * WEIGHTS[field.where] * (held === words.length ? WHOLE_FIELD : 1);
    if (score > best.score) best = { field, score };
  }
  return best;
}

/** A word at its beginning counts double, one at the very start of the text a little more. */
function wordScore(text: string, word: string): number {
  if (!text.includes(word)) return 0;
  if (text.startsWith(word)) return AT_START;
  return beginsIn(text, word) ? AT_WORD : WITHIN;
}

function around(text: string, words: readonly string[]): string {
  const flat = plain(text);
  const at = Math.min(...words.map((word) => flat.indexOf(word)).filter((index) => index >= 0), text.length);
  if (at <= LEAD || flat.length !== text.length) return text;
  const start = text.indexOf(' ', at - LEAD) + 1;
  return start > 0 && start <= at ? `…${text.slice(start)}` : text;
}
