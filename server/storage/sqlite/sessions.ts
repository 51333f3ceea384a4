import type { Database } from 'better-sqlite3';
import type { Storage } from '../storage.ts';

/** The calls about browser sessions and the server's own settings. */
export function sessionCalls(
  db: Database,
): Pick<Storage, 'addSession' | 'hasSession' | 'dropIdleSessions' | 'setting'> {
  const insert = db.prepare('INSERT OR IGNORE INTO sessions (hash, created_at) VALUES (?, ?)');
  const select = db.prepare<[string], { hash: string }>('SELECT hash FROM sessions WHERE hash = ?');
  const drop = db.prepare(
    `DELETE FROM sessions WHERE created_at < ?
     AND NOT EXISTS (SELECT 1 FROM participants WHERE participants.session = sessions.hash)`,
  );
  const keep = db.prepare('INSERT OR IGNORE INTO settings (name, value) VALUES (?, ?)');
  const read = db.prepare<[string], { value: string }>('SELECT value FROM settings WHERE name = ?');
  return {
    addSession: async (hash, at) => {
      insert.run(hash, at);
    },
    hasSession: async (hash) => select.get(hash) !== undefined,
    dropIdleSessions: async (before) => drop.run(before).changes,
    setting: async (name, initial) => {
      keep.run(name, initial);
      return read.get(name)?.value ?? initial;
    },
  };
}
