import { err, ok, type Result } from '../shared/base/result.ts';
import { parseProxies } from './access/origins.ts';

/** Typed settings of one server. */
export interface Settings {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** Folder of the embedded database. */
  readonly data: string;
  readonly publicUrl: string | undefined;
  isTrustedProxy(address: string): boolean;
  /** Folder of the built page, when it is not beside the program. */
  readonly clientFolder: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Flag {
  readonly flag: string;
  readonly variable: string;
}

const FLAGS = {
  host: { flag: '--host', variable: 'PENUMBRA_HOST' },
  port: { flag: '--port', variable: 'PENUMBRA_PORT' },
  data: { flag: '--data', variable: 'PENUMBRA_DATA' },
  databaseUrl: { flag: '--database-url', variable: 'PENUMBRA_DATABASE_URL' },
  redisUrl: { flag: '--redis-url', variable: 'PENUMBRA_REDIS_URL' },
  publicUrl: { flag: '--public-url', variable: 'PENUMBRA_PUBLIC_URL' },
  trustProxy: { flag: '--trust-proxy', variable: 'PENUMBRA_TRUST_PROXY' },
} as const satisfies Record<string, Flag>;
type FlagName = keyof typeof FLAGS;
const NAMES = Object.keys(FLAGS) as FlagName[];

/** Where the built page lies is for development only, so it has no flag. */
const CLIENT_VARIABLE = 'PENUMBRA_CLIENT';
const PORT_MAX = 65_535;

/** Reads the settings: flags over environment over defaults; else every problem, in one line each. */
export function readSettings(args: readonly string[], environment: Environment): Result<Settings, string[]> {
  const flags = readFlags(args);
  if (!flags.ok) return flags;
  const problems: string[] = [];
  const take = <T>(name: FlagName, parse: (text: string) => Result<T, string>, fallback: T): T => {
    const text = flags.value.get(name) ?? (environment[FLAGS[name].variable] || undefined);
    if (text === undefined) return fallback;
    const parsed = parse(text);
    if (parsed.ok) return parsed.value;
    const source = flags.value.has(name) ? FLAGS[name].flag : FLAGS[name].variable;
    problems.push(`${source} ${parsed.error}`);
    return fallback;
  };
  take(
    'databaseUrl',
    () => err('is not supported yet: leave it out to use the embedded database.'),
    undefined,
  );
  take('redisUrl', () => err('is not supported yet: leave it out to run a single server.'), undefined);
  const settings: Settings = {
    host: take('host', parseHost, '127.0.0.1'),
    port: take('port', parsePort, 4010),
    data: take('data', parseText, './data'),
    publicUrl: take<string | undefined>('publicUrl', parsePublicUrl, undefined),
    isTrustedProxy: take('trustProxy', parseTrust, () => false),
    clientFolder: environment[CLIENT_VARIABLE] || undefined,
  };
  return problems.length > 0 ? err(problems) : ok(settings);
}

/** Both `--port 80` and `--port=80`. */
function readFlags(args: readonly string[]): Result<Map<FlagName, string>, string[]> {
  const values = new Map<FlagName, string>();
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [flag, ...joined] = arg.split('=');
    const name = NAMES.find((each) => FLAGS[each].flag === flag);
    if (name === undefined) {
      return err([`unknown option ${arg}; allowed are ${NAMES.map((each) => FLAGS[each].flag).join(', ')}.`]);
    }
    const value = joined.length > 0 ? joined.join('=') : rest.shift();
    if (value === undefined || value === '') return err([`${arg} needs a value.`]);
    values.set(name, value);
  }
  return ok(values);
}

function parseText(text: string): Result<string, string> {
  return ok(text);
}

function parseHost(text: string): Result<string, string> {
  return /^[A-Za-z0-9.:_-]+$/.test(text) ? ok(text) : err('must be a host name or an address.');
}

function parsePort(text: string): Result<number, string> {
  const port = Number(text);
  const isPort = /^\d+$/.test(text) && port <= PORT_MAX;
  return isPort ? ok(port) : err(`must be a number from 0 to ${PORT_MAX}.`);
}

function parsePublicUrl(text: string): Result<string, string> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isUrl =
    (url?.protocol === 'http:' || url?.protocol === 'https:') && url.pathname === '/' && url.search === '';
  return isUrl ? ok(url.origin) : err('must be an address such as https://maps.example.org, without a path.');
}

function parseTrust(text: string): Result<(address: string) => boolean, string> {
  if (text === 'off') return ok(() => false);
  const parsed = parseProxies(text);
  const allowed = 'must be "off" or addresses such as 127.0.0.1,10.0.0.0/8';
  return parsed.ok ? parsed : err(`${allowed}; "${parsed.error}" is none.`);
}
