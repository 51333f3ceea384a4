import type { ElementId } from '../../../shared/base/ids.ts';
import type { Element } from '../../../shared/model/element.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import type { Source } from '../../../shared/model/source.ts';
import { kindWord } from '../../../shared/model/words.ts';

/** Where in a card something was found, from what counts most to what counts least. */
export type FoundIn = 'statement' | 'quotation' | 'note' | 'tag' | 'source';

/** A card that holds all the words looked for. */
export interface Found {
  readonly id: ElementId;
  readonly where: FoundIn;
  /** The passage that holds them. */
  readonly passage: string;
}

interface Field {
  readonly where: FoundIn;
  readonly text: string;
  readonly weight: number;
}

/** Most cards listed: more than anybody reads through. */
const FOUND_MAX = 60;
/** How much more a field counts that holds all the words. */
const WHOLE_FIELD = 3;
/** Characters kept before the first word found, so that it stays in sight. */
const LEAD = 40;

/** The cards that hold every word of the query, best first: in the statement before in quotations, notes and sources. */
export function findCards(map: ArgumentMap, query: string): Found[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const scored: { found: Found; score: number }[] = [];
  for (const element of map.elements.values()) {
    const hit = bestField(fieldsOf(map, element), words);
    if (hit !== undefined) {
      const { where, text } = hit.field;
      scored.push({ found: { id: element.id, where, passage: around(text, words) }, score: hit.score });
    }
  }
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, FOUND_MAX)
    .map(({ found }) => found);
}

/** A text cut into what matches the query's words and what does not, in order. */
export function markWords(text: string, query: string): { readonly text: string; readonly hit: boolean }[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const flat = plain(text);
  // Folding kept every character's place, or positions would not fit the text that is shown.
  if (words.length === 0 || flat.length !== text.length) return [{ text, hit: false }];
  const pattern = new RegExp(`(${words.map(literal).join('|')})`, 'g');
  const parts: { text: string; hit: boolean }[] = [];
  let at = 0;
  for (const match of flat.matchAll(pattern)) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index), hit: false });
    at = match.index + match[0].length;
    parts.push({ text: text.slice(match.index, at), hit: true });
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false });
  return parts;
}

/** Lower case without accents, so that "Perez" finds "Pérez". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function fieldsOf(map: ArgumentMap, element: Element): Field[] {
  const voice = element.voice === undefined ? undefined : map.voices.get(element.voice);
  // Once each: most cards of a map rest on the same one.
  const sources = [...new Set(element.anchors.map((anchor) => anchor.sourceId))].flatMap((id) => {
    const source = map.sources.get(id);
    return source === undefined ? [] : [sourceText(source)];
  });
  return [
    { where: 'statement', text: element.text, weight: 8 },
    ...element.anchors.map((anchor) => ({ where: 'quotation' as const, text: anchor.exact, weight: 4 })),
    { where: 'note', text: element.note, weight: 3 },
    { where: 'tag', text: [kindWord(element), ...element.tags].join(', '), weight: 2 },
    { where: 'source', text: [voice?.label, ...sources].filter(Boolean).join('; '), weight: 1 },
  ];
}

function sourceText(source: Source): string {
  const names = (source.author ?? []).map((name) => ('literal' in name ? name.literal : name.family));
  return [...names, source.title].join(', ');
}

/** The field that holds all the words best; when only all fields together hold them, the one with the most. */
function bestField(
  fields: readonly Field[],
  words: readonly string[],
): { field: Field; score: number } | undefined {
  const folded = fields.map((field) => ({ field, text: plain(field.text) }));
  if (!words.every((word) => folded.some(({ text }) => text.includes(word)))) return undefined;
  let best: { field: Field; score: number } | undefined;
  for (const { field, text } of folded) {
    const score = words.reduce((sum, word) => sum + wordScore(text, word), 0) * field.weight;
    // A field that holds every word says more than one that holds the first of them in a better place.
    const whole = words.every((word) => text.includes(word)) ? WHOLE_FIELD : 1;
    const weighed = score * whole;
    if (score > 0 && (best === undefined || weighed > best.score)) best = { field, score: weighed };
  }
  return best;
}

/** A word at its beginning counts double, one at the very start of the text a little more. */
function wordScore(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at < 0) return 0;
  if (at === 0) return 2.5;
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal(word)}`, 'u').test(text) ? 2 : 1;
}

function around(text: string, words: readonly string[]): string {
  const flat = plain(text);
  const at = Math.min(...words.map((word) => flat.indexOf(word)).filter((index) => index >= 0), text.length);
  if (at <= LEAD || flat.length !== text.length) return text;
  const start = text.indexOf(' ', at - LEAD) + 1;
  return start > 0 && start <= at ? `…${text.slice(start)}` : text;
}
