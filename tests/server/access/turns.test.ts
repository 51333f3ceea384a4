import { describe, expect, it } from 'vitest';
import { Turns } from '../../../server/access/turns.ts';
import type { MapId } from '../../../shared/base/ids.ts';
import { gate } from '../../support/failing-storage.ts';

const MAP = 'm_one' as MapId;

describe('turns', () => {
  it('S2.6 come one after the other in a map, while other maps do not wait', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const first = gate();
    const all = [
      turns.take(MAP, async () => {
        await first.passed;
        done.push('first');
      }),
      turns.take(MAP, async () => void done.push('second')),
    ];
    await turns.take('m_two' as MapId, async () => void done.push('elsewhere'));
    expect(done).toEqual(['elsewhere']);
    first.open();
    await Promise.all(all);
    expect(done).toEqual(['elsewhere', 'first', 'second']);
  });

  it('go on after one that failed, which only its own caller hears of', async () => {
    const turns = new Turns();
    const failed = turns.take(MAP, async () => {
      throw new Error('the disk is full');
    });
    const next = turns.take(MAP, async () => 'done');
    await expect(failed).rejects.toThrow('the disk is full');
    expect(await next).toBe('done');
  });
});
