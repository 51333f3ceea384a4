import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { PreparedRestore, RestoreOptions } from '../embedded.ts';
import { messageOf } from '../message-of.ts';
import type { SettingName } from '../storage.ts';
import { copyFile, removeDatabase } from './files.ts';
import { migrateSchema } from './schema.ts';
import { checkFile, findMismatches } from './soundness.ts';

/** Milliseconds for which browsers may bring back what a restored backup lacks: somebody may be away for a day. */
const RECOVERY_MS = 24 * 60 * 60 * 1000;
/** Name of the copy of a backup that is being checked. */
const COPY_FILE = 'penumbra.restoring.sqlite';

/**
 * Copies a backup into a data folder, checks it and readies it to be put in place; a sentence when it will not do.
 * Nothing that is in use is touched. Run it in a thread that has nothing else to do.
 */
export function prepareRestore(
  folder: string,
  file: string,
  options: RestoreOptions,
): Result<PreparedRestore, string> {
  const refuse = (why: string): Result<PreparedRestore, string> =>
    err(`${file} cannot be restored: ${why}. Nothing was changed.`);
  if (!existsSync(file)) return refuse('there is no such file');
  const copy = join(folder, COPY_FILE);
  const time = new Date(options.now).toISOString().replace(/[:.]/g, '-');
  const oldDatabase = join(folder, `penumbra.before-restore-${time}.sqlite`);
  try {
    removeDatabase(copy);
    copyFile(file, copy);
    const maps = readyCopy(copy, options);
    if (maps.ok) return ok({ copy, oldDatabase, maps: maps.value });
    removeDatabase(copy);
    return refuse(maps.error);
  } catch (cause) {
    removeDatabase(copy);
    const code = cause instanceof Database.SqliteError ? cause.code : '';
    if (code === 'SQLITE_NOTADB') return refuse('it is not a Penumbra database');
    return refuse(
      code.startsWith('SQLITE_CORRUPT') ? `it is damaged (${messageOf(cause)})` : messageOf(cause),
    );
  }
}

/** Checks a copy and begins new histories in it, or opens it for what browsers bring back; gives its number of maps. */
function readyCopy(copy: string, { keepHistory, now }: RestoreOptions): Result<number, string> {
  const db = new Database(copy);
  try {
    const checked = checkFile(db);
    if (!checked.ok) return checked;
    db.pragma('foreign_keys = ON');
    migrateSchema(db);
    const damaged = findMismatches(db).filter(({ isKnown }) => !isKnown);
    if (damaged.length > 0) return err(`it was damaged after it was written (${damaged.length} entries)`);
    db.transaction(() => {
      if (!keepHistory) db.prepare('UPDATE maps SET epoch = lower(hex(randomblob(12)))').run();
      const until = keepHistory ? now + RECOVERY_MS : 0;
      const setting: SettingName = 'recovery-until';
      db.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)').run(setting, String(until));
    })();
    // Without a log of its own beside it, it can be moved as a single file.
    db.pragma('journal_mode = DELETE');
    return ok(
      db.prepare<[], number>('SELECT count(*) FROM maps WHERE session_of IS NULL').pluck().get() ?? 0,
    );
  } finally {
    db.close();
  }
}
