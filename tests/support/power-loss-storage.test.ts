import { beforeEach, describe, expect, it } from 'vitest';
import type { MapId } from '../../shared/base/ids.ts';
import { settled } from './manual-time.ts';
import { type PowerLossStorage, powerLossStorage } from './power-loss-storage.ts';

const MAP = 'm_one' as MapId;
const update = { map: MAP, participant: null, at: 2, bytes: Uint8Array.of(2) };

let storage: PowerLossStorage;
beforeEach(async () => {
  storage = powerLossStorage();
  const map = { id: MAP, epoch: 'e', createdAt: 1 };
  await storage.createMap({ map, seed: Uint8Array.of(1), links: [], participants: [] });
});

const stored = async (): Promise<number[]> => (await storage.loadLog(MAP)).rows.map(({ seq }) => seq);

describe('a storage that can lose its power', () => {
  it('keeps what it acknowledged', async () => {
    await storage.appendUpdates([update]);
    storage.losePower();
    expect(await stored()).toEqual([1, 2]);
  });

  it('acknowledges nothing before it is synced', async () => {
    storage.holdSync();
    let isAcknowledged = false;
    const append = storage.appendUpdates([update]).then(() => {
      isAcknowledged = true;
    });
    await settled();
    expect([isAcknowledged, storage.unsynced, await stored()]).toEqual([false, 1, [1, 2]]);
    storage.resumeSync();
    await append;
    expect(isAcknowledged).toBe(true);
  });

  it('drops what was written and not synced, and fails its callers', async () => {
    storage.holdSync();
    const append = storage.appendUpdates([update]);
    storage.losePower();
    await expect(append).rejects.toThrow('power');
    expect(await stored()).toEqual([1]);
    storage.resumeSync();
    expect(await storage.appendUpdates([update])).toEqual([2]);
  });
});
