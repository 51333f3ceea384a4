import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MigrateDoc } from '../../../server/live/load.ts';
import { emptyMap, seedUpdate } from '../../../server/live/seed.ts';
import type { ParticipantId } from '../../../shared/base/ids.ts';
import { migrateDoc, versionOf } from '../../../shared/doc/migrate.ts';
import { readMap } from '../../../shared/doc/read.ts';
import { recordOf } from '../../../shared/doc/shape.ts';
import { FAKE_STEPS } from '../../support/builders-migrations.ts';
import { checkAsServed } from '../../support/live-parts.ts';
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

describe('a map that is larger than anything that may be sent, with a damaged row', () => {
  const PIECES = 200;
  const LIMITS = { updateBytes: 1_000, catchUpBytes: 1_000 };

  it('S3.6 opens with all that does not build on that row, and so does its snapshot', async () => {
    live = liveFixture({ check: checkAsServed(LIMITS) });
    const large = new Y.Doc();
    Y.applyUpdate(large, seedUpdate(emptyMap('Large')));
    large.transact(() => {
      for (let index = 0; index < PIECES; index += 1)
        large.getMap('elements').set(`e_${index}`, 'x'.repeat(500));
    });
    const map = { id: MAP, epoch: 'e', createdAt: 0 };
    await live.storage.createMap({
      ...{ map, links: [], participants: [] },
      seed: Y.encodeStateAsUpdate(large),
    });
    for (const key of ['lost', 'kept']) await store((doc) => doc.getMap('meta').set(key, key));
    const { loadLog } = live.storage;
    live.storage.loadLog = async (id, upTo) => {
      const log = await loadLog(id, upTo);
      const sound = log.rows.filter(({ seq }) => seq !== 2);
      return sound.length === log.rows.length
        ? log
        : { ...log, rows: sound, damaged: [{ kind: 'row', seq: 2 }] };
    };
    const facts = (doc: Y.Doc) => [doc.getMap('elements').size, doc.getMap('meta').get('kept')];
    const { room } = await live.open();
    expect(facts(new Editor('bob', room).doc)).toEqual([PIECES, 'kept']);
    await live.registry.close();
    expect(live.storage.calls.saveSnapshot).toBe(1);
    expect(facts(new Editor('ann', (await live.open()).room).doc)).toEqual([PIECES, 'kept']);
  });
});
