import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, describe, expect, it } from 'vitest';
import { firstLoad, staticallyReached } from '../../tools/first-load.ts';

let root = '';

afterEach(() => rmSync(root, { recursive: true, force: true }));

/**
 * Builds a page whose script fetches `door.js` at once and `attic.js` some day; both import `stairs.js`. The chunks by
 * their names, and the page itself.
 */
async function buildPage(kilobytesMax: number): Promise<Map<string, string>> {
  root = mkdtempSync(join(tmpdir(), 'penumbra-first-'));
  mkdirSync(join(root, 'app'));
  const files: Readonly<Record<string, string>> = {
    'index.html': '<script type="module" src="/app/main.js"></script>',
    'app/main.js':
      "import './stairs.js'; import('./door.js'); globalThis.attic = () => import('./attic.js');",
    'app/stairs.js': "globalThis.stairs = 'the stairs';",
    'app/door.js': "import './stairs.js'; import './bell.js'; globalThis.door = 'the door';",
    'app/bell.js': "globalThis.bell = 'the bell';",
    'app/attic.js': "import './bell.js'; globalThis.attic = 'the attic';",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false },
    plugins: [firstLoad({ roots: ['app/main.js', 'app/door.js'], kilobytesMax })],
  });
  const outputs = Array.isArray(built) ? built : [built];
  const all = outputs.flatMap((each) => ('output' in each ? each.output : []));
  return new Map(
    all.map((each) =>
      each.type === 'chunk' ? [each.name, each.code] : [each.fileName, each.source.toString()],
    ),
  );
}

describe('what is loaded first', () => {
  it('is one chunk for each root, and what is fetched later stays apart', async () => {
    const chunks = await buildPage(100);
    expect(chunks.get('main')).toContain('the stairs');
    expect(chunks.get('door')).toContain('the bell');
    expect(chunks.get('door')).not.toContain('the stairs');
    expect(chunks.get('door')).not.toContain('the attic');
    expect(chunks.get('attic')).toContain('the attic');
  });

  it('is named in the page, so that the second chunk does not wait until the first has run', async () => {
    const page = (await buildPage(100)).get('index.html') ?? '';
    const preloaded = [...page.matchAll(/rel="modulepreload"[^>]*href="[^"]*\/(\w+)-/g)].map(
      ([, name]) => name,
    );
    expect(preloaded).toContain('door');
    expect(preloaded).not.toContain('attic');
    expect(new Set(preloaded).size).toBe(preloaded.length);
  });

  it('fails the build when it is more than the budget, and names the sizes', async () => {
    await expect(buildPage(0.1)).rejects.toThrow(/the budget is 0\.1 kB[\s\S]*assets\/door/);
  });
});

it('a module is reached through static imports, round circles too', () => {
  const imports: Readonly<Record<string, readonly string[]>> = { a: ['b'], b: ['c', 'a'], c: [], d: ['a'] };
  const reached = staticallyReached('a', (id) => ({ importedIds: imports[id] ?? [] }));
  expect([...reached].sort()).toEqual(['a', 'b', 'c']);
});
