import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * One hash over the paths and contents of every file that `inputs` (files or folders, relative to `root`) name.
 * Times are left out on purpose: a checkout, a copy or a container layer changes them without changing anything.
 */
export function hashInputs(root: string, inputs: readonly string[]): string {
  const files = inputs.flatMap((input) => listFiles(join(root, input)));
  const paths = [...new Set(files)].map((file) => relative(root, file).split(sep).join('/')).sort();
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = readFileSync(join(root, path));
    // The lengths keep two different sets of files from ever giving the same stream of bytes.
    hash.update(`${path.length}:${path}:${content.length}:`).update(content);
  }
  return hash.digest('hex');
}

/** What a successful build left behind, or undefined when there was none. */
export function readStamp(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Removes the stamp, lets `build` run, and writes the new stamp only when it succeeds. */
export async function stampAround(file: string, hash: string, build: () => Promise<void>): Promise<void> {
  rmSync(file, { force: true });
  await build();
  writeFileSync(file, hash);
}

function listFiles(path: string): string[] {
  try {
    if (statSync(path).isFile()) return [path];
  } catch (error) {
    // An input that is not there hashes as nothing; creating it later changes the hash.
    if (isMissing(error)) return [];
    throw error;
  }
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
