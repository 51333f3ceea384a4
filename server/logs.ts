import { type LoggerOptions, pino } from 'pino';
import type { Log } from './live/log.ts';

/** What stands in the log where something was taken out. */
const REMOVED = '[removed]';
/** Facts that are never written, whoever hands them over: secrets, and what people are called or write. */
const NEVER: ReadonlySet<string> = new Set([
  'authorization',
  'body',
  'cookie',
  'cookies',
  'description',
  'headers',
  'link',
  'name',
  'note',
  'password',
  'secret',
  'set-cookie',
  'subject',
  'text',
  'ticket',
  'title',
  'token',
]);
/** Secrets that may stand inside a longer text, such as an address in an error, with what may stay of each. */
const INSIDE: readonly [pattern: RegExp, kept: string][] = [
  [/([?&]ticket=)[^&\s"']+/gi, '$1'],
  [/(penumbra_session=)[^;\s"']+/gi, '$1'],
  [/(\/m\/m_[\w-]+\/?#)[\w-]+/g, '$1'],
  [/(:\/\/)[^/\s@]+@/g, '$1'],
];
/** Depth to which facts are looked through; what lies deeper is not written. */
const DEPTH_MAX = 3;

/** Facts as they may be written: without secrets, names and content. */
export function withoutSecrets(facts: object, depth = 0): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      NEVER.has(key.toLowerCase()) ? REMOVED : clean(value, depth),
    ]),
  );
}

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEPTH_MAX) return REMOVED;
  if (value instanceof Error) return describeError(value, depth);
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
  if (Array.isArray(value)) return value.map((each) => clean(each, depth + 1));
  return withoutSecrets(value, depth + 1);
}

function cleanText(text: string): string {
  return INSIDE.reduce((left, [pattern, kept]) => left.replace(pattern, `${kept}${REMOVED}`), text);
}

/**
 * What an error may say. A parser quotes what it could not read, which is somebody's words; so of its message nothing
 * stays, and of others nothing that stands in double quotes.
 */
function describeError(error: Error, depth: number): Record<string, unknown> {
  const message =
    error instanceof SyntaxError ? REMOVED : cleanText(error.message).replace(/"[^"]*("|$)/g, `"${REMOVED}"`);
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: clean(error.cause, depth + 1) };
  return { type: error.name, ...code, message, stack: placesOf(error), ...cause };
}

/** The places in the program, without the message that an error's stack begins with. */
function placesOf(error: Error): string {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*[\w)]$/.test(line));
  return lines.map((line) => line.trim()).join('\n');
}

/** JSON lines with the level in words and the time in full; the machine's name is the supervisor's business. */
const OPTIONS: LoggerOptions = {
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }), log: (facts) => withoutSecrets(facts) },
};

/** The server's log: JSON lines on standard error, readable lines where that is a terminal. */
export function makeLog(isTerminal: boolean = process.stderr.isTTY): Log {
  if (!isTerminal) {
    const destination = pino.destination(2);
    // A log on a full disk is lost; the class must not be lost with it.
    destination.on('error', () => {});
    return pino(OPTIONS, destination);
  }
  return pino(OPTIONS, pino.transport({ target: 'pino-pretty', options: { destination: 2 } }));
}
