import { describe, expect, it } from 'vitest';
import { TokenBucket } from '../../../server/sync/token-bucket.ts';
import { ManualTime } from '../../support/manual-time.ts';

function takeAll(bucket: TokenBucket): number {
  let taken = 0;
  while (bucket.take()) taken += 1;
  return taken;
}

describe('TokenBucket', () => {
  it('S7.3 allows a burst, then the sustained rate, and never saves up more than a burst', async () => {
    const time = new ManualTime();
    const bucket = new TokenBucket(time, 200, 1_000);
    expect(takeAll(bucket)).toBe(1_000);
    await time.advance(1_000);
    expect(takeAll(bucket)).toBe(200);
    await time.advance(3_600_000);
    expect(takeAll(bucket)).toBe(1_000);
  });

  it('survives a clock that is set back', () => {
    let now = 10_000;
    const bucket = new TokenBucket({ now: () => now }, 200, 1_000);
    now = 0;
    expect(takeAll(bucket)).toBe(1_000);
  });
});
