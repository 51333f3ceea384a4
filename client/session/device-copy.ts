import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { databaseName, epochKey } from './device-storage.ts';
import { type Gathering, gatherUpdates } from './gather-updates.ts';

/** The copy of a map on this device: what keeps work safe while there is no connection. */
export interface DeviceCopy {
  /** Whether an update's origin is the copy, so that it was made before. */
  brought(origin: unknown): boolean;
  /** Which history the copy is of; null when there is no copy. */
  epoch(): string | null;
  /** Whether what was kept may still come into the document. */
  isLoading(): boolean;
  /** Starts keeping a copy of this history; with another history's copy present, that one is left alone. */
  keep(epoch: string): void;
  /** Deletes the copy, so that the next visit starts from the server. Resolves when it is gone. */
  discard(): Promise<void>;
  destroy(): void;
}

/** Opens the device's copy of a map. `onLoaded` is told once what was kept is in the document; `hasUnsent` says that some of it was never sent. */
export function openDeviceCopy(
  doc: Y.Doc,
  mapId: string,
  storage: Storage,
  hasUnsent: boolean,
  onLoaded: () => void,
): DeviceCopy {
  const key = epochKey(mapId);
  let kept = storage.getItem(key);
  let isLoading = kept !== null;
  let database: IndexeddbPersistence | undefined;
  let gathering: Gathering | undefined;
  const open = (epoch: string): void => {
    database = new IndexeddbPersistence(databaseName(mapId, epoch), doc);
    gathering = gatherUpdates(database, doc);
    const loaded = (): void => {
      isLoading = false;
      onLoaded();
    };
    database.once('synced', loaded);
    // A browser that keeps nothing must not wait for what it kept; what was never sent is waited for all the same,
    // because it must not be called saved.
    database._db.catch(() => hasUnsent || loaded());
  };
  if (kept !== null) open(kept);
  return {
    brought: (origin) => database !== undefined && origin === database,
    epoch: () => kept,
    isLoading: () => isLoading,
    keep: (epoch) => {
      if (kept === epoch) return;
      kept = epoch;
      storage.setItem(key, epoch);
      gathering?.stop();
      void database?.destroy();
      open(epoch);
    },
    discard: async () => {
      kept = null;
      storage.removeItem(key);
      gathering?.stop();
      await database?.clearData();
      database = undefined;
    },
    destroy: () => {
      gathering?.stop();
      void database?.destroy();
    },
  };
}
