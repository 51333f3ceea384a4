import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Room } from '../../../server/live/room.ts';
import { StorageHealth } from '../../../server/live/storage-health.ts';
import { Editor, listenTo, liveFixture, MAP, OTHER, TICK } from './live-fixture.ts';

let live: ReturnType<typeof liveFixture>;
let room: Room;
let heard: ReturnType<typeof listenTo>;
beforeEach(async () => {
  live = liveFixture();
  await live.create(MAP);
  room = (await live.open()).room;
  heard = listenTo(room);
});

/** Makes storage turn batches down as a full disk does: nothing is stored, and that is known. */
function fillDisk(): void {
  const full = async (): Promise<never> => {
    throw new Error('rolled back: the disk is full');
  };
  live.storage.appendUpdates = full;
  live.storage.ping = full;
}

describe('a batch that storage turns down', () => {
  it('S5.5 is tried again for two seconds while nobody is told anything, and stored when it works again', async () => {
    const { appendUpdates, ping } = live.storage;
    const ann = new Editor('ann', room);
    fillDisk();
    ann.set('a', 1);
    await live.time.advance(TICK + 500);
    expect([heard.updates, ann.outcomes, live.registry.health.isDown]).toEqual([[], [], true]);
    Object.assign(live.storage, { appendUpdates, ping });
    await live.time.advance(1_500);
    expect([ann.outcomes, heard.updates.length, heard.ended]).toEqual([['stored'], 1, []]);
    expect([live.registry.health.isDown, live.meter.counts.storageDown]).toEqual([false, 2]);
    expect((await live.stored()).getMap('meta').get('a')).toBe(1);
  });

  it('S5.5 ends its maps after two seconds, which can still be read', async () => {
    const ann = new Editor('ann', room);
    fillDisk();
    ann.set('a', 1);
    await live.time.advance(TICK + 2_000);
    expect([heard.ended, ann.outcomes]).toEqual([['storage-down'], []]);
    const again = (await live.open()).room;
    expect(new Editor('bob', again).doc.getMap('meta').has('a')).toBe(false);
  });
});

describe('while storage is down', () => {
  beforeEach(async () => {
    await live.create(OTHER);
    const other = (await live.open(OTHER)).room;
    fillDisk();
    new Editor('eve', other).set('x', 1);
    await live.time.advance(TICK + 2_000);
  });

  it('S5.9 an edit is turned down at once, its room stays for those who read, and later edits are stored', async () => {
    const [ann, bob] = [new Editor('ann', room), new Editor('bob', room)];
    ann.set('a', 1);
    await live.time.advance(TICK);
    expect([ann.outcomes, heard.ended, room.isGone]).toEqual([['refused'], [], false]);
    expect(bob.doc.getMap('meta').has('a')).toBe(false);
    expect(new Editor('cat', room).doc.getMap('meta').has('a')).toBe(false);
  });

  it('S5.9 a deletion is undone, and what brings nothing new is let through', async () => {
    const ann = new Editor('ann', room);
    ann.send(Y.encodeStateAsUpdate(ann.doc), 'catch-up');
    await live.time.advance(TICK);
    expect(ann.outcomes).toEqual(['stored']);
    const bob = new Editor('bob', room);
    const before = Y.encodeStateVector(bob.doc);
    bob.doc.getMap('meta').delete('title');
    bob.send(Y.encodeStateAsUpdate(bob.doc, before));
    await live.time.advance(TICK);
    expect([bob.outcomes, new Editor('cat', room).doc.getMap('meta').get('title')]).toEqual([
      ['refused'],
      'Empty',
    ]);
  });

  it('S5.9 it is tried again each second, and at once when an edit comes', async () => {
    await live.time.advance(3_000);
    expect(live.registry.health.isDown).toBe(true);
    const fresh = liveFixture().storage;
    live.storage.ping = fresh.ping;
    await live.time.advance(1_000);
    expect(live.registry.health.isDown).toBe(false);
    expect(live.log.lines.at(-1)?.message).toBe('storage takes edits again');
  });
});

describe('the check of health', () => {
  it('S5.9 asks storage at most once a second, however many ask', async () => {
    const { health } = live.registry;
    await Promise.all([health.check(), health.check()]);
    expect(await health.check()).toBe(true);
    expect(live.storage.calls.ping).toBe(1);
    await live.time.advance(1_000);
    fillDisk();
    expect(await health.check()).toBe(false);
  });
});

describe('when storage fails for good', () => {
  it('S5.5 ends every map of the batch, also when one cannot even be ended', async () => {
    await live.create(OTHER);
    const other = (await live.open(OTHER)).room;
    const people = [new Editor('ann', room), new Editor('bob', other)];
    room.listen({
      ...{ committed: () => {}, held: () => {} },
      ended: () => {
        throw new Error('in this test');
      },
    });
    fillDisk();
    for (const each of people) each.set('a', 1);
    await live.time.advance(3_000);
    expect([room.isGone, other.isGone]).toEqual([true, true]);
    expect(live.log.lines).toContainEqual(
      expect.objectContaining({ facts: expect.objectContaining({ map: MAP }) }),
    );
  });
});

it('S9.9 forgets a try whose answer comes when storage has worked and failed again since', async () => {
  const answering: ((cause: Error) => void)[] = [];
  const ping = (): Promise<void> => new Promise((_, fail) => answering.push(fail));
  const health = new StorageHealth({ ...live, storage: { ping }, timers: live.time });
  const before = live.time.pending;
  health.failed();
  await live.time.advance(1_000);
  health.worked();
  health.failed();
  answering[0]?.(new Error('late'));
  await live.time.advance(0);
  health.worked();
  expect([answering.length, live.time.pending]).toEqual([1, before]);
});
