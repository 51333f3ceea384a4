import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../../../server/storage/sqlite/open.ts';
import { SCHEMA_VERSION } from '../../../../server/storage/sqlite/schema.ts';
import type { Storage } from '../../../../server/storage/storage.ts';
import type { MapId } from '../../../../shared/base/ids.ts';

const MAP = 'm_one' as MapId;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'penumbra-sqlite-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

function open(): Storage {
  const opened = openSqlite(folder);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

async function openWithMap(): Promise<Storage> {
  const storage = open();
  const map = { id: MAP, epoch: 'e', createdAt: 1 };
  await storage.createMap({ map, seed: Uint8Array.of(1), links: [], participants: [] });
  const row = { map: MAP, participant: null, at: 2 };
  await storage.appendUpdates([
    { ...row, bytes: Uint8Array.of(2) },
    { ...row, bytes: Uint8Array.of(3) },
  ]);
  return storage;
}

function tamper(sql: string): void {
  const db = new Database(join(folder, 'penumbra.sqlite'));
  db.exec(sql);
  db.close();
}

describe('the embedded database', () => {
  it('S9.1 writes ahead of the database file (WAL)', async () => {
    const storage = open();
    const db = new Database(join(folder, 'penumbra.sqlite'), { readonly: true });
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    db.close();
    await storage.close();
  });

  it('finds again what it stored', async () => {
    await (await openWithMap()).close();
    const storage = open();
    expect((await storage.loadLog(MAP)).rows.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    await storage.close();
  });

  it('S9.2 lets one server at a time use a folder, and the next one after it', async () => {
    const storage = open();
    expect(openSqlite(folder)).toEqual({
      ok: false,
      error: `The data folder ${folder} is in use by another server.`,
    });
    await storage.close();
    await open().close();
  });

  it('S9.3 leaves out a row whose checksum is wrong, and says which', async () => {
    await (await openWithMap()).close();
    tamper("UPDATE updates SET bytes = x'ff' WHERE seq = 2");
    const storage = open();
    const { rows, damaged } = await storage.loadLog(MAP);
    expect([rows.map(({ seq }) => seq), damaged]).toEqual([[1, 3], [{ kind: 'row', seq: 2 }]]);
    await storage.close();
  });

  it('S9.3 falls back on the older snapshot, with the rows after it', async () => {
    const storage = await openWithMap();
    for (const seq of [1, 3]) {
      await storage.saveSnapshot(MAP, { seq, at: 5, bytes: Uint8Array.of(seq) }, { dropRowsBefore: 100 });
    }
    await storage.close();
    tamper("UPDATE snapshots SET bytes = x'ff' WHERE seq = 3");
    const again = open();
    const { snapshot, rows, damaged } = await again.loadLog(MAP);
    expect([snapshot?.seq, rows.map(({ seq }) => seq), damaged]).toEqual([
      1,
      [2, 3],
      [{ kind: 'snapshot', seq: 3 }],
    ]);
    await again.close();
  });

  it('S9.4 takes an empty database through every step of the schema', async () => {
    await open().close();
    const db = new Database(join(folder, 'penumbra.sqlite'));
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    db.close();
  });

  it('S9.4 refuses a database that a newer program wrote, and lets go of the folder', async () => {
    await open().close();
    tamper('PRAGMA user_version = 999');
    expect(openSqlite(folder)).toMatchObject({ ok: false, error: expect.stringContaining('version 999') });
    tamper(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    await open().close();
  });

  it('says so when the folder is a file', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(openSqlite(file)).toMatchObject({
      ok: false,
      error: expect.stringContaining('cannot be written to'),
    });
  });
});
