import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { databaseName, epochKey } from './device-storage.ts';

/** The copy of a map on this device: what keeps work safe while there is no connection. */
export interface DeviceCopy {
  /** Whether an update's origin is the copy, so that it was made before. */
  brought(origin: unknown): boolean;
  /** Which history the copy is of; null when there is no copy. */
  epoch(): string | null;
  /** Starts keeping a copy of this history; with another history's copy present, that one is left alone. */
  keep(epoch: string): void;
  /** Deletes the copy, so that the next visit starts from the server. Resolves when it is gone. */
  discard(): Promise<void>;
  destroy(): void;
}

/** Opens the device's copy of a map. `onLoaded` is told once what was kept is in the document. */
export function openDeviceCopy(
  doc: Y.Doc,
  mapId: string,
  storage: Storage,
  onLoaded: () => void,
): DeviceCopy {
  const key = epochKey(mapId);
  let kept = storage.getItem(key);
  let database: IndexeddbPersistence | undefined;
  const open = (epoch: string): void => {
    database = new IndexeddbPersistence(databaseName(mapId, epoch), doc);
    database.once('synced', onLoaded);
  };
  if (kept !== null) open(kept);
  return {
    brought: (origin) => database !== undefined && origin === database,
    epoch: () => kept,
    keep: (epoch) => {
      if (kept === epoch) return;
      kept = epoch;
      storage.setItem(key, epoch);
      void database?.destroy();
      open(epoch);
    },
    discard: async () => {
      kept = null;
      storage.removeItem(key);
      await database?.clearData();
      database = undefined;
    },
    destroy: () => void database?.destroy(),
  };
}
