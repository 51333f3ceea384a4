import { describe, expect, it } from 'vitest';
import { baseUrl, isOwnOrigin, type OwnAddress, parseProxies } from '../../../server/access/origins.ts';

const local: OwnAddress = {
  host: '127.0.0.1',
  port: 4010,
  publicUrl: undefined,
  isTrustedProxy: () => false,
};
const behind: OwnAddress = { ...local, isTrustedProxy: (address) => address === '10.0.0.1' };
const published: OwnAddress = { ...local, publicUrl: 'https://maps.example.org' };

function isOwn(address: OwnAddress, headers: Record<string, string>, remoteAddress = '10.0.0.1'): boolean {
  return isOwnOrigin(address, { headers: { host: 'seminar:4010', ...headers }, remoteAddress });
}

describe('isOwnOrigin', () => {
  it.each([
    ['http://127.0.0.1:4010', true],
    ['http://localhost:4010', true],
    ['http://seminar:4010', true],
    ['https://seminar:4010', false],
    ['http://seminar', false],
    ['http://localhost:4011', false],
    ['http://localhost:4010.evil.example', false],
    ['https://evil.example', false],
    ['null', false],
    ['', false],
  ])('S1.1 without a public address: %s → %s', (origin, expected) => {
    expect(isOwn(local, { origin })).toBe(expected);
  });

  it.each([
    ['https://maps.example.org', true],
    ['http://maps.example.org', false],
    ['http://localhost:4010', false],
    ['http://seminar:4010', false],
  ])('S1.1 with a public address exactly that: %s → %s', (origin, expected) => {
    expect(isOwn(published, { origin })).toBe(expected);
  });

  it.each([
    ['http://127.0.0.1:4010', '127.0.0.1:4010', true],
    ['http://localhost:4010', 'localhost:4010', true],
    ['http://[::1]:4010', '[::1]:4010', true],
    ['http://localhost:4010', '127.0.0.1:4010', false],
    ['http://127.0.0.1:4011', '127.0.0.1:4011', false],
    ['https://127.0.0.1:4010', '127.0.0.1:4010', false],
    ['http://127.0.0.1:4010.evil.example', '127.0.0.1:4010.evil.example', false],
    ['http://127.0.0.1:4010@evil.example', '127.0.0.1:4010@evil.example', false],
    ['http://seminar:4010', 'seminar:4010', false],
    ['http://', '', false],
  ])(
    'S1.1 beside a public address, from the server’s own machine: %s at %s → %s',
    (origin, host, expected) => {
      expect(isOwn(published, { origin, host })).toBe(expected);
    },
  );

  it('S1.1 takes the loopback names without a port when the server listens on 80', () => {
    const headers = { origin: 'http://localhost', host: 'localhost' };
    expect(isOwn({ ...published, port: 80 }, headers)).toBe(true);
    expect(isOwn(published, headers)).toBe(false);
  });

  it('S1.1 knows the public address behind a proxy whose own way to us is a loopback address', () => {
    const host = '127.0.0.1:4010';
    const source = (origin?: string) => ({
      headers: { host, ...(origin !== undefined && { origin }) },
      remoteAddress: '127.0.0.1',
    });
    const addresses = ['https://maps.example.org', undefined, `http://${host}`].map((origin) =>
      baseUrl(published, source(origin)),
    );
    expect(addresses).toEqual(['https://maps.example.org', 'https://maps.example.org', `http://${host}`]);
  });

  it('S1.1 lets programs in, which send no Origin', () => {
    expect(isOwn(local, {})).toBe(true);
  });

  it('believes forwarded headers of a trusted proxy only', () => {
    const headers = {
      origin: 'https://maps.example.org',
      'x-forwarded-host': 'maps.example.org',
      'x-forwarded-proto': 'https',
    };
    expect(isOwn(behind, headers)).toBe(true);
    expect(isOwn(behind, headers, '10.0.0.2')).toBe(false);
    expect(isOwn(local, headers)).toBe(false);
    expect(baseUrl(behind, { headers, remoteAddress: '10.0.0.1' })).toBe('https://maps.example.org');
  });
});

describe('parseProxies', () => {
  it('takes addresses and ranges of both families', () => {
    const parsed = parseProxies('127.0.0.1, 10.0.0.0/8, ::1, fd00::/8');
    if (!parsed.ok) throw new Error(parsed.error);
    const trusted = ['127.0.0.1', '::ffff:127.0.0.1', '10.2.3.4', '::1', 'fd00::7'].map(parsed.value);
    expect(trusted).toEqual([true, true, true, true, true]);
    expect(['127.0.0.2', '11.0.0.1', 'fe80::1', 'nonsense'].map(parsed.value)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it.each(['proxy', '10.0.0.0/33', '10.0.0.0/x', '', '127.0.0.1,'])(
    'names what is no address: %j',
    (list) => {
      expect(parseProxies(list).ok).toBe(false);
    },
  );
});
