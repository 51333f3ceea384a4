import { describe, expect, it } from 'vitest';
import { sweepSessionsDaily } from '../../../server/access/sessions.ts';
import { memoryStorage } from '../../../server/storage/memory.ts';
import { ManualTime } from '../../support/manual-time.ts';

const HOUR = 3600 * 1000;

describe('the daily sweep of sessions', () => {
  it('S7.3 forgets sessions that never joined, at once and each day from then on', async () => {
    const [time, storage] = [new ManualTime(), memoryStorage()];
    await storage.addSession('long ago', time.now() - 25 * HOUR);
    await storage.addSession('today', time.now() - HOUR);
    const has = () => Promise.all(['long ago', 'today', 'later'].map((hash) => storage.hasSession(hash)));
    const after = (milliseconds: number, run: () => void) => void time.after(milliseconds, run);
    await sweepSessionsDaily({ storage, clock: time, after, failed: () => expect.unreachable() });
    expect(await has()).toEqual([false, true, false]);
    await time.advance(HOUR);
    await storage.addSession('later', time.now());
    await time.advance(23 * HOUR);
    expect(await has()).toEqual([false, false, true]);
    await time.advance(24 * HOUR);
    expect([await has(), time.pending]).toEqual([[false, false, false], 1]);
  });

  it('goes on after a failure', async () => {
    const time = new ManualTime();
    const [failures, before]: [unknown[], number[]] = [[], []];
    const dropIdleSessions = async (moment: number): Promise<number> => {
      before.push(moment);
      if (before.length === 1) throw new Error('the disk is full');
      return 0;
    };
    const after = (milliseconds: number, run: () => void) => void time.after(milliseconds, run);
    const failed = (cause: unknown) => void failures.push(cause);
    await sweepSessionsDaily({ storage: { dropIdleSessions }, clock: time, after, failed });
    await time.advance(24 * HOUR);
    expect([failures.length, before.length]).toEqual([1, 2]);
  });
});
