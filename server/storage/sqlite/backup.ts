import { closeSync, existsSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { messageOf } from '../message-of.ts';
import { nameFile, removeDatabase } from './files.ts';
import { quarantineIn } from './quarantine.ts';
import { checkFile, findMismatches } from './soundness.ts';

/** Pages to copy in one go: all of them, because another connection's writes would make a copy in parts begin anew. */
const ALL_PAGES = 2 ** 31 - 1;

/**
 * Writes a consistent copy of a database, which may be in use, to a file that must not exist yet. The copy is checked:
 * what is damaged in it already is marked, so that restoring can tell it from damage to the backup. Run it in a thread
 * that has nothing else to do.
 */
export async function backupDatabase(database: string, file: string): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} exists already`);
  const partial = `${file}.partial`;
  removeDatabase(partial);
  // What tickets are signed with is in it too, so from the first byte on it is for nobody else to read.
  closeSync(openSync(partial, 'wx', 0o600));
  try {
    const source = new Database(database, { readonly: true, fileMustExist: true });
    try {
      await source.backup(partial, { progress: () => ALL_PAGES });
    } finally {
      source.close();
    }
    finish(partial);
    nameFile(partial, file);
  } catch (cause) {
    removeDatabase(partial);
    throw cause;
  }
}

/** Checks a copy, and makes it a single file that can be opened where nothing can be written. */
function finish(partial: string): void {
  const copy = new Database(partial);
  try {
    copy.pragma('journal_mode = DELETE');
    const checked = checkFile(copy);
    if (!checked.ok) throw new Error(`the database cannot be backed up: ${checked.error}`);
    const quarantine = quarantineIn(copy);
    for (const { map, ...finding } of findMismatches(copy)) quarantine(map, [finding]);
  } catch (cause) {
    throw new Error(messageOf(cause));
  } finally {
    copy.close();
  }
}
