import { describe, expect, it } from 'vitest';
import { readSettings } from '../../server/config.ts';

function settings(args: string[], environment: Record<string, string> = {}) {
  const read = readSettings(args, environment);
  if (!read.ok) throw new Error(read.error.join(' '));
  return read.value;
}

function problems(args: string[], environment: Record<string, string> = {}): string[] {
  const read = readSettings(args, environment);
  return read.ok ? [] : read.error;
}

describe('readSettings', () => {
  it('has defaults for everything', () => {
    const { isTrustedProxy, ...rest } = settings([]);
    expect(rest).toEqual({
      host: '127.0.0.1',
      port: 4010,
      data: './data',
      publicUrl: undefined,
      clientFolder: undefined,
    });
    expect(isTrustedProxy('127.0.0.1')).toBe(false);
  });

  it('prefers flags to the environment, and that to defaults', () => {
    const environment = { PENUMBRA_PORT: '5000', PENUMBRA_HOST: '0.0.0.0', PENUMBRA_DATA: '' };
    expect(settings(['--port', '6000'], environment)).toMatchObject({
      port: 6000,
      host: '0.0.0.0',
      data: './data',
    });
  });

  it('takes a value after a space or an equals sign', () => {
    expect(settings(['--port=0', '--data', '/tmp/a=b'])).toMatchObject({ port: 0, data: '/tmp/a=b' });
  });

  it('reads the public address as an origin', () => {
    expect(settings(['--public-url', 'https://maps.example.org/']).publicUrl).toBe(
      'https://maps.example.org',
    );
  });

  it('trusts the proxies that are named', () => {
    const { isTrustedProxy } = settings(['--trust-proxy', '10.0.0.0/8']);
    expect([isTrustedProxy('10.1.1.1'), isTrustedProxy('11.1.1.1')]).toEqual([true, false]);
  });

  it.each([
    [['--prot', '1'], 'unknown option --prot; allowed are --host, --port'],
    [['serve'], 'unknown option serve'],
    [['--port'], '--port needs a value'],
    [['--port='], '--port= needs a value'],
    [['--port', '65536'], '--port must be a number from 0 to 65535'],
    [['--port', '1e3'], '--port must be a number'],
    [['--host', 'a b'], '--host must be'],
    [['--public-url', 'maps.example.org'], '--public-url must be an address'],
    [['--public-url', 'https://a.example/path'], 'without a path'],
    [['--trust-proxy', 'yes'], '--trust-proxy must be "off" or addresses'],
    [['--database-url', 'postgres://x'], '--database-url is not supported yet'],
    [['--redis-url', 'redis://x'], '--redis-url is not supported yet'],
  ])('refuses %j', (args, said) => {
    expect(problems(args)).toEqual([expect.stringContaining(said)]);
  });

  it('names the variable when the value came from there, and every problem', () => {
    expect(problems(['--host', '?'], { PENUMBRA_PORT: 'x' })).toEqual([
      expect.stringContaining('--host'),
      expect.stringContaining('PENUMBRA_PORT must be'),
    ]);
  });
});
