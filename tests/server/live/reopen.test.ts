import { beforeEach, describe, expect, it } from 'vitest';
import { gate } from '../../support/failing-storage.ts';
import { settled } from '../../support/manual-time.ts';
import {
  Editor,
  listenTo,
  liveFixture,
  MAP,
  OTHER,
  TICK,
  WRITES_MAX,
  writeWithoutPause,
} from './live-fixture.ts';

let live: ReturnType<typeof liveFixture>;
beforeEach(async () => {
  live = liveFixture();
  await live.create(MAP);
});

describe('giving storage other content', () => {
  it('S11.2 ends every map first, and whoever comes meanwhile gets the new content', async () => {
    const { room } = await live.open();
    const heard = listenTo(room);
    const changing = gate();
    const steps: string[] = [];
    const changed = live.registry.reopenAll(async () => {
      steps.push(room.isGone ? 'the map was ended' : 'the map was still open');
      await changing.passed;
      await live.storage.eraseMap(MAP);
    });
    await settled();
    const coming = live.registry.open(MAP);
    await settled();
    changing.open();
    await changed;
    expect([steps, heard.ended, await coming]).toEqual([
      ['the map was ended'],
      ['reopen'],
      { ok: false, error: 'missing' },
    ]);
  });

  it('S11.2 does not wait for people who write without a pause, nor for what they were not answered', async () => {
    const { room } = await live.open();
    const ann = new Editor('ann', room);
    const stop = writeWithoutPause(ann);
    let isDone = false;
    const changed = live.registry
      .reopenAll(async () => {})
      .then(() => {
        isDone = true;
      });
    await live.time.advance(TICK);
    expect(isDone).toBe(true);
    stop();
    await changed;
    const { rows } = await live.storage.loadLog(MAP);
    expect(rows.length - 1).toBe(ann.outcomes.length);
    expect(ann.outcomes.length).toBeLessThan(WRITES_MAX);
  });

  it('S11.2 ends a map too that was just being loaded', async () => {
    const loading = gate();
    live.storage.hold('loadLog', loading);
    const coming = live.registry.open(MAP);
    await settled();
    const changed = live.registry.reopenAll(async () => void (await live.storage.eraseMap(MAP)));
    await settled();
    loading.open();
    await changed;
    expect(await coming).toEqual({ ok: false, error: 'missing' });
  });

  it('S11.2 lets people in again when the change failed', async () => {
    await expect(live.registry.reopenAll(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await live.open()).room.isGone).toBe(false);
    expect(await live.registry.open(OTHER)).toMatchObject({ ok: false });
  });
});
