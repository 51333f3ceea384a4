import { err, ok, type Result } from '../shared/base/result.ts';
import { parseProxies } from './access/origins.ts';
import { basePathOf } from './http/base-path.ts';
import { DEFAULT_LIMITS, type Limits } from './live/limits.ts';
import { TERMINATE_BYTES } from './sync/socket.ts';

/** Typed settings of one server. */
export interface Settings {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** Folder of the embedded database. */
  readonly data: string;
  /** What others put before paths: an origin and perhaps a path, without a slash at its end. */
  readonly publicUrl: string | undefined;
  /** The path of the public address: '' or '/penumbra'. */
  readonly basePath: string;
  isTrustedProxy(address: string): boolean;
  /** Folder of the built page, when it is not beside the program. */
  readonly clientFolder: string | undefined;
  readonly limits: Limits;
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
  limits: { flag: '--limits', variable: 'PENUMBRA_LIMITS' },
} as const satisfies Record<string, Flag>;
type FlagName = keyof typeof FLAGS;
const NAMES = Object.keys(FLAGS) as FlagName[];

/** Where the built page lies is for development only, so it has no flag. */
const CLIENT_VARIABLE = 'PENUMBRA_CLIENT';
const PORT_MAX = 65_535;
/** A public address's path goes into the page and the cookie as it stands, so it is kept to plain characters. */
const BASE_PATH = /^(\/[A-Za-z0-9._~-]+)*\/?$/;

const LIMIT_NAMES = Object.keys(DEFAULT_LIMITS) as (keyof Limits)[];
/** The largest value of a limit: what a timer and a 32-bit number can hold. */
const LIMIT_MAX = 2 ** 31 - 1;
/** Memory may be larger than that: a terabyte. */
const MEMORY_MAX = 2 ** 40;
/** A hundred years. */
const HISTORY_DAYS_MAX = 36_500;

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
  const publicUrl = take<string | undefined>('publicUrl', parsePublicUrl, undefined);
  const settings: Settings = {
    host: take('host', parseHost, '127.0.0.1'),
    port: take('port', parsePort, 4010),
    data: take('data', parseText, './data'),
    publicUrl,
    basePath: basePathOf(publicUrl),
    isTrustedProxy: take('trustProxy', parseTrust, () => false),
    clientFolder: environment[CLIENT_VARIABLE] || undefined,
    limits: take('limits', parseLimits, DEFAULT_LIMITS),
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
    (url?.protocol === 'http:' || url?.protocol === 'https:') &&
    url.username + url.password + url.search + url.hash === '' &&
    BASE_PATH.test(url.pathname);
  if (!isUrl) {
    return err('must be an address such as https://maps.example.org or https://example.org/penumbra.');
  }
  return ok(url.origin + basePathOf(text));
}

function parseTrust(text: string): Result<(address: string) => boolean, string> {
  if (text === 'off') return ok(() => false);
  const parsed = parseProxies(text);
  const allowed = 'must be "off" or addresses such as 127.0.0.1,10.0.0.0/8';
  return parsed.ok ? parsed : err(`${allowed}; "${parsed.error}" is none.`);
}

/** Reads `name=value,name=value`; what is not named keeps its default. */
function parseLimits(text: string): Result<Limits, string> {
  const limits: Record<keyof Limits, number> = { ...DEFAULT_LIMITS };
  for (const entry of text.split(',').map((each) => each.trim())) {
    const [given = '', value = '', ...more] = entry.split('=').map((each) => each.trim());
    const name = LIMIT_NAMES.find((each) => each === given);
    if (name === undefined || more.length > 0) {
      return err(
        `must be such as people=100,historyDays=7; "${entry}" is none of ${LIMIT_NAMES.join(', ')}.`,
      );
    }
    const max = limitMax(name);
    if (!/^\d+$/.test(value) || Number(value) < 1 || Number(value) > max) {
      return err(`must give ${name} as a whole number from 1 to ${max}, not "${value}".`);
    }
    limits[name] = Number(value);
  }
  return checkLimits(limits);
}

function limitMax(name: keyof Limits): number {
  if (name === 'memoryBytes') return MEMORY_MAX;
  return name === 'historyDays' ? HISTORY_DAYS_MAX : LIMIT_MAX;
}

/** Limits that would never be reached because another one comes first are a mistake. */
function checkLimits(limits: Limits): Result<Limits, string> {
  const pairs = [
    ['updateBytes', 'frameBytes'],
    ['catchUpBytes', 'frameBytes'],
    ['presenceBytes', 'frameBytes'],
    ['behindPresenceBytes', 'behindBytes'],
    ['socketsPerPerson', 'socketsPerAddress'],
    ['framesPerSecond', 'framesAtOnce'],
  ] as const;
  for (const [small, large] of pairs) {
    if (limits[small] > limits[large]) {
      return err(`must keep ${small} (${limits[small]}) within ${large} (${limits[large]}).`);
    }
  }
  if (limits.behindBytes > TERMINATE_BYTES)
    return err(
      `must keep behindBytes (${limits.behindBytes}) within the ${TERMINATE_BYTES} at which a reader is cut.`,
    );
  return ok(limits);
}
