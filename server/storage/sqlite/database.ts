import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { PreparedRestore } from '../embedded.ts';
import { messageOf } from '../message-of.ts';
import type { Storage } from '../storage.ts';
import { backupDatabase } from './backup.ts';
import { ballotCalls } from './ballots.ts';
import { databaseIn, emptyLog, isDamage, lockFolder } from './data-folder.ts';
import { nameFile, removeDatabase, replaceDatabase } from './files.ts';
import { historyCalls } from './history.ts';
import { linkCalls } from './links.ts';
import { logCalls } from './log.ts';
import { mapCalls } from './maps.ts';
import { markCalls } from './marks.ts';
import { participantCalls, seatCalls } from './participants.ts';
import { quarantineIn } from './quarantine.ts';
import { migrateSchema } from './schema.ts';
import { sessionCalls } from './sessions.ts';
import { textCalls } from './texts.ts';

/** Milliseconds to wait for another program, a backup say, that holds the database for a moment. */
const BUSY_MS = 1_000;

/** All calls but those on the connection as a whole. */
type Calls = Omit<Storage, 'kind' | 'backup' | 'close'>;

/** The database of a data folder, open and locked. */
export interface OpenFolder {
  /** The calls on the database; others after a swap. */
  calls(): Calls;
  /** Puts a prepared database in place of the present one; throws with the present one in place if that fails. */
  swapIn(prepared: PreparedRestore): void;
  close(): void;
}

/** Opens the embedded database in a folder within this thread, or says in one sentence why it cannot be used. */
export function openDatabase(folder: string): Result<Storage, string> {
  const opened = openFolder(folder);
  if (!opened.ok) return opened;
  const { calls, close } = opened.value;
  return ok({
    kind: 'sqlite',
    ...calls(),
    backup: (file) => backupDatabase(databaseIn(folder), file),
    close: async () => close(),
  });
}

/** Opens and locks a data folder, or says in one sentence why it cannot be used. */
export function openFolder(folder: string): Result<OpenFolder, string> {
  const lock = lockFolder(folder);
  if (!lock.ok) return lock;
  const place = databaseIn(folder);
  try {
    let db = openFile(place);
    let calls = callsOn(db);
    const reopen = (): void => {
      db = openFile(place);
      calls = callsOn(db);
    };
    return ok({
      calls: () => calls,
      swapIn: ({ copy, oldDatabase }) => {
        emptyLog(db);
        if (existsSync(oldDatabase)) throw new Error(`${oldDatabase} exists already`);
        db.close();
        try {
          replaceDatabase(place, copy, oldDatabase);
          reopen();
        } catch (cause) {
          if (existsSync(oldDatabase)) nameFile(oldDatabase, place);
          removeDatabase(copy);
          reopen();
          throw cause;
        }
      },
      close: () => {
        db.close();
        lock.value();
      },
    });
  } catch (cause) {
    lock.value();
    return err(describe(folder, cause));
  }
}

function describe(folder: string, cause: unknown): string {
  if (!isDamage(cause)) {
    return `The database in ${folder} cannot be opened: ${messageOf(cause)}.`;
  }
  return (
    `The database ${databaseIn(folder)} is damaged (${messageOf(cause)}); ` +
    'put a backup in its place with: npm run restore -- FILE.'
  );
}

/** Opens a database file with everything that makes a commit durable, and lifts it to the present schema. */
function openFile(path: string): Database.Database {
  const db = new Database(path, { timeout: BUSY_MS });
  try {
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
  } catch (cause) {
    db.close();
    throw cause;
  }
}

function callsOn(db: Database.Database): Calls {
  const quarantine = quarantineIn(db);
  const mark = db.prepare(
    'INSERT INTO mark (id, value) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET value = value + 1',
  );
  return {
    ...mapCalls(db),
    ...logCalls(db, quarantine),
    ...historyCalls(db, quarantine),
    ...textCalls(db, quarantine),
    ...markCalls(db),
    ...ballotCalls(db),
    ...linkCalls(db),
    ...sessionCalls(db),
    ...participantCalls(db),
    ...seatCalls(db),
    ping: async () => {
      mark.run();
    },
  };
}
