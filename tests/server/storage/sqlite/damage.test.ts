import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../server/storage/sqlite/database.ts';
import type { ParticipantId } from '../../../../shared/base/ids.ts';
import { folderPerTest, MAP } from './folder.ts';

const folder = folderPerTest();
const PAGE = 4096;
const ANN = 'p_ann' as ParticipantId;

interface Quarantined {
  readonly kind: string;
  readonly name: string;
  readonly found_at: number;
  readonly reason: string;
  readonly bytes: Uint8Array | null;
}

const quarantined = (): Quarantined[] =>
  folder.tamper((db) => db.prepare<[], Quarantined>('SELECT * FROM quarantine ORDER BY kind, name').all());

/** Overwrites the whole page of the database file on which some bytes stand. */
function spoilPageWith(bytes: Uint8Array): void {
  const file = readFileSync(folder.file);
  const place = file.indexOf(bytes);
  expect(place, 'the bytes are not in the file').toBeGreaterThan(0);
  file.fill(0xff, Math.floor(place / PAGE) * PAGE, Math.floor(place / PAGE) * PAGE + PAGE);
  writeFileSync(folder.file, file);
}

describe('damage', () => {
  it('S9.3 leaves out a row whose checksum is wrong, says which, and copies it aside once', async () => {
    await (await folder.openWithMap()).close();
    folder.tamper((db) => db.exec("UPDATE updates SET bytes = x'ff' WHERE seq = 2"));
    const storage = folder.open();
    for (let reading = 0; reading < 2; reading += 1) {
      const { rows, damaged } = await storage.loadLog(MAP);
      expect([rows.map(({ seq }) => seq), damaged]).toEqual([[1, 3], [{ kind: 'row', seq: 2 }]]);
    }
    await storage.close();
    const copies = quarantined();
    expect(copies).toMatchObject([{ kind: 'row', name: '2', reason: 'does not match its checksum' }]);
    expect([...(copies[0]?.bytes ?? [])]).toEqual([255]);
    expect(Math.abs((copies[0]?.found_at ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('S9.3 falls back on the older snapshot, with the rows after it', async () => {
    const storage = await folder.openWithMap();
    for (const seq of [1, 3]) {
      await storage.saveSnapshot(MAP, { seq, at: 5, bytes: Uint8Array.of(seq) }, { dropRowsBefore: 100 });
    }
    await storage.close();
    folder.tamper((db) => db.exec("UPDATE snapshots SET bytes = x'ff' WHERE seq = 3"));
    const again = folder.open();
    const { snapshot, rows, damaged } = await again.loadLog(MAP);
    expect([snapshot?.seq, rows.map(({ seq }) => seq), damaged]).toEqual([
      1,
      [2, 3],
      [{ kind: 'snapshot', seq: 3 }],
    ]);
    await again.close();
    expect(quarantined()).toMatchObject([{ kind: 'snapshot', name: '3' }]);
  });

  it('S9.3 does not count a damaged snapshot as one to fall back on', async () => {
    const storage = await folder.openWithMap();
    const save = (seq: number, to = storage) =>
      to.saveSnapshot(MAP, { seq, at: 5, bytes: Uint8Array.of(seq) }, { dropRowsBefore: 100 });
    await save(1);
    await save(2);
    await storage.close();
    folder.tamper((db) => db.exec("UPDATE snapshots SET bytes = x'ff' WHERE seq = 2"));
    const again = folder.open();
    await again.loadLog(MAP);
    await save(3, again);
    await again.close();
    // Only the first and the third are sound, so the rows after the first must still be there.
    folder.tamper((db) => db.exec("UPDATE snapshots SET bytes = x'ff' WHERE seq = 3"));
    const third = folder.open();
    const { snapshot, rows } = await third.loadLog(MAP);
    expect([snapshot?.seq, rows.map(({ seq }) => seq)]).toEqual([1, [2, 3]]);
    await third.close();
  });

  it('S9.8 does not give a version whose checksum is wrong, and copies it aside', async () => {
    const storage = await folder.openWithMap();
    const version = { id: 'v', map: MAP, name: 'V', seq: 3, at: 2, namedAt: 3, namedBy: ANN };
    await storage.addVersion(version, Uint8Array.of(7), 200);
    await storage.close();
    folder.tamper((db) => db.exec("UPDATE versions SET bytes = x'ff'"));
    const again = folder.open();
    expect(await again.loadVersion(MAP, 'v')).toBeUndefined();
    await again.close();
    expect(quarantined()).toMatchObject([{ kind: 'version', name: 'v' }]);
  });

  it('S9.3 does not give a text whose checksum is wrong, copies it aside, and takes it anew', async () => {
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
    const room = { texts: 1, bytes: 1 };
    await storage.addText(text, room);
    await storage.close();
    folder.tamper((db) => db.exec("UPDATE texts SET bytes = x'ff'"));
    const again = folder.open();
    expect(await again.loadText(MAP, 'h')).toBe('damaged');
    expect(await again.addText(text, room)).toBe('added');
    expect(await again.loadText(MAP, 'h')).toMatchObject({ hash: 'h', size: 9 });
    await again.close();
    expect(quarantined()).toMatchObject([{ kind: 'text', name: 'h', reason: 'does not match its checksum' }]);
  });

  it('S9.3 opens a map whose rows lie partly on a page that cannot be read', async () => {
    const storage = await folder.openWithMap();
    // A row to a page, so that one page costs one row.
    const content = (seq: number): Uint8Array => new Uint8Array(3_000).fill(seq);
    const row = { map: MAP, participant: null, at: 2 };
    for (const seq of [4, 5, 6]) await storage.appendUpdates([{ ...row, bytes: content(seq) }]);
    await storage.close();
    spoilPageWith(content(5));
    const again = folder.open();
    const { rows, damaged } = await again.loadLog(MAP);
    expect([rows.map(({ seq }) => seq), damaged]).toEqual([[1, 2, 3, 4, 6], [{ kind: 'row', seq: 5 }]]);
    await again.close();
    expect(quarantined()).toMatchObject([{ name: '5', reason: 'cannot be read', bytes: null }]);
  });

  it('S9.10 says what to do when the database file itself is damaged', async () => {
    await (await folder.openWithMap()).close();
    const file = readFileSync(folder.file);
    writeFileSync(folder.file, file.fill('garbage', 0, 200));
    expect(openDatabase(folder.path)).toEqual({
      ok: false,
      error:
        `The database ${folder.file} is damaged (file is not a database); ` +
        'put a backup in its place with: npm run restore -- FILE.',
    });
  });
});
