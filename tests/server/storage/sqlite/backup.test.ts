import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedStorage } from '../../../../server/storage/embedded.ts';
import { swapInClosed } from '../../../../server/storage/sqlite/data-folder.ts';
import { prepareRestore } from '../../../../server/storage/sqlite/restore.ts';
import type { BallotId, RoundId } from '../../../../shared/base/ids.ts';
import { a, e, p } from '../../../support/builders.ts';
import { type BuiltWorker, buildWorker } from '../../../support/storage-worker.ts';
import { folderPerTest, MAP } from './folder.ts';

const folder = folderPerTest();
const ANN = p('ann');
const NOW = Date.UTC(2026, 0, 5, 9);
const row = { map: MAP, participant: null, at: 2 };
const backup = (): string => join(folder.path, 'copy.sqlite');
const inFolder = (): string[] => readdirSync(folder.path).sort();

let worker: BuiltWorker;
beforeAll(async () => {
  worker = await buildWorker();
});
afterAll(() => worker.remove());

/** A database of three rows in its thread, and a backup of it. */
async function openBackedUp(): Promise<EmbeddedStorage> {
  await (await folder.openWithMap()).close();
  const storage = await worker.open(folder.path);
  await storage.backup(backup());
  return storage;
}

async function restored(storage: EmbeddedStorage, keepHistory: boolean) {
  const prepared = await storage.prepareRestore(backup(), { keepHistory, now: NOW });
  if (!prepared.ok) throw new Error(prepared.error);
  await storage.swapIn(prepared.value);
  return prepared.value;
}

const seqs = async (storage: EmbeddedStorage): Promise<number[]> =>
  (await storage.loadLog(MAP)).rows.map(({ seq }) => seq);

