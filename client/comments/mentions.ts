import type { ParticipantId } from '../../shared/base/ids.ts';

/** Somebody who can be called on. */
export interface Callable {
  readonly id: ParticipantId;
  readonly name: string;
}

/** A name that is being written: where its sign stands, and what follows it so far. */
export interface Calling {
  readonly start: number;
  readonly query: string;
}

/** Letters after the sign within which a name is looked for: the longest name there is. */
const QUERY_MAX = 60;
/** Names offered at once: what a list shows without being scrolled. */
const OFFERED_MAX = 6;

/** The name that is being written before the caret, if any: an `@` at the beginning of a word, and what follows it. */
export function callingAt(text: string, caret: number): Calling | undefined {
  const before = text.slice(0, caret);
  const start = before.lastIndexOf('@');
  if (start < 0 || (start > 0 && !/\s|[([{“"‘']/.test(before.charAt(start - 1)))) return undefined;
  const query = before.slice(start + 1);
  return query.length > QUERY_MAX || query.includes('\n') ? undefined : { start, query };
}

/** Who may be meant: those whose name, or one of its words, begins so; by name. */
export function offeredNames<P extends Callable>(people: readonly P[], query: string): P[] {
  const wanted = query.toLocaleLowerCase();
  const begins = ({ name }: P): boolean => {
    const whole = name.toLocaleLowerCase();
    return whole.startsWith(wanted) || whole.split(/\s+/).some((word) => word.startsWith(wanted));
  };
  return people
    .filter(begins)
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .slice(0, OFFERED_MAX);
}

/** The text with a name in the place of what was written of it, and where the caret goes. */
export function withName(
  text: string,
  { start, query }: Calling,
  name: string,
): { readonly text: string; readonly caret: number } {
  const after = text.slice(start + 1 + query.length);
  const inserted = `@${name}${after.startsWith(' ') ? '' : ' '}`;
  const caret = start + inserted.length + (after.startsWith(' ') ? 1 : 0);
  return { text: text.slice(0, start) + inserted + after, caret };
}

/** A stretch of a comment: plain, or the name of somebody it calls on. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly calls: ParticipantId | undefined;
}

/** A comment cut at the names of those it calls on; of two names that fit the longer one counts. */
export function stretchesOf(text: string, people: readonly Callable[]): Stretch[] {
  const longestFirst = people.toSorted((a, b) => b.name.length - a.name.length);
  const stretches: Stretch[] = [];
  let plainFrom = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const found = longestFirst.find(({ name }) => isNamed(text, at, name));
    if (found === undefined) continue;
    if (at > plainFrom)
      stretches.push({ text: text.slice(plainFrom, at), start: plainFrom, calls: undefined });
    const end = at + 1 + found.name.length;
    stretches.push({ text: text.slice(at, end), start: at, calls: found.id });
    plainFrom = end;
    at = end - 1;
  }
  if (plainFrom < text.length) {
    stretches.push({ text: text.slice(plainFrom), start: plainFrom, calls: undefined });
  }
  return stretches;
}

/** Whom a text calls on by name. */
export function calledIn(text: string, people: readonly Callable[]): ParticipantId[] {
  const called = stretchesOf(text, people).flatMap(({ calls }) => (calls === undefined ? [] : [calls]));
  return [...new Set(called)];
}

/** Whether a whole name stands after the sign: “@Ann” does not call on Ann in “@Anna”. */
function isNamed(text: string, at: number, name: string): boolean {
  const end = at + 1 + name.length;
  if (name === '' || text.slice(at + 1, end) !== name) return false;
  const before = text.charAt(at - 1);
  return !/[\p{L}\p{N}]/u.test(text.charAt(end)) && !/[\p{L}\p{N}]/u.test(before);
}
