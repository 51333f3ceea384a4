import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ROOT } from './source-files.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Names that the compiler project of one side does not know. */
function unknownNames(side: string, names: readonly string[]): string[] {
  // Inside node_modules, which git and every runner ignore, and from where the side's own packages are found.
  const folder = mkdtempSync(join(ROOT, 'node_modules', '.probe-'));
  folders.push(folder);
  writeFileSync(
    join(folder, 'probe.ts'),
    `import 'zod';\nimport 'yjs';\n${names.map((name) => `void ${name};\n`).join('')}`,
  );
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(ROOT, side, 'tsconfig.json'),
      // The probe must not be remembered as the side itself.
      compilerOptions: { incremental: false, tsBuildInfoFile: null },
      include: [],
      files: ['probe.ts'],
    }),
  );
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const run = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
  expect(run.stdout).not.toMatch(/error TS(?:5|6|18)\d{3}/);
  return names.filter((name) => run.stdout.includes(`'${name}'`));
}

const GLOBALS = ['document', 'WebSocket', 'process', 'Buffer', 'setTimeout', 'structuredClone', 'console'];

// Each test runs the compiler.
describe('the compiler projects', { timeout: 30_000 }, () => {
  it('let shared see neither the globals of the browser nor those of Node', () => {
    expect(unknownNames('shared', GLOBALS)).toEqual(GLOBALS);
  });

  it('let the server see Node and not the document', () => {
    expect(unknownNames('server', ['document', 'process', 'Buffer'])).toEqual(['document']);
  });

  it('let the client see the document and not Node', () => {
    expect(unknownNames('client', ['document', 'process', 'Buffer'])).toEqual(['process', 'Buffer']);
  });
});
