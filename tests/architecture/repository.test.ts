import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from './extract-imports.ts';
import {
  lineCount,
  lockedHosts,
  lockedVersions,
  MAX_FILE_LINES,
  machineTraces,
  median,
  outsideReferences,
} from './repository-checks.ts';
import { ROOT, readFiles } from './source-files.ts';

const everything = readFiles();
const code = readFiles(['shared/', 'server/', 'client/', 'tools/']).filter((file) =>
  /\.(?:tsx?|mjs|css)$/.test(file.path),
);
const lock: unknown = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));

/** Every copy of a package under node_modules, however deep. */
function installedCopies(name: string, folder = join(ROOT, 'node_modules')): string[] {
  if (!existsSync(folder)) return [];
  const here = existsSync(join(folder, name, 'package.json')) ? [join(folder, name)] : [];
  const packages = readdirSync(folder).flatMap((entry) =>
    entry.startsWith('@') ? readdirSync(join(folder, entry)).map((inner) => join(entry, inner)) : [entry],
  );
  const deeper = packages.flatMap((entry) => installedCopies(name, join(folder, entry, 'node_modules')));
  return [...here, ...deeper];
}

describe('the source', () => {
  it('says any nowhere in shared and server', () => {
    const files = code.filter((file) => /^(?:shared|server)\//.test(file.path));
    expect(
      files.filter((file) => extract(file.path, file.text).anyCount > 0).map((file) => file.path),
    ).toEqual([]);
  });

  it(`has no file longer than ${MAX_FILE_LINES} lines`, ({ annotate }) => {
    const lengths = code.map((file) => lineCount(file.text));
    expect(lengths.length).toBeGreaterThan(0);
    const tooLong = code.filter((file) => lineCount(file.text) > MAX_FILE_LINES).map((file) => file.path);
    expect(tooLong).toEqual([]);
    return annotate(
      `${lengths.length} files, median ${median(lengths)} lines, longest ${Math.max(...lengths)}`,
    );
  });

  // It parses every file of the repository, which on a busy machine takes longer than the usual limit.
  it('refers to nothing outside the repository', { timeout: 30_000 }, () => {
    expect(outsideReferences(everything)).toEqual([]);
  });

  it('names no machine path and no registry host in any file', () => {
    expect(machineTraces(everything)).toEqual([]);
  });
});

describe('the installed packages', () => {
  it('include exactly one yjs', () => {
    expect([...lockedVersions(lock, 'yjs').keys()]).toEqual(['node_modules/yjs']);
    expect(installedCopies('yjs')).toHaveLength(1);
  });

  it('include one line of lib0', () => {
    // Before 1.0 the second number is the one whose change breaks.
    const lines = [...lockedVersions(lock, 'lib0').values()].map((version) =>
      version.split('.', 2).join('.'),
    );
    expect(new Set(lines).size).toBe(1);
    expect(installedCopies('lib0')).toHaveLength(lines.length);
  });

  it('are bound to no host by the lock file', () => {
    expect(lockedHosts(lock)).toEqual([]);
  });
});
