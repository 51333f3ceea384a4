import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach } from 'vitest';
import { openDatabase } from '../../../../server/storage/sqlite/database.ts';
import type { Storage } from '../../../../server/storage/storage.ts';
import type { MapId } from '../../../../shared/base/ids.ts';

export const MAP = 'm_one' as MapId;

/** A data folder that each test of a file finds empty. */
export interface Folder {
  readonly path: string;
  /** The database file in it. */
  readonly file: string;
  /** Opens the database in this thread. */
  open(): Storage;
  /** Opens it, with a map of three rows. */
  openWithMap(): Promise<Storage>;
  /** Changes the closed database behind the program's back, or looks into it. */
  tamper<T>(work: (db: Database.Database) => T): T;
}

/** Makes a folder before and removes it after each test. */
export function folderPerTest(): Folder {
  let path = '';
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'penumbra-sqlite-'));
  });
  afterEach(() => {
    chmodSync(path, 0o700);
    rmSync(path, { recursive: true });
  });
  const file = (): string => join(path, 'penumbra.sqlite');
  const open = (): Storage => {
    const opened = openDatabase(path);
    if (!opened.ok) throw new Error(opened.error);
    return opened.value;
  };
  return {
    get path() {
      return path;
    },
    get file() {
      return file();
    },
    open,
    openWithMap: async () => {
      const storage = open();
      const map = { id: MAP, epoch: 'e', createdAt: 1 };
      await storage.createMap({ map, seed: Uint8Array.of(1), links: [], participants: [] });
      const row = { map: MAP, participant: null, at: 2 };
      await storage.appendUpdates([
        { ...row, bytes: Uint8Array.of(2) },
        { ...row, bytes: Uint8Array.of(3) },
      ]);
      return storage;
    },
    tamper: (work) => {
      const db = new Database(file());
      try {
        return work(db);
      } finally {
        db.close();
      }
    },
  };
}
