import { describe, expect, it } from 'vitest';
import { readSettings } from '../../server/config.ts';
import { DEFAULT_LIMITS } from '../../server/live/limits.ts';

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
      basePath: '',
      limits: DEFAULT_LIMITS,
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

  it.each([
    ['https://maps.example.org', 'https://maps.example.org', ''],
    ['https://maps.example.org/', 'https://maps.example.org', ''],
    ['https://example.org/penumbra', 'https://example.org/penumbra', '/penumbra'],
    ['http://192.0.2.7:8080/a/b-c_1/', 'http://192.0.2.7:8080/a/b-c_1', '/a/b-c_1'],
  ])('reads the public address %s with the path it may have', (given, publicUrl, basePath) => {
    expect(settings(['--public-url', given])).toMatchObject({ publicUrl, basePath });
  });

  it('S7.6 sets each limit to what the operator says, and leaves the others', () => {
    const names = Object.keys(DEFAULT_LIMITS) as (keyof typeof DEFAULT_LIMITS)[];
    for (const name of names) {
      const value = DEFAULT_LIMITS[name];
      // One more or one less, whichever keeps within the limits that bound this one.
      const [up, down] = [value + 1, value - 1].map((next) =>
        readSettings(['--limits', `${name}=${next}`], {}),
      );
      const changed = up?.ok ? up : down;
      const limits = changed?.ok ? changed.value.limits : undefined;
      expect(limits).toEqual({ ...DEFAULT_LIMITS, [name]: limits?.[name] });
      expect(limits?.[name], name).not.toBe(value);
    }
    expect(settings([], { PENUMBRA_LIMITS: ' people = 12, historyDays=7' }).limits).toEqual({
      ...DEFAULT_LIMITS,
      people: 12,
      historyDays: 7,
    });
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
    [['--public-url', 'ftp://a.example'], '--public-url must be an address'],
    [['--public-url', 'https://a.example/x?y=1'], '--public-url must be an address'],
    [['--public-url', 'https://a.example/#x'], '--public-url must be an address'],
    [['--public-url', 'https://me:pass@a.example/'], '--public-url must be an address'],
    [['--public-url', 'https://a.example/a//b'], '--public-url must be an address'],
    [['--public-url', 'https://a.example/"><script>'], '--public-url must be an address'],
    [['--public-url', 'https://a.example/a;b'], '--public-url must be an address'],
    [['--limits', 'persons=3'], '"persons=3" is none of updateBytes, catchUpBytes, '],
    [['--limits', 'people'], 'must give people as a whole number from 1 to 2147483647, not ""'],
    [['--limits', 'people=0'], 'not "0"'],
    [['--limits', 'people=-1'], 'not "-1"'],
    [['--limits', 'people=1e3'], 'not "1e3"'],
    [['--limits', 'people=1=2'], '"people=1=2" is none of'],
    [['--limits', 'people=3,'], '"" is none of'],
    [['--limits', 'behindMs=2147483648'], 'not "2147483648"'],
    [['--limits', 'historyDays=36501'], 'from 1 to 36500'],
    [['--limits', 'catchUpBytes=99999999'], 'must keep catchUpBytes (99999999) within frameBytes ('],
    [['--limits', 'framesPerSecond=1001'], 'must keep framesPerSecond (1001) within framesAtOnce (1000)'],
    [['--limits', 'behindBytes=16777217'], 'must keep behindBytes (16777217) within the 16777216 at which'],
    [['--limits', 'frameBytes=1000'], 'must keep updateBytes'],
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
