import { memoryStorage } from '../../server/storage/memory.ts';
import type { Storage } from '../../server/storage/storage.ts';

/** A storage on a disk that forgets what was written but not yet synced when the power goes. */
export interface PowerLossStorage extends Storage {
  /** From here on writes reach the disk's cache only, and are not acknowledged. */
  holdSync(): void;
  /** Syncs all that was written, and again after each write. */
  resumeSync(): void;
  /** How many writes wait for their sync. */
  readonly unsynced: number;
  /** The machine goes off and on again: what was synced is there, and calls that were not answered fail. */
  losePower(): void;
}

type Write = (storage: Storage) => Promise<unknown>;

interface Unsynced {
  readonly write: Write;
  acknowledge(): void;
  fail(cause: Error): void;
}

/** An empty storage that acknowledges a write only once it is synced, as every storage must. */
export function powerLossStorage(): PowerLossStorage {
  let inner = memoryStorage();
  const synced: Write[] = [];
  let unsynced: Unsynced[] = [];
  let isHeld = false;

  const sync = (): void => {
    if (isHeld) return;
    const all = unsynced;
    unsynced = [];
    for (const { write, acknowledge } of all) {
      synced.push(write);
      acknowledge();
    }
  };
  /** Reads see at once what was written; the answer waits for the sync. */
  async function through<T>(write: (storage: Storage) => Promise<T>): Promise<T> {
    const result = write(inner);
    const acknowledged = new Promise<void>((acknowledge, fail) => {
      unsynced.push({ write, acknowledge, fail });
    });
    // Somebody else's rejection is theirs to hear of, not the process's.
    acknowledged.catch(() => {});
    queueMicrotask(sync);
    const value = await result;
    await acknowledged;
    return value;
  }
  return {
    ...readsOf(() => inner),
    ...writesOf(through),
    kind: 'power loss',
    holdSync: () => {
      isHeld = true;
    },
    resumeSync: () => {
      isHeld = false;
      sync();
    },
    get unsynced() {
      return unsynced.length;
    },
    losePower: () => {
      inner = memoryStorage();
      // Memory does its work before it returns its promise, so this needs no waiting.
      for (const write of synced) write(inner).catch(() => {});
      const lost = unsynced;
      unsynced = [];
      for (const { fail } of lost) fail(new Error('the power went before this was synced'));
    },
  };
}

type Through = <T>(write: (storage: Storage) => Promise<T>) => Promise<T>;

function writesOf(through: Through) {
  return {
    createMap: (created) => through((to) => to.createMap(created)),
    addSessionDoc: (row, seed, of) => through((to) => to.addSessionDoc(row, seed, of)),
    eraseMap: (id) => through((to) => to.eraseMap(id)),
    appendUpdates: (updates) => through((to) => to.appendUpdates(updates)),
    saveSnapshot: (id, snapshot, retention) => through((to) => to.saveSnapshot(id, snapshot, retention)),
    addVersion: (version, bytes, versionsMax) => through((to) => to.addVersion(version, bytes, versionsMax)),
    removeVersion: (map, id) => through((to) => to.removeVersion(map, id)),
    replaceLink: (map, link) => through((to) => to.replaceLink(map, link)),
    revokeLink: (map, role) => through((to) => to.revokeLink(map, role)),
    addSession: (hash, at) => through((to) => to.addSession(hash, at)),
    dropIdleSessions: (before) => through((to) => to.dropIdleSessions(before)),
    addParticipant: (row) => through((to) => to.addParticipant(row)),
    changeSeat: (map, id, change) => through((to) => to.changeSeat(map, id, change)),
    endSeats: (map, link, except) => through((to) => to.endSeats(map, link, except)),
    moveSeats: (map, from, to) => through((storage) => storage.moveSeats(map, from, to)),
    addText: (text, room) => through((to) => to.addText(text, room)),
    putMark: (mark, marksMax) => through((to) => to.putMark(mark, marksMax)),
    removeMark: (place) => through((to) => to.removeMark(place)),
    putBallot: (ballot) => through((to) => to.putBallot(ballot)),
    dropBallots: (map, round) => through((to) => to.dropBallots(map, round)),
    putDeadline: (deadline) => through((to) => to.putDeadline(deadline)),
    removeDeadline: (map, round) => through((to) => to.removeDeadline(map, round)),
    setting: (name, initial) => through((to) => to.setting(name, initial)),
    ping: () => through((to) => to.ping()),
  } satisfies Partial<Storage>;
}

function readsOf(from: () => Storage) {
  return {
    findMap: (id) => from().findMap(id),
    loadLog: (id, upTo) => from().loadLog(id, upTo),
    history: (map) => from().history(map),
    listVersions: (map) => from().listVersions(map),
    loadVersion: (map, id) => from().loadVersion(map, id),
    listLinks: (map) => from().listLinks(map),
    hasSession: (hash) => from().hasSession(hash),
    findParticipant: (map, id) => from().findParticipant(map, id),
    findSeat: (map, session) => from().findSeat(map, session),
    listParticipants: (map) => from().listParticipants(map),
    loadText: (map, hash) => from().loadText(map, hash),
    listMarks: (map, participant) => from().listMarks(map, participant),
    listBallots: (map, round) => from().listBallots(map, round),
    listOwnBallots: (map, round, participant) => from().listOwnBallots(map, round, participant),
    countBallots: (map, round) => from().countBallots(map, round),
    listDeadlines: () => from().listDeadlines(),
    backup: (file) => from().backup(file),
    close: () => from().close(),
  } satisfies Partial<Storage>;
}
