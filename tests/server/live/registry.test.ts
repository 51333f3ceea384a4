import { beforeEach, describe, expect, it } from 'vitest';
import { aMap, anElement, aRelation, e } from '../../support/builders.ts';
import { gate } from '../../support/failing-storage.ts';
import { settled } from '../../support/manual-time.ts';
import { Editor, listenTo, liveFixture, MAP, OTHER, TICK, writeWithoutPause } from './live-fixture.ts';

const IDLE = 60_000;

let live: ReturnType<typeof liveFixture>;
beforeEach(async () => {
  live = liveFixture();
  await live.create(MAP);
});

describe('opening a map', () => {
  it('S3.1 loads it once for all who come while it loads', async () => {
    const loading = gate();
    live.storage.hold('loadLog', loading);
    const opening = Promise.all([live.open(), live.open(), live.open()]);
    await settled();
    loading.open();
    const leases = await opening;
    expect(new Set(leases.map(({ room }) => room)).size).toBe(1);
    expect(live.storage.calls.loadLog).toBe(1);
  });

  it('says that there is no such map', async () => {
    expect(await live.registry.open(OTHER)).toEqual({ ok: false, error: 'missing' });
  });

  it('S3.2 makes no room of a failed load, and loads afresh for the next one', async () => {
    live.storage.fail('loadLog');
    expect(await live.registry.open(MAP)).toEqual({ ok: false, error: 'failed' });
    expect(live.meter.counts).toEqual({});
    live.storage.heal();
    expect((await live.open()).room.isGone).toBe(false);
  });

  it('opens nothing any more once the server stops', async () => {
    await live.registry.stop();
    expect(await live.registry.open(MAP)).toEqual({ ok: false, error: 'stopping' });
  });
});

describe('leaving a map', () => {
  it('S3.4 keeps it for a minute, and then lets it go', async () => {
    const { room, release } = await live.open();
    release();
    await live.time.advance(IDLE - 1);
    expect((await live.open()).room).toBe(room);
  });

  it('S3.4 lets go of it after a minute, and stops all its timers', async () => {
    const { room, release } = await live.open();
    const heard = listenTo(room);
    release();
    release();
    await live.time.advance(IDLE);
    expect([room.isGone, heard.ended, live.time.pending]).toEqual([true, ['idle'], 0]);
    expect((await live.open()).room).not.toBe(room);
  });

  it('keeps it for as long as anybody holds it', async () => {
    const [first, second] = [await live.open(), await live.open()];
    first.release();
    await live.time.advance(2 * IDLE);
    expect(second.room.isGone).toBe(false);
  });

  it('S3.3 makes a join wait while it drains, and then loads what was stored', async () => {
    const { room, release } = await live.open();
    const editor = new Editor('ann', room);
    for (let index = 0; index < 50; index += 1) {
      editor.set(`k${index}`, index);
      await live.time.advance(TICK);
    }
    const compacting = gate();
    live.storage.hold('saveSnapshot', compacting);
    release();
    await live.time.advance(IDLE);
    expect(live.storage.calls.saveSnapshot).toBe(1);
    let joined = false;
    const joining = live.open().then((lease) => {
      joined = true;
      return lease;
    });
    await settled();
    expect(joined).toBe(false);
    compacting.open();
    const again = await joining;
    expect(again.room).not.toBe(room);
    expect(room.isGone).toBe(true);
    const { snapshot, rows } = await live.storage.loadLog(MAP);
    expect([snapshot?.seq, rows.length]).toEqual([51, 0]);
    expect(new Editor('bob', again.room).doc.getMap('meta').get('k49')).toBe(49);
  });

  it('S3.4 lets go of it although others write without a pause', async () => {
    await live.create(OTHER);
    const [{ room, release }, other] = [await live.open(), await live.open(OTHER)];
    const stop = writeWithoutPause(new Editor('ann', other.room));
    release();
    await live.time.advance(IDLE);
    expect([room.isGone, other.room.isBusy]).toEqual([true, true]);
    stop();
    await live.time.advance(TICK);
  });

  it('S3.4 loses nothing when the snapshot cannot be written', async () => {
    const { room, release } = await live.open();
    const editor = new Editor('ann', room);
    for (let index = 0; index < 50; index += 1) {
      editor.set('k', index);
      await live.time.advance(TICK);
    }
    live.storage.fail('saveSnapshot');
    release();
    await live.time.advance(IDLE);
    expect(live.log.lines.at(-1)).toMatchObject({ level: 'error', facts: { map: MAP } });
    expect(new Editor('bob', (await live.open()).room).doc.getMap('meta').get('k')).toBe(49);
  });
});

describe('erasing a map', () => {
  it('S3.7 ends its room, drops what was not stored, and leaves the others alone', async () => {
    await live.create(OTHER);
    const [{ room }, other] = [await live.open(), await live.open(OTHER)];
    const heard = listenTo(room);
    const [ann, bob] = [new Editor('ann', room), new Editor('bob', other.room)];
    ann.set('a', 1);
    bob.set('b', 2);
    expect(await live.registry.erase(MAP)).toBe(true);
    await live.time.advance(TICK);
    expect([heard.ended, ann.outcomes, bob.outcomes]).toEqual([['deleted'], [], ['stored']]);
    expect(await live.registry.open(MAP)).toEqual({ ok: false, error: 'missing' });
  });

  it('S3.7 does not fail the batch of the others when it happens in the middle of a tick', async () => {
    await live.create(OTHER);
    const [{ room }, other] = [await live.open(), await live.open(OTHER)];
    const [ann, bob] = [new Editor('ann', room), new Editor('bob', other.room)];
    const storing = gate();
    live.storage.hold('appendUpdates', storing);
    ann.set('a', 1);
    await live.time.advance(TICK);
    bob.set('b', 2);
    const erased = live.registry.erase(MAP);
    storing.open();
    await live.time.advance(2 * TICK);
    expect([await erased, bob.outcomes]).toEqual([true, ['stored']]);
  });

  it('is false for a map that is not there', async () => {
    expect(await live.registry.erase(OTHER)).toBe(false);
  });
});

describe('reading a map', () => {
  it('gives it as stored, without what is still on its way', async () => {
    const { room } = await live.open();
    const editor = new Editor('ann', room);
    const storing = gate();
    live.storage.hold('appendUpdates', storing);
    editor.set('title', 'New');
    await live.time.advance(TICK);
    let title: string | undefined;
    const reading = live.registry.read(MAP).then((read) => {
      title = read.ok ? read.value.title : read.error;
    });
    await settled();
    expect(title).toBeUndefined();
    storing.open();
    await reading;
    expect(title).toBe('New');
  });

  it('tells at the door what is stored, and lets go of it again', async () => {
    const elements = [anElement('cost'), anElement('reply')];
    const relations = [aRelation('step', e('reply'), e('cost'))];
    await live.create(OTHER, { ...aMap({ elements, relations }), title: 'Two' });
    expect(await live.registry.glance(OTHER)).toEqual({
      ok: true,
      value: { title: 'Two', elements: 2, relations: 1 },
    });
    await live.time.advance(IDLE);
    expect(live.meter.counts).toMatchObject({ roomOpened: 1, roomClosed: 1 });
  });

  it('opens a map for the moment when nobody is in it', async () => {
    expect(await live.registry.read(MAP)).toMatchObject({ value: { title: 'Empty' } });
    await live.time.advance(IDLE);
    expect(live.meter.counts).toMatchObject({ roomOpened: 1, roomClosed: 1 });
  });
});
