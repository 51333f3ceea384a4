import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { sessionDocOf } from '../../../server/live/session-docs.ts';
import { putRound, readSession } from '../../../shared/doc/session-doc.ts';
import { aRound, d } from '../../support/rounds.ts';
import { listenTo, liveFixture, MAP, OTHER, TICK } from './live-fixture.ts';

const SESSION = sessionDocOf(MAP);
const HOUR_MS = 3_600_000;

let live: ReturnType<typeof liveFixture>;
beforeEach(async () => {
  live = liveFixture();
  await live.create(MAP);
});

describe('a session document', () => {
  it('S14.1 is there for every map from the first time it is asked for, and for no other', async () => {
    expect(await live.storage.findMap(SESSION)).toBeUndefined();
    const { room } = await live.open(SESSION);
    expect(await room.look(readSession)).toMatchObject({ rounds: new Map() });
    expect(await live.registry.open(sessionDocOf(OTHER))).toEqual({ ok: false, error: 'missing' });
  });

  it('S14.1 has what the server writes stored before anybody hears of it, in one update', async () => {
    const { room } = await live.open(SESSION);
    const heard = listenTo(room);
    let isDone = false;
    const done = room
      .write((doc) => putRound(doc, aRound(1)))
      .then(() => {
        isDone = true;
      });
    expect([heard.updates.length, isDone]).toEqual([0, false]);
    await live.time.advance(TICK);
    await done;
    expect(heard.updates).toHaveLength(1);
    expect(readSession(await live.stored(SESSION)).rounds.get(d(1))).toEqual(aRound(1));
  });

  it('S14.1 tells whoever writes when it cannot be stored, and goes back to what is', async () => {
    const { room } = await live.open(SESSION);
    live.storage.fail('appendUpdates');
    const refused = expect(room.write((doc) => putRound(doc, aRound(1)))).rejects.toThrow('was closed');
    await live.time.advance(TICK);
    await refused;
    live.storage.heal();
    const again = (await live.open(SESSION)).room;
    expect((await again.look(readSession)).rounds.size).toBe(0);
  });

  it('S14.1 is folded into a snapshot and keeps no past, while its map keeps its own', async () => {
    const lease = await live.open(SESSION);
    for (let n = 0; n < 60; n += 1) {
      const written = lease.room.write((doc) => putRound(doc, aRound(n)));
      await live.time.advance(TICK);
      await written;
    }
    // Rows go once they are older than the present, and two snapshots cover them.
    for (let visits = 0; visits < 3; visits += 1) {
      if (visits === 0) lease.release();
      else (await live.open(SESSION)).release();
      await live.time.advance(25 * HOUR_MS);
      const { room, release } = await live.open(SESSION);
      const written = room.write((doc) => putRound(doc, aRound(`more${visits}`)));
      await live.time.advance(TICK);
      await written;
      release();
      await live.time.advance(HOUR_MS);
    }
    const { snapshot, rows } = await live.storage.loadLog(SESSION);
    expect(snapshot?.seq).toBeGreaterThan(60);
    expect(rows.length).toBeLessThan(3);
    expect((await live.storage.history(SESSION)).oldest).toBeGreaterThan(60);
    expect(readSession(await live.stored(SESSION)).rounds.size).toBe(63);
    expect(live.meter.counts.diverged).toBeUndefined();
    expect((await live.storage.history(MAP)).oldest).toBe(1);
  });

  it('S14.1 ends with its map when that is erased', async () => {
    const { room } = await live.open(SESSION);
    const heard = listenTo(room);
    const written = expect(room.write((doc) => putRound(doc, aRound(1)))).rejects.toThrow('was closed');
    expect(await live.registry.erase(MAP)).toBe(true);
    await written;
    expect(heard.ended).toEqual(['deleted']);
    expect(await live.registry.open(SESSION)).toEqual({ ok: false, error: 'missing' });
  });

  it('S14.1 of a newer version is not opened, and left as it is', async () => {
    (await live.open(SESSION)).release();
    const doc = await live.stored(SESSION);
    doc.getMap('session').set('version', 2);
    await live.registry.reopenAll(async () => {
      const bytes = Y.encodeStateAsUpdate(doc);
      await live.storage.appendUpdates([{ map: SESSION, participant: null, at: 0, bytes }]);
    });
    expect(await live.registry.open(SESSION)).toEqual({ ok: false, error: 'failed' });
  });
});
