import { describe, expect, it } from 'vitest';
import { FRAMES_AT_ONCE, FRAMES_PER_SECOND, TokenBucket } from '../../../server/sync/token-bucket.ts';
import { ManualTime } from '../../support/manual-time.ts';

function takeAll(bucket: TokenBucket): number {
  let taken = 0;
  while (bucket.take()) taken += 1;
  return taken;
}

describe('TokenBucket', () => {
  it('S7.3 allows a burst, then the sustained rate, and never saves up more than a burst', async () => {
    const time = new ManualTime();
    const bucket = new TokenBucket(time);
    expect(takeAll(bucket)).toBe(FRAMES_AT_ONCE);
    await time.advance(1_000);
    expect(takeAll(bucket)).toBe(FRAMES_PER_SECOND);
    await time.advance(3_600_000);
    expect(takeAll(bucket)).toBe(FRAMES_AT_ONCE);
  });

  it('survives a clock that is set back', () => {
    let now = 10_000;
    const bucket = new TokenBucket({ now: () => now });
    now = 0;
    expect(takeAll(bucket)).toBe(FRAMES_AT_ONCE);
  });
});
