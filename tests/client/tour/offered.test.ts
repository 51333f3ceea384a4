import { describe, expect, it } from 'vitest';
import { rememberOffered, wasOffered } from '../../../client/tour/offered.ts';
import type { MapId } from '../../../shared/base/ids.ts';
import { aStorage } from '../../support/a-storage.ts';

const m = (name: string | number) => `m_${name}` as MapId;

describe('the offer of a tour', () => {
  it('is made once for each map', () => {
    const storage = aStorage();
    expect(wasOffered(storage, m(1))).toBe(false);
    rememberOffered(storage, m(1));
    rememberOffered(storage, m(1));
    expect([wasOffered(storage, m(1)), wasOffered(storage, m(2))]).toEqual([true, false]);
  });

  it('is made again for the map asked about longest ago when there are too many', () => {
    const storage = aStorage();
    for (let map = 0; map <= 40; map += 1) rememberOffered(storage, m(map));
    expect([0, 1, 40].map((map) => wasOffered(storage, m(map)))).toEqual([false, true, true]);
  });

  it('starts afresh over what somebody else left under its key', () => {
    for (const text of ['{', '{"a":1}', '[1,"x"]']) {
      const storage = aStorage();
      storage.setItem('penumbra:tours-offered', text);
      expect(wasOffered(storage, m(1))).toBe(false);
      rememberOffered(storage, m(1));
      expect(wasOffered(storage, m(1))).toBe(true);
    }
  });
});
