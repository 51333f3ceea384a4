import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../server/storage/sqlite/database.ts';
import { SCHEMA_VERSION } from '../../../../server/storage/sqlite/schema.ts';
import type { ParticipantId } from '../../../../shared/base/ids.ts';
import { folderPerTest, MAP } from './folder.ts';

const folder = folderPerTest();
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
