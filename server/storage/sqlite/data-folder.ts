import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { PreparedRestore } from '../embedded.ts';
import { messageOf } from '../message-of.ts';
import { replaceDatabase } from './files.ts';

/** Name of the database inside the data folder. */
const DATABASE_FILE = 'penumbra.sqlite';
/** Name of the file that one running server holds locked; a lock of the operating system, so a crash frees it. */
const LOCK_FILE = 'penumbra.lock';

/** Locks a data folder that no server uses, and puts a prepared database in place of whatever is there. */
export function swapInClosed(
  folder: string,
  prepare: () => Result<PreparedRestore, string>,
): Result<PreparedRestore, string> {
  const lock = lockFolder(folder);
  if (!lock.ok) return lock;
  try {
    const prepared = prepare();
    if (!prepared.ok) return prepared;
    const place = databaseIn(folder);
    settle(place);
    replaceDatabase(place, prepared.value.copy, prepared.value.oldDatabase);
    return prepared;
  } catch (cause) {
    return err(`The database in ${folder} could not be replaced: ${messageOf(cause)}.`);
  } finally {
    lock.value();
  }
}

/** Moves what a server that was killed left in the log of a database into the database. */
function settle(place: string): void {
  if (!existsSync(place)) return;
  const db = new Database(place);
  try {
    emptyLog(db);
  } catch (cause) {
    // A damaged database is what a backup is for: it is kept as it is, log and all.
    if (!isDamage(cause)) throw cause;
  } finally {
    db.close();
  }
}

/** After this the database file holds everything, and the log beside it nothing. */
export function emptyLog(db: Database.Database): void {
  const rows = db.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
  if (rows[0]?.busy !== 0) throw new Error('another program is reading the database');
}

/** Path of the database in a data folder. */
export function databaseIn(folder: string): string {
  return join(folder, DATABASE_FILE);
}

/** Makes the folder if need be and locks it against other servers; the value unlocks it. */
export function lockFolder(folder: string): Result<() => void, string> {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    return err(`The data folder ${folder} cannot be written to: ${messageOf(cause)}.`);
  }
  const lock = new Database(join(folder, LOCK_FILE), { timeout: 0 });
  try {
    // An exclusive transaction that is never ended: the second server's BEGIN fails at once.
    lock.exec('BEGIN EXCLUSIVE');
    return ok(() => void lock.close());
  } catch {
    lock.close();
    return err(`The data folder ${folder} is in use by another server.`);
  }
}

/** Whether an error says that a database file is not whole. */
export function isDamage(cause: unknown): boolean {
  return cause instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(cause.code);
}
