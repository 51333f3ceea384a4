import type { SourceName } from '../model/source.ts';
import { shownFamily } from './shown-name.ts';

/** What the last two of a list are joined by; the words before and after are told apart from "Health and Safety". */
const AND = /(\s*,?\s*&\s*|(?:\s*,)?\s+and\s+)/u;
const INITIALS = /^(?:\p{Lu}{1,4}|(?:\p{Lu}\p{Ll}?\.?[\s-]*){1,5})$/u;
/** "Oliver K", "van der Berg J.W.": as reference lists print a name. */
const PRINTED = /^(\S.*)\s(\p{Lu}{1,4}|(?:\p{Lu}\.[\s-]?){1,4})$/u;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;
/** What only groups are called, next to a short name in capitals: "NHS England", "Department for Education". */
const OF_GROUPS =
  /\b(?:of|for|the|on|University|College|School|Institute|Department|Ministry|Council|Committee|Commission|Agency|Association|Society|Foundation|Trust|Centre|Center|Academy|Organi[sz]ation|Office|Bank|Group|Network)\b/;
/** Names that are shown by name when what was understood is told. */
const SHOWN_MAX = 6;

/** Names out of a text: those between semicolons; without any, as people write lists ("Oliver, K., & Mays, N.") and print them. */
export function readNamesText(text: string): SourceName[] | undefined {
  const names = text.includes(';') ? text.split(';').flatMap(readName) : readList(text);
  return names.length === 0 ? undefined : names;
}

/** What was understood of a text of names, so that who wrote it can see whether it is what they meant: "2 authors: Oliver, Kothari". */
export function namesUnderstood(text: string, noun: 'author' | 'editor'): string | undefined {
  const names = readNamesText(text);
  if (names === undefined) return undefined;
  const rest = names.length - SHOWN_MAX;
  const shown = names.slice(0, SHOWN_MAX).map(shownFamily).join(', ');
  return `${names.length} ${noun}${names.length === 1 ? '' : 's'}: ${shown}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** A comma makes a person, given names behind it; without one it is a group, or somebody with one name. */
function readName(text: string): SourceName[] {
  const [whole = '', ...more] = text.split(',').map((part) => part.trim());
  if (whole === '') return more.some((part) => part !== '') ? readName(more.join(',')) : [];
  return [more.length === 0 ? { literal: whole } : person(whole, more)];
}

function person(whole: string, [given = '', ...more]: readonly string[]): SourceName {
  const [, particle, family] = /^((?:\p{Ll}[\p{L}’']*\s+)+)(.+)$/u.exec(whole) ?? [];
  const suffix = more.filter((part) => part !== '').join(', ');
  return {
    family: family ?? whole,
    ...(given === '' ? {} : { given }),
    ...(particle === undefined ? {} : { 'non-dropping-particle': particle.trim() }),
    ...(suffix === '' ? {} : { suffix }),
  };
}

function readList(text: string): SourceName[] {
  const chunks = chunksOf(text).map(partsOf);
  const parts = chunks.flat();
  const isOfSingles = parts.every(
    (part) => wordsIn(part) === 1 && !INITIALS.test(part) && !SUFFIX.test(part),
  );
  // "Oliver, Kothari and Mays": given names would be as many as the others.
  const isOfFamilies =
    isOfSingles && parts.length > 2 && (parts.length % 2 === 1 || chunks.at(-1)?.length === 1);
  const entries = isOfFamilies ? parts.map((part) => [part]) : chunks.flatMap(entriesOf);
  return entries.map((entry) => nameOf(entry, entries.length === 1));
}

function partsOf(chunk: string): string[] {
  return chunk.split(',').flatMap((part) => part.trim() || []);
}

/** What stands between those signs and words that join people, and not the words of one group. */
function chunksOf(text: string): string[] {
  const [first = '', ...rest] = ` ${text.trim()} `.split(AND);
  const chunks = [first];
  for (let n = 0; n + 1 < rest.length; n += 2) {
    const [joint = '', right = '', left = ''] = [rest[n], rest[n + 1], chunks.at(-1)];
    if (joins(left, right)) chunks.push(right);
    else chunks.splice(-1, 1, left + joint + right);
  }
  return chunks;
}

/** Whether a sign or word between two texts joins people or groups, and is no word of one group's name. */
function joins(left: string, right: string): boolean {
  const [head = '', ...more] = partsOf(left);
  const last = more.at(-1) ?? head;
  const [next = ''] = partsOf(right);
  if (last === '' || next === '' || INITIALS.test(last)) return true;
  if (PRINTED.test(last) || PRINTED.test(next)) return true;
  const isList = more.length > 0;
  if (isList && !isGroup(head)) return true;
  // "Department for Business, Innovation and Skills".
  if (isList && wordsIn(last) === 1) return wordsIn(next) > 1;
  if (isGroup(last) !== isGroup(next)) return wordsIn(last) > 1 && isGroup(next);
  return wordsIn(last) > 1 === wordsIn(next) > 1;
}

/** The parts that are one name's: its family, its given names, what stands behind them. */
function entriesOf(parts: readonly string[]): string[][] {
  const entries: string[][] = [];
  for (const part of parts) {
    const last = entries.at(-1);
    if (last !== undefined && goesWith(last, part)) last.push(part);
    else entries.push([part]);
  }
  return entries;
}

function goesWith([whole = '', given, suffix]: readonly string[], part: string): boolean {
  if (given !== undefined) return suffix === undefined && SUFFIX.test(part);
  if (PRINTED.test(whole)) return false;
  if (INITIALS.test(part)) return true;
  if (PRINTED.test(part)) return false;
  if (isGroup(whole)) return AND.test(part);
  return wordsIn(part) === 1 || wordsIn(whole) === 1 || /^\p{Ll}/u.test(whole);
}

function nameOf([whole = '', ...more]: readonly string[], isAlone: boolean): SourceName {
  const [first] = more;
  if (first !== undefined) {
    return isGroup(whole) && AND.test(first) ? { literal: [whole, ...more].join(', ') } : person(whole, more);
  }
  if (isGroup(whole)) return { literal: whole };
  const [, printed, initials] = PRINTED.exec(whole) ?? [];
  if (printed !== undefined && initials !== undefined) return person(printed, [initials]);
  // By itself it may as well be a group: "Statistics Norway".
  const spoken = isAlone
    ? null
    : /^(\p{Lu}.*?)\s+((?:\p{Ll}[\p{L}’']*\s+)*\S+?)(?:\s+(Jr\.?|Sr\.?|II|III|IV))?$/u.exec(whole);
  if (spoken === null) return { literal: whole };
  const [, given = '', family = '', suffix = ''] = spoken;
  return person(family, [given, suffix]);
}

/** Whether only a group is called so; many groups are called like people, too. */
function isGroup(part: string): boolean {
  const isAcronym = /(?:^|\s)\p{Lu}{3,}(?:\s|$)/u.test(part) && /\p{Ll}/u.test(part);
  return wordsIn(part) > 1 && (isAcronym || OF_GROUPS.test(part));
}

function wordsIn(part: string): number {
  return part.split(/\s+/).length;
}
