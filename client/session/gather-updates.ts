import type { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';

/**
 * Milliseconds that updates of others may wait: the server has them, or the tab they were made in has stored them, so
 * that a page that is closed meanwhile loses nothing.
 */
const WAIT_MS = 1_000;
/** Updates that may wait: a few hundred small ones are merged in a few milliseconds. */
const WAITING_MAX = 200;

/** Updates on their way into the device's copy. */
export interface Gathering {
  /** Stores what waits, and leaves the document alone from then on. */
  stop(): void;
}

/**
 * Stores what this person does at once, and what others do some of it at a time: the library takes a transaction of the
 * database for each update, which costs as much as showing it.
 */
export function gatherUpdates(database: Pick<IndexeddbPersistence, '_storeUpdate'>, doc: Y.Doc): Gathering {
  const store = database._storeUpdate;
  let waiting: Uint8Array[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const storeWaiting = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const [first, ...more] = waiting;
    waiting = [];
    if (first === undefined) return;
    try {
      store(more.length === 0 ? first : Y.mergeUpdates([first, ...more]), null);
    } catch (failure) {
      // Another tab has given the copy up, which closes it here as well: nothing is left to store into.
      if (!isClosed(failure)) throw failure;
      doc.off('update', onUpdate);
    }
  };
  const onUpdate = (update: Uint8Array, origin: unknown, _: Y.Doc, { local }: Y.Transaction): void => {
    if (origin === database) return;
    waiting.push(update);
    // With what it builds on, or it would mean nothing until the server is back.
    if (local || waiting.length >= WAITING_MAX) storeWaiting();
    else timer ??= setTimeout(storeWaiting, WAIT_MS);
  };
  doc.off('update', store);
  doc.on('update', onUpdate);
  return {
    stop: () => {
      doc.off('update', onUpdate);
      storeWaiting();
    },
  };
}

function isClosed(failure: unknown): boolean {
  return failure instanceof DOMException && failure.name === 'InvalidStateError';
}
