import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MigrateDoc } from '../../../server/live/load.ts';
import type { ParticipantId } from '../../../shared/base/ids.ts';
import { migrateDoc, versionOf } from '../../../shared/doc/migrate.ts';
import { readMap } from '../../../shared/doc/read.ts';
import { recordOf } from '../../../shared/doc/shape.ts';
import { FAKE_STEPS } from '../../support/builders-migrations.ts';
import { Editor, liveFixture, MAP } from './live-fixture.ts';

/** The migrations of a later program, to which maps of today are old. */
const migrateLater: MigrateDoc = (doc) => migrateDoc(doc, FAKE_STEPS, 3);

let live: ReturnType<typeof liveFixture>;
async function start(options: Parameters<typeof liveFixture>[0] = {}): Promise<void> {
  live = liveFixture(options);
  await live.create(MAP);
}
beforeEach(() => start());

/** Stores a change as somebody else's program would have. */
async function store(act: (doc: Y.Doc) => void): Promise<void> {
  const doc = await live.stored();
  const before = Y.encodeStateVector(doc);
  doc.transact(() => act(doc));
  const bytes = Y.encodeStateAsUpdate(doc, before);
  await live.storage.appendUpdates([{ map: MAP, participant: 'p_ann' as ParticipantId, at: 0, bytes }]);
}

const setVersion = (version: unknown) => store((doc) => doc.getMap('meta').set('schemaVersion', version));
const rows = async () => (await live.storage.loadLog(MAP)).rows;

describe('a map of an older version', () => {
  beforeEach(async () => {
    await start({ migrate: migrateLater });
    await store((doc) => {
      const element = new Y.Map<unknown>(Object.entries({ id: 'e_1', remark: 'an old word' }));
      doc.getMap('elements').set('e_1', element);
    });
  });

  it('S3.8 is lifted when it is loaded, and stored so, as an edit of the server’s own', async () => {
    const { room } = await live.open();
    expect((await rows()).map(({ participant }) => participant)).toEqual([null, 'p_ann', null]);
    for (const doc of [new Editor('bob', room).doc, await live.stored()]) {
      expect(versionOf(doc)).toBe(3);
      expect(recordOf(doc, 'elements', 'e_1')?.toJSON()).toEqual({ id: 'e_1', note: 'an old word' });
    }
  });

  it('S3.8 is lifted once', async () => {
    await live.open();
    await live.registry.close();
    const again = live.registry;
    expect((await again.open(MAP)).ok).toBe(true);
    expect(await rows()).toHaveLength(3);
  });

  it('S3.8 takes edits afterwards, which come after the lift in storage', async () => {
    const { room } = await live.open();
    new Editor('bob', room).set('title', 'After');
    await live.time.advance(10);
    expect((await rows()).map(({ participant }) => participant)).toEqual([null, 'p_ann', null, 'p_bob']);
    expect(readMap(await live.stored()).map.title).toBe('After');
  });

  it('S3.2 S3.8 is not opened when what lifted it cannot be stored, and is lifted for the next one', async () => {
    live.storage.fail('appendUpdates');
    expect(await live.registry.open(MAP)).toEqual({ ok: false, error: 'failed' });
    live.storage.heal();
    expect(versionOf(new Editor('bob', (await live.open()).room).doc)).toBe(3);
  });
});

describe('a map of the present version', () => {
  it('S3.8 is left as it is', async () => {
    await live.open();
    expect([(await rows()).length, live.storage.calls.appendUpdates]).toEqual([1, 0]);
  });
});

describe('a map of another version', () => {
  it.each([
    [99, 'from-the-future'],
    ['x', 'unknown-version'],
  ])('S3.8 is not opened, and nothing is written: %j', async (version, reason) => {
    await setVersion(version);
    expect(await live.registry.open(MAP)).toEqual({ ok: false, error: 'failed' });
    expect(await rows()).toHaveLength(2);
    expect(live.log.lines).toEqual([
      expect.objectContaining({ level: 'error', facts: { map: MAP, reason } }),
    ]);
  });

  it('S3.6 S3.8 is opened when damage took the version away', async () => {
    await setVersion(1);
    const other = new Y.Doc();
    other.getMap('meta').set('title', 'Still here');
    const bytes = Y.encodeStateAsUpdate(other);
    await live.storage.appendUpdates([{ map: MAP, participant: null, at: 0, bytes }]);
    const { loadLog } = live.storage;
    live.storage.loadLog = async (id) => {
      const log = await loadLog(id);
      const sound = log.rows.filter(({ seq }) => seq === 3);
      return { ...log, rows: sound, damaged: [{ kind: 'row', seq: 1 }] };
    };
    const { room } = await live.open();
    expect(new Editor('bob', room).doc.getMap('meta').toJSON()).toEqual({ title: 'Still here' });
  });
});
