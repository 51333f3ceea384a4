import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SourceFile {
  /** Relative to the top folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The top folder of the repository, with a closing slash. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const BINARY = /\.(?:png|jpe?g|gif|ico|webp|woff2?|ttf|zip|gz|sqlite|bin)$/;

/** Paths of what is committed or would be: git's own list, so that whatever it ignores is ignored here too. */
function repositoryPaths(): readonly string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 }).split('\0');
  // A file that was deleted and not yet committed is still in git's list.
  return [...new Set(listed)].filter((path) => path !== '' && existsSync(join(ROOT, path))).sort();
}

/** The text files among `repositoryPaths()` that begin with one of `prefixes`, read. */
export function readFiles(prefixes: readonly string[] = ['']): readonly SourceFile[] {
  return repositoryPaths()
    .filter((path) => prefixes.some((prefix) => path.startsWith(prefix)) && !BINARY.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}
