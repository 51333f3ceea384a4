import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Storage } from '../storage.ts';
import { linkCalls } from './links.ts';
import { logCalls } from './log.ts';
import { mapCalls } from './maps.ts';
import { participantCalls } from './participants.ts';
import { migrateSchema } from './schema.ts';
import { sessionCalls } from './sessions.ts';

/** Name of the database inside the data folder. */
const FILE = 'penumbra.sqlite';
/** Name of the file that one running server holds locked; a lock of the operating system, so a crash frees it. */
const LOCK = 'penumbra.lock';

/** Opens the embedded database in a folder, or says in one sentence why it cannot be used. */
export function openSqlite(folder: string): Result<Storage, string> {
  const writable = prepareFolder(folder);
  if (!writable.ok) return writable;
  const lock = takeLock(join(folder, LOCK));
  if (!lock.ok) return err(`The data folder ${folder} is in use by another server.`);
  try {
    return ok(sqliteStorage(openDatabase(join(folder, FILE)), () => lock.value.close()));
  } catch (cause) {
    lock.value.close();
    return err(`The database in ${folder} cannot be opened: ${messageOf(cause)}.`);
  }
}

function prepareFolder(folder: string): Result<void, string> {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return ok(undefined);
  } catch (cause) {
    return err(`The data folder ${folder} cannot be written to: ${messageOf(cause)}.`);
  }
}

/** An exclusive transaction that is never ended: the second server's BEGIN fails at once. */
function takeLock(path: string): Result<Database.Database, string> {
  const lock = new Database(path, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return ok(lock);
  } catch (cause) {
    lock.close();
    return err(messageOf(cause));
  }
}

function openDatabase(path: string): Database.Database {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  // A commit that returned is on the disk: this is what "saved" means to everybody else.
  db.pragma('synchronous = FULL');
  // Without this macOS hands the data to the drive's cache and calls that done.
  db.pragma('fullfsync = ON');
  db.pragma('foreign_keys = ON');
  // What was erased must not linger in free pages.
  db.pragma('secure_delete = ON');
  migrateSchema(db);
  return db;
}

function sqliteStorage(db: Database.Database, unlock: () => void): Storage {
  return {
    kind: 'sqlite',
    ...mapCalls(db),
    ...logCalls(db),
    ...linkCalls(db),
    ...sessionCalls(db),
    ...participantCalls(db),
    ping: async () => {
      db.prepare('SELECT 1').get();
    },
    close: async () => {
      db.close();
      unlock();
    },
  };
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
