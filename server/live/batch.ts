import * as Y from 'yjs';
import type { MapId, ParticipantId } from '../../shared/base/ids.ts';
import type { NewUpdate } from '../storage/storage.ts';
import type { Author } from './edit.ts';
import type { Typing } from './typing.ts';

interface Emitted {
  /** `null` is the server itself. */
  readonly author: Author | null;
  readonly bytes: Uint8Array;
  /** The text in which it only writes, if it does. */
  readonly text: string | undefined;
}

/** What a document emitted within one tick, in order, and who made it do so; with what to call once that is stored. */
export class Batch {
  #emitted: Emitted[] = [];
  /** The bytes of the rows, which everybody else is sent. */
  #merged: readonly Uint8Array[] = [];
  readonly #claimed = new Map<ParticipantId | null, number[]>();
  readonly #settlements: (() => void)[] = [];

  add(author: Author | null, bytes: Uint8Array, text?: string): void {
    this.#emitted.push({ author, bytes, text });
  }

  /** Notes client ids that are from now on a participant's, or the server's own. */
  claim(participant: ParticipantId | null, clients: readonly number[]): void {
    if (clients.length === 0) return;
    this.#claimed.set(participant, [...(this.#claimed.get(participant) ?? []), ...clients]);
  }

  /** Forgets what a failed edit made the document emit: Yjs emits the part that it applied before it throws. */
  forget(author: Author, from: number): void {
    this.#emitted = this.#emitted.filter((each, index) => index < from || each.author !== author);
  }

  get length(): number {
    return this.#emitted.length;
  }

  /** The updates in the order in which they were emitted. */
  updates(): readonly Uint8Array[] {
    return this.#emitted.map(({ bytes }) => bytes);
  }

  /** Has something called once the batch is stored, in order. */
  afterwards(settle: () => void): void {
    this.#settlements.push(settle);
  }

  settle(): void {
    for (const settle of this.#settlements) settle();
  }

  /** One row per participant; the server's own come last, because they build on all others. */
  rows(map: MapId, at: number, typing: Typing): NewUpdate[] {
    const parts = new Map<ParticipantId | null, Emitted[]>();
    for (const emitted of this.#emitted) {
      const participant = emitted.author?.participant ?? null;
      const own = parts.get(participant);
      if (own === undefined) parts.set(participant, [emitted]);
      else own.push(emitted);
    }
    const server = parts.get(null);
    parts.delete(null);
    if (server !== undefined) parts.set(null, server);
    const rows = [...parts].map(([participant, emitted]) => {
      const claims = this.#claimed.get(participant) ?? [];
      const [text, ...others] = new Set(emitted.map((each) => each.text));
      const goesOn = typing.goesOn(participant, others.length === 0 ? text : undefined, at);
      return {
        map,
        participant,
        at,
        bytes: merge(emitted.map(({ bytes }) => bytes)),
        ...(claims.length > 0 && { claims }),
        ...(goesOn && { goesOn }),
      };
    });
    this.#merged = rows.map(({ bytes }) => bytes);
    return rows;
  }

  /** Everything as one update, and its author when there was only one, who need not be told; call it after `rows`. */
  published(): { readonly update: Uint8Array; readonly soleAuthor: Author | null } {
    const authors = new Set(this.#emitted.map(({ author }) => author));
    const [first] = authors;
    return { update: merge(this.#merged), soleAuthor: authors.size === 1 ? (first ?? null) : null };
  }
}

function merge(updates: readonly Uint8Array[]): Uint8Array {
  const [first] = updates;
  return updates.length === 1 && first !== undefined ? first : Y.mergeUpdates([...updates]);
}
