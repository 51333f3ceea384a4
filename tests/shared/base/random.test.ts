import { describe, expect, it } from 'vitest';
import { randomText, seededRandom } from '../../../shared/base/random.ts';

describe('random text', () => {
  it('has the length asked for and is safe in addresses', () => {
    expect(randomText(seededRandom(3), 500)).toMatch(/^[A-Za-z0-9_-]{500}$/);
  });

  it('uses every one of its 64 characters', () => {
    const bytes = Uint8Array.from({ length: 64 }, (_, index) => index);
    expect(new Set(randomText({ bytes: () => bytes }, 64)).size).toBe(64);
  });
});

describe('seeded randomness', () => {
  it('repeats itself for a seed and differs between seeds', () => {
    expect(seededRandom(7).bytes(8)).toEqual(seededRandom(7).bytes(8));
    expect(seededRandom(7).bytes(8)).not.toEqual(seededRandom(8).bytes(8));
  });

  it('stays from 0 up to but not including 1', () => {
    const { next } = seededRandom(1);
    const drawn = Array.from({ length: 1000 }, next);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
  });
});
