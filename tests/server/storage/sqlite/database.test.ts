import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../server/storage/sqlite/database.ts';
import { folderPerTest, MAP } from './folder.ts';

const folder = folderPerTest();

describe('the embedded database', () => {
  it('S9.1 writes ahead of the database file (WAL)', async () => {
    const storage = folder.open();
    const db = new Database(folder.file, { readonly: true });
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    db.close();
    await storage.close();
  });

  it('finds again what it stored', async () => {
    await (await folder.openWithMap()).close();
    const storage = folder.open();
    expect((await storage.loadLog(MAP)).rows.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    await storage.close();
  });

  it('S9.2 lets one server at a time use a folder, and the next one after it', async () => {
    const storage = folder.open();
    expect(openDatabase(folder.path)).toEqual({
      ok: false,
      error: `The data folder ${folder.path} is in use by another server.`,
    });
    await storage.close();
    await folder.open().close();
  });

  it('says so when the folder is a file', () => {
    const file = join(folder.path, 'file');
    writeFileSync(file, '');
    expect(openDatabase(file)).toMatchObject({
      ok: false,
      error: expect.stringContaining('cannot be written to'),
    });
  });

  it('S9.9 stores a mark when it is asked whether it can store', async () => {
    const storage = folder.open();
    await storage.ping();
    await storage.ping();
    await storage.close();
    expect(folder.tamper((db) => db.prepare('SELECT value FROM mark').pluck().get())).toBe(2);
  });

  it('S9.9 says that it cannot store while another program holds the database, and then can again', async () => {
    const storage = folder.open();
    const other = new Database(folder.file);
    other.exec('BEGIN IMMEDIATE');
    await expect(storage.ping()).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    other.close();
    await storage.ping();
    await storage.close();
  });
});
