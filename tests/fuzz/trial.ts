import * as Y from 'yjs';
import { applyWhole, hasPending } from '../../server/live/apply.ts';
import type { EditKind } from '../../server/live/edit.ts';
import { DEFAULT_LIMITS } from '../../server/live/limits.ts';
import { makeCheck } from '../../server/sync/check/check.ts';
import type { ParticipantId } from '../../shared/base/ids.ts';
import { showDoc } from '../support/show-doc.ts';
import { BASE } from './base.ts';

/** One frame of a trial. */
export interface Sent {
  readonly bytes: Uint8Array;
  readonly kind: EditKind;
}

/** Client ids that whoever attacks may write under; all others belong to the server and to Ann. */
export const OWN_CLIENTS: readonly number[] = [7, 4_000_000_000];

const EVE = { participant: 'p_eve' as ParticipantId };
const check = makeCheck(DEFAULT_LIMITS);

/** A map under attack: judges and applies frames one after the other as a room does. */
export class Trial {
  readonly #rows: Uint8Array[] = [];
  readonly #emitted: Uint8Array[] = [];
  #doc = this.#load();
  accepted = 0;
  /** Undone after they were applied, because only then it showed that they cannot stand. */
  undone = 0;
  /** Milliseconds of the processor for the slowest frame: judged and, when it was let in, applied. */
  slowest = 0;

  get doc(): Y.Doc {
    return this.#doc;
  }

  /** Takes a frame; answers with what must never happen, undefined when nothing of that did. */
  take({ bytes, kind }: Sent): string | undefined {
    const start = process.cpuUsage();
    try {
      return this.#take(bytes, kind);
    } catch (cause) {
      return `judging threw: ${cause instanceof Error ? cause.message : String(cause)}`;
    } finally {
      const { user, system } = process.cpuUsage(start);
      this.slowest = Math.max(this.slowest, (user + system) / 1000);
    }
  }

  /** Loads the document in each of the ways in which the server loads and hands it out; answers with a difference. */
  reloadFault(): string | undefined {
    const shown = showDoc(this.#doc);
    const ways: Record<string, () => Uint8Array[]> = {
      'its log': () => [BASE, ...this.#rows],
      'a snapshot': () => [Y.encodeStateAsUpdate(this.#doc)],
      'one merged row': () => [BASE, ...(this.#rows.length === 0 ? [] : [Y.mergeUpdates(this.#rows)])],
    };
    for (const [way, updates] of Object.entries(ways)) {
      const fault = differenceFrom(this.#doc, shown, updates);
      if (fault !== undefined) return `loaded from ${way}, ${fault}`;
    }
    return undefined;
  }

  #take(bytes: Uint8Array, kind: EditKind): string | undefined {
    const checked = check(this.#doc, bytes, kind);
    if (!checked.ok || !checked.value.writers.every((client) => OWN_CLIENTS.includes(client)))
      return undefined;
    this.#emitted.length = 0;
    const edit = { author: EVE, kind, bytes, settle: () => {} };
    const fault = applyWhole(this.#doc, edit, checked.value.writers);
    if (fault === undefined) {
      this.#rows.push(...this.#emitted);
      this.accepted += 1;
      return undefined;
    }
    // The room would undo it; but what a judgement lets through must be applied whole.
    if (!fault.includes('not neighbours')) return `applying went wrong: ${fault}`;
    this.undone += 1;
    this.#doc = this.#load();
    return undefined;
  }

  #load(): Y.Doc {
    const doc = new Y.Doc();
    for (const bytes of [BASE, ...this.#rows]) Y.applyUpdate(doc, bytes);
    doc.on('update', (bytes: Uint8Array) => this.#emitted.push(bytes));
    return doc;
  }
}

function differenceFrom(doc: Y.Doc, shown: string, updates: () => Uint8Array[]): string | undefined {
  const again = new Y.Doc();
  try {
    const all = updates();
    again.transact(() => {
      for (const bytes of all) Y.applyUpdate(again, bytes);
    });
    if (hasPending(again)) return 'something is left pending';
    if (!Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(again))) return 'other content is there';
    const other = showDoc(again);
    return other === shown ? undefined : `it reads differently: ${shown} became ${other}`;
  } catch (cause) {
    return `it throws: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}

/** Takes frames from the first to the last, and then loads the document again; answers with the first fault. */
export function faultOf(frames: readonly Sent[]): string | undefined {
  const trial = new Trial();
  for (const frame of frames) {
    const fault = trial.take(frame);
    if (fault !== undefined) return fault;
  }
  return trial.reloadFault();
}

/** The fewest of the frames that still show a fault: drops whatever is not needed for it. */
export function shrink(frames: readonly Sent[]): readonly Sent[] {
  let kept = frames;
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    const without = kept.filter((_, at) => at !== index);
    if (faultOf(without) !== undefined) kept = without;
  }
  return kept;
}
