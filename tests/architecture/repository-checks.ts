import { posix } from 'node:path';
import { dependenciesOf } from './dependencies.ts';
import type { SourceFile } from './source-files.ts';

/** Longest file that the style allows, in lines. */
export const MAX_FILE_LINES = 500;

// Written in pieces, so that this file does not contain what it looks for.
const MACHINE_PATH = new RegExp(
  `(?<![\\w.~-])/(?:${['wo', 'rk|ro', 'ot|ho', 'me/\\w+|Us', 'ers/\\w+'].join('')})/`,
);
const WINDOWS_PATH = /\b[A-Z]:\\+Users\\/;
const REGISTRY = new RegExp(
  `//[\\w.-]*(?:${['regis', 'try|verda', 'ccio|artif', 'actory'].join('')})[\\w.-]*[:/]`,
  'i',
);
const OUTSIDE = new RegExp(`\\.\\./${'shared'}/(?:${'source|design|hooks'})(?:/|['"\`\\s)]|$)`);

/** Paths of one machine and hosts of one network, which mean nothing in anybody else's checkout. */
export function machineTraces(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const trace = [MACHINE_PATH, WINDOWS_PATH, REGISTRY].find((pattern) => pattern.test(line));
      return trace ? [`${path}:${index + 1} names a machine path or a registry host`] : [];
    }),
  );
}

/** Hosts that a lock file binds its packages to. */
export function lockedHosts(lock: unknown): readonly string[] {
  return Object.entries(lockedPackages(lock)).flatMap(([path, entry]) =>
    'resolved' in entry && /^\w+:/.test(String(entry.resolved))
      ? [`${path} is bound to ${entry.resolved}`]
      : [],
  );
}

/** Every installed version of one package, by its place in the lock file. */
export function lockedVersions(lock: unknown, name: string): ReadonlyMap<string, string> {
  const found = Object.entries(lockedPackages(lock)).filter(
    ([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`),
  );
  return new Map(found.map(([path, entry]) => [path, String('version' in entry ? entry.version : '')]));
}

function lockedPackages(lock: unknown): Readonly<Record<string, object>> {
  const packages =
    typeof lock === 'object' && lock !== null && 'packages' in lock ? lock.packages : undefined;
  if (typeof packages !== 'object' || packages === null) throw new Error('the lock file has no packages');
  return packages as Record<string, object>;
}

/** References to folders outside the repository: imports that leave it, and paths in any text. */
export function outsideReferences(files: readonly SourceFile[]): readonly string[] {
  const imports = dependenciesOf(files)
    .filter((one) => one.file !== undefined && posix.normalize(one.file).startsWith('..'))
    .map((one) => `${one.from} imports ${one.specifier}, which lies outside the repository`);
  const texts = files.flatMap(({ path, text }) =>
    OUTSIDE.test(text) ? [`${path} names a folder outside the repository`] : [],
  );
  return [...imports, ...texts];
}

/** Number of lines of a text; a closing newline does not begin another line. */
export function lineCount(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** The middle of some numbers; of an even count, the lower of the two in the middle. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}
