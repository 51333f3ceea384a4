import * as Y from 'yjs';
import type { ParticipantId } from '../../shared/base/ids.ts';

/** A pause after which somebody who types on begins another edit, in milliseconds: longer than one thinks about a word. */
const PAUSE_MS = 60_000;
/** People of whom it is remembered in which text they type: more than type at the same time in one map. */
const TYPISTS_MAX = 100;

/** The text in which a transaction wrote, by its id; undefined when it changed anything else. */
export function textOf(transaction: Y.Transaction): string | undefined {
  const [only, ...more] = transaction.changed.keys();
  // A text that is not yet, or no longer, in the document has no id of its own.
  const item = only instanceof Y.Text && more.length === 0 ? only._item : null;
  return item === null ? undefined : `${item.id.client}:${item.id.clock}`;
}

/** Knows which rows go on with what their author was typing, so that history does not count keys. */
export class Typing {
  readonly #last = new Map<ParticipantId | null, { readonly text: string; readonly at: number }>();

  /** Whether a row goes on in the text in which its author wrote the row before; `text` is undefined when it is no typing. */
  goesOn(participant: ParticipantId | null, text: string | undefined, at: number): boolean {
    const before = this.#last.get(participant);
    this.#last.delete(participant);
    if (text === undefined) return false;
    this.#last.set(participant, { text, at });
    const [oldest] = this.#last.keys();
    if (this.#last.size > TYPISTS_MAX && oldest !== undefined) this.#last.delete(oldest);
    return before?.text === text && at - before.at <= PAUSE_MS;
  }
}