describe('backup', () => {
  it('S11.1 writes one file that holds what was stored when it began, while more is stored', async () => {
    await (await folder.openWithMap()).close();
    const storage = await worker.open(folder.path);
    let isDone = false;
    const done = storage.backup(backup()).then(() => {
      isDone = true;
    });
    let during = 0;
    while (!isDone) {
      await storage.appendUpdates([{ ...row, bytes: new Uint8Array(1_000) }]);
      during += 1;
    }
    await done;
    expect(during, 'nothing was stored meanwhile').toBeGreaterThan(0);
    expect(existsSync(`${backup()}.partial`)).toBe(false);
    expect(statSync(backup()).mode & 0o777).toBe(0o600);
    const copy = new Database(backup(), { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    const head = Number(copy.prepare('SELECT head FROM maps').pluck().get());
    expect(copy.prepare('SELECT count(*) FROM updates').pluck().get()).toBe(head);
    copy.close();
    expect(head).toBeGreaterThanOrEqual(3);
    expect(await seqs(storage)).toHaveLength(3 + during);
    await storage.close();
  });

  it('S11.1 writes over no file', async () => {
    const storage = await openBackedUp();
    const before = readFileSync(backup());
    await expect(storage.backup(backup())).rejects.toThrow('exists already');
    expect(Buffer.compare(readFileSync(backup()), before)).toBe(0);
    await storage.close();
  });

  it('S11.1 marks what was damaged before, so that the backup can be restored', async () => {
    await (await folder.openWithMap()).close();
    folder.tamper((db) => db.exec("UPDATE updates SET bytes = x'ff' WHERE seq = 2"));
    const storage = await worker.open(folder.path);
    await storage.backup(backup());
    await restored(storage, true);
    expect((await storage.loadLog(MAP)).damaged).toEqual([{ kind: 'row', seq: 2 }]);
    await storage.close();
  });
});

describe('restore', () => {
  it('S11.2 puts the backup in place, goes on with it, and keeps what was there', async () => {
    const storage = await openBackedUp();
    await storage.appendUpdates([{ ...row, bytes: Uint8Array.of(4) }]);
    const { oldDatabase, maps } = await restored(storage, false);
    expect([await seqs(storage), maps]).toEqual([[1, 2, 3], 1]);
    expect(oldDatabase).toBe(join(folder.path, 'penumbra.before-restore-2026-01-05T09-00-00-000Z.sqlite'));
    const old = new Database(oldDatabase, { readonly: true });
    expect(old.prepare('SELECT head FROM maps').pluck().get()).toBe(4);
    old.close();
    expect(await storage.appendUpdates([{ ...row, bytes: Uint8Array.of(5) }])).toEqual([4]);
    await storage.close();
    const again = folder.open();
    expect((await again.loadLog(MAP)).rows.map(({ bytes }) => [...bytes])).toEqual([[1], [2], [3], [5]]);
    await again.close();
  });

  it('S12.6 brings back texts of papers and private marks', async () => {
    await (await folder.openWithMap()).close();
    const storage = await worker.open(folder.path);
    // Large enough to change hands between the threads, where small ones are copied.
    const bytes = new Uint8Array(100_000).fill(7);
    const text = { map: MAP, hash: 'h', addedBy: ANN, addedAt: 1, chars: 3, size: 9, bytes };
    const place = { map: MAP, participant: ANN, element: e('1'), anchor: a('1') };
    const mark = { ...place, verdict: 'wrong', note: 'No.', wording: 'w', at: 2 } as const;
    await storage.addText(text, { texts: 9, bytes: 1_000_000 });
    await storage.putMark(mark, 9);
    await storage.backup(backup());
    await storage.eraseMap(MAP);
    expect(await storage.loadText(MAP, 'h')).toBeUndefined();
    await restored(storage, true);
    expect(await storage.loadText(MAP, 'h')).toEqual({ ...text, bytes: expect.any(Uint8Array) });
    const found = await storage.loadText(MAP, 'h');
    expect(found !== 'damaged' && found !== undefined && Buffer.compare(found.bytes, bytes)).toBe(0);
    expect(await storage.listMarks(MAP, ANN)).toEqual([mark]);
    await storage.close();
  });

  it('S14.1 S15.1 brings back session documents and ballots, and counts a map with its session as one', async () => {
    await (await folder.openWithMap()).close();
    const storage = await worker.open(folder.path);
    const session = `${MAP}.session` as typeof MAP;
    const [round, id] = ['d_1' as RoundId, 'j_1' as BallotId];
    const cast = { map: MAP, round, participant: ANN, target: 'e_1', id, turn: 1, judgement: '40' };
    const ballot = { ...cast, reason: '', wording: 'w', at: 2 };
    await storage.addSessionDoc({ id: session, epoch: 'e', createdAt: 1 }, Uint8Array.of(9), MAP);
    await storage.putBallot(ballot);
    await storage.putDeadline({ map: MAP, round, at: 9 });
    await storage.backup(backup());
    await storage.eraseMap(MAP);
    const prepared = await restored(storage, true);
    expect(prepared.maps).toBe(1);
    expect((await storage.loadLog(session)).rows.map(({ bytes }) => [...bytes])).toEqual([[9]]);
    expect(await storage.listBallots(MAP, round)).toEqual([ballot]);
    expect(await storage.listDeadlines()).toEqual([{ map: MAP, round, at: 9 }]);
    await storage.close();
  });

  it('S11.5 refuses a backup in which a text was damaged after it was written', async () => {
    const storage = await folder.openWithMap();
    const text = {
      map: MAP,
      hash: 'h',
      addedBy: ANN,
      addedAt: 1,
      chars: 1,
      size: 9,
      bytes: Uint8Array.of(7),
    };
    await storage.addText(text, { texts: 9, bytes: 9 });
    await storage.backup(backup());
    await storage.close();
    const copy = new Database(backup());
    copy.exec("UPDATE texts SET bytes = x'ff'");
    copy.close();
    const running = await worker.open(folder.path);
    expect(await running.prepareRestore(backup(), { keepHistory: true, now: NOW })).toMatchObject({
      ok: false,
      error: expect.stringContaining('damaged after it was written (1 entries)'),
    });
    await running.close();
  });

  it('S11.3 begins a new history in every map', async () => {
    const storage = await openBackedUp();
    await restored(storage, false);
    expect((await storage.findMap(MAP))?.epoch).toMatch(/^[0-9a-f]{24}$/);
    expect(await storage.setting('recovery-until', 'none')).toBe('0');
    await storage.close();
  });

  it('S11.4 keeps the histories when told to, and lets browsers bring back for a day what is lacking', async () => {
    const storage = await openBackedUp();
    await restored(storage, true);
    expect((await storage.findMap(MAP))?.epoch).toBe('e');
    expect(await storage.setting('recovery-until', 'none')).toBe(String(NOW + 86_400_000));
    await storage.close();
  });

  it('S11.5 refuses what is no sound backup, with a reason, and changes nothing', async () => {
    const storage = await openBackedUp();
    const file = backup();
    const good = readFileSync(file);
    const prepared = () => storage.prepareRestore(file, { keepHistory: false, now: NOW });
    const change = (sql: string): void => {
      writeFileSync(file, good);
      const db = new Database(file);
      db.exec(sql);
      db.close();
    };
    const files = inFolder();
    const refusals: [() => void, string][] = [
      [() => writeFileSync(file, 'a letter'), 'it is not a Penumbra database'],
      [() => change('DROP TABLE updates'), 'it is not a Penumbra database'],
      [() => change('PRAGMA user_version = 99'), 'a newer program wrote it'],
      [() => change("UPDATE updates SET bytes = x'ff' WHERE seq = 2"), 'it was damaged after it was written'],
      [() => writeFileSync(file, good.subarray(0, good.length / 2)), 'damaged'],
    ];
    for (const [spoil, why] of refusals) {
      spoil();
      const refused = await prepared();
      expect(refused).toMatchObject({
        ok: false,
        error: expect.stringContaining(`${file} cannot be restored: `),
      });
      expect(refused).toMatchObject({ error: expect.stringContaining(why) });
      expect(inFolder()).toEqual(files);
    }
    expect(await storage.prepareRestore(`${file}.none`, { keepHistory: false, now: NOW })).toEqual({
      ok: false,
      error: `${file}.none cannot be restored: there is no such file. Nothing was changed.`,
    });
    expect([await seqs(storage), (await storage.findMap(MAP))?.epoch]).toEqual([[1, 2, 3], 'e']);
    await storage.close();
  });

  it('S11.2 goes on with the old database when the new one cannot be put in place', async () => {
    const storage = await openBackedUp();
    const prepared = await storage.prepareRestore(backup(), { keepHistory: false, now: NOW });
    if (!prepared.ok) throw new Error(prepared.error);
    writeFileSync(prepared.value.copy, 'garbage'.repeat(1_000));
    await expect(storage.swapIn(prepared.value)).rejects.toThrow();
    expect([await seqs(storage), (await storage.findMap(MAP))?.epoch]).toEqual([[1, 2, 3], 'e']);
    await storage.ping();
    await storage.close();
  });

  it('S11.6 replaces a database that no server uses, even one that cannot be opened', async () => {
    await (await openBackedUp()).close();
    writeFileSync(folder.file, 'garbage'.repeat(1_000));
    const prepare = () => prepareRestore(folder.path, backup(), { keepHistory: true, now: NOW });
    const swapped = swapInClosed(folder.path, prepare);
    if (!swapped.ok) throw new Error(swapped.error);
    expect(readFileSync(swapped.value.oldDatabase, 'utf8')).toMatch(/^garbage/);
    const storage = folder.open();
    expect((await storage.loadLog(MAP)).rows).toHaveLength(3);
    await storage.close();
  });

  it('S11.6 does not take the log of a killed server for that of the backup', async () => {
    const storage = await openBackedUp();
    await storage.appendUpdates([{ ...row, bytes: Uint8Array.of(4) }]);
    // As a kill leaves them: a database, and a log with the last row.
    const left = [folder.file, `${folder.file}-wal`].map((file) => [file, readFileSync(file)] as const);
    await storage.close();
    for (const [file, content] of left) writeFileSync(file, content);
    const prepare = () => prepareRestore(folder.path, backup(), { keepHistory: true, now: NOW });
    const swapped = swapInClosed(folder.path, prepare);
    if (!swapped.ok) throw new Error(swapped.error);
    // What was there is a single file again, so that it is whole at every moment of the swap.
    expect(existsSync(`${swapped.value.oldDatabase}-wal`)).toBe(false);
    const again = folder.open();
    expect((await again.loadLog(MAP)).rows).toHaveLength(3);
    await again.close();
    const old = new Database(swapped.value.oldDatabase, { readonly: true });
    expect(old.prepare('SELECT head FROM maps').pluck().get()).toBe(4);
    old.close();
  });
});
