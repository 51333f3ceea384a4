import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../server/storage/sqlite/database.ts';
import { SCHEMA_VERSION } from '../../../../server/storage/sqlite/schema.ts';
import type { ParticipantId } from '../../../../shared/base/ids.ts';
import { folderPerTest, MAP } from './folder.ts';

const folder = folderPerTest();
const ANN = 'p_ann' as ParticipantId;
const SCHEMA_2 = readFileSync(new URL('./schema-2.sql', import.meta.url), 'utf8');
const SCHEMA_1 = readFileSync(new URL('./schema-1.sql', import.meta.url), 'utf8');

const versionOf = (): unknown => folder.tamper((db) => db.pragma('user_version', { simple: true }));

describe('the schema', () => {
  it('S9.4 takes an empty database through every step', async () => {
    await folder.open().close();
    expect(versionOf()).toBe(SCHEMA_VERSION);
  });

  it('S9.4 lifts a database of the first release: people stand on the link of their role', async () => {
    folder.tamper((db) => db.exec(SCHEMA_1));
    const storage = folder.open();
    const people = await storage.listParticipants(MAP);
    expect(people.map(({ id, link, standing, isRoleSet }) => [id, link, standing, isRoleSet])).toEqual([
      ['p_ann', 'hash of host', 'in', false],
      // There was no such link any more, or nobody came by it.
      ['p_bob', null, 'in', false],
      ['p_cyd', null, 'in', false],
    ]);
    const { snapshot, rows, owners, damaged } = await storage.loadLog(MAP);
    expect([snapshot?.seq, rows.map(({ seq }) => seq), owners.size, damaged]).toEqual([2, [3], 0, []]);
    expect(await storage.history(MAP)).toMatchObject({ oldest: 1, head: 3 });
    expect(await storage.setting('ticket-key', 'other')).toBe('key');
    const row = { map: MAP, participant: 'p_ann' as ParticipantId, at: 9, bytes: Uint8Array.of(4) };
    expect(await storage.appendUpdates([{ ...row, claims: [7] }])).toEqual([4]);
    await storage.close();
    expect(versionOf()).toBe(SCHEMA_VERSION);
  });

  it('S9.4 lifts a database of the second release, with all it held and what it had put aside', async () => {
    folder.tamper((db) => db.exec(SCHEMA_2));
    const storage = folder.open();
    const text = {
      map: MAP,
      hash: 'h',
      addedBy: ANN,
      addedAt: 1,
      chars: 1,
      size: 9,
      bytes: Uint8Array.of(7),
    };
    expect(await storage.loadText(MAP, 'h')).toBeUndefined();
    expect(await storage.addText(text, { texts: 1, bytes: 1 })).toBe('added');
    expect(await storage.listMarks(MAP, ANN)).toEqual([]);
    expect((await storage.loadLog(MAP)).owners).toEqual(new Map([[7, ANN]]));
    expect((await storage.listVersions(MAP)).map(({ name }) => name)).toEqual(['First']);
    // The first was gathered by that release, which counted rows and no edits.
    expect((await storage.history(MAP)).activity).toMatchObject([
      { from: 1, to: 1, rows: 1, edits: 1 },
      { from: 2, to: 2, edits: 1 },
    ]);
    expect(await storage.findSeat(MAP, 's')).toMatchObject({ id: ANN, standing: 'in', isRoleSet: true });
    await storage.close();
    expect(versionOf()).toBe(SCHEMA_VERSION);
    const quarantined = folder.tamper((db) => db.prepare('SELECT kind, name, reason FROM quarantine').all());
    expect(quarantined).toEqual([{ kind: 'row', name: '2', reason: 'does not match its checksum' }]);
    const again = folder.open();
    await again.eraseMap(MAP);
    await again.close();
    const left = folder.tamper((db) =>
      ['quarantine', 'texts', 'updates'].map((table) =>
        db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
      ),
    );
    expect(left).toEqual([0, 0, 0]);
  });

  it('S9.4 refuses a database that a newer program wrote, and lets go of the folder', async () => {
    await folder.open().close();
    folder.tamper((db) => db.pragma('user_version = 999'));
    expect(openDatabase(folder.path)).toMatchObject({
      ok: false,
      error: expect.stringContaining('version 999'),
    });
    folder.tamper((db) => db.pragma(`user_version = ${SCHEMA_VERSION}`));
    await folder.open().close();
  });
});
