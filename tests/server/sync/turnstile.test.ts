import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../server/live/limits.ts';
import { clientAddress } from '../../../server/sync/client-address.ts';
import { Turnstile } from '../../../server/sync/turnstile.ts';
import { ManualTime } from '../../support/manual-time.ts';

describe('the turnstile', () => {
  it('S8.6 lets so many in a second, and tells the others to come later', async () => {
    const time = new ManualTime();
    const turnstile = new Turnstile({ ...DEFAULT_LIMITS, handshakesPerSecond: 2 }, time);
    expect([1, 2, 3].map(() => turnstile.pass('a'))).toEqual(['in', 'in', 'later']);
    await time.advance(500);
    expect([1, 2].map(() => turnstile.pass('a'))).toEqual(['in', 'later']);
  });

  it('S1.3 refuses outright while too many wait', () => {
    const turnstile = new Turnstile({ ...DEFAULT_LIMITS, pendingSockets: 1 }, new ManualTime());
    const done = turnstile.wait();
    expect(turnstile.pass('a')).toBe('full');
    done();
    expect(turnstile.pass('a')).toBe('in');
  });

  it('S1.3 refuses outright while too many are being turned away', () => {
    const turnstile = new Turnstile({ ...DEFAULT_LIMITS, socketsPerAddress: 1 }, new ManualTime());
    turnstile.enter('a');
    const done = Array.from({ length: 256 }, () => {
      expect(turnstile.pass('a')).toBe('later');
      return turnstile.turnAway();
    });
    expect([turnstile.pass('a'), turnstile.pass('b')]).toEqual(['full', 'in']);
    done[0]?.();
    expect(turnstile.pass('a')).toBe('later');
  });

  it('S1.6 counts the sockets of each address', () => {
    const turnstile = new Turnstile({ ...DEFAULT_LIMITS, socketsPerAddress: 2 }, new ManualTime());
    const leave = [turnstile.enter('a'), turnstile.enter('a')];
    expect([turnstile.pass('a'), turnstile.pass('b')]).toEqual(['later', 'in']);
    leave[0]?.();
    expect(turnstile.pass('a')).toBe('in');
  });
});

describe('the address of a client', () => {
  const own = {
    ...{ host: '127.0.0.1', port: 1, publicUrl: undefined },
    isTrustedProxy: (address: string) => address.startsWith('10.'),
  };
  it.each([
    ['9.9.9.9', '1.1.1.1', '9.9.9.9'],
    ['10.0.0.1', '1.1.1.1', '1.1.1.1'],
    ['10.0.0.1', '6.6.6.6, 1.1.1.1, 10.0.0.2', '1.1.1.1'],
    ['10.0.0.1', undefined, '10.0.0.1'],
  ])('S7.3 seen from %s, said to be for %s, is %s', (remoteAddress, forwarded, expected) => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    expect(clientAddress(own, { headers, remoteAddress })).toBe(expected);
  });
});
