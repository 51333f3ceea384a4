import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, describe, expect, it } from 'vitest';
import { firstLoad } from '../../tools/first-load.ts';
import { type LaterLoad, laterLoad } from '../../tools/later-load.ts';

let root = '';

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Builds a page whose script fetches four rooms some day; two of them share a lamp, and all use the stairs. */
async function buildPage(files: LaterLoad): Promise<Map<string, string>> {
  root = mkdtempSync(join(tmpdir(), 'penumbra-later-'));
  mkdirSync(join(root, 'app'));
  const rooms = ['attic', 'cellar', 'hall', 'study'];
  const sources: Readonly<Record<string, string>> = {
    'index.html': '<script type="module" src="/app/main.js"></script>',
    'app/main.js': `import './stairs.js'; ${rooms.map((room) => `globalThis.${room} = () => import('./${room}.js');`).join(' ')}`,
    'app/stairs.js': "globalThis.stairs = 'the stairs';",
    'app/lamp.js': "globalThis.lamp = 'the lamp';",
    'app/attic.js': "import './stairs.js'; import './lamp.js'; globalThis.light = 'the attic';",
    'app/cellar.js': "import './lamp.js'; globalThis.dark = 'the cellar';",
    'app/hall.js': "globalThis.wide = 'the hall';",
    'app/study.js': "globalThis.quiet = 'the study';",
  };
  for (const [name, text] of Object.entries(sources)) writeFileSync(join(root, name), text);
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false },
    plugins: [firstLoad({ roots: ['app/main.js'], kilobytesMax: 100 }), laterLoad(files)],
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs
    .flatMap((each) => ('output' in each ? each.output : []))
    .filter((each) => each.type === 'chunk');
  return new Map(chunks.map(({ name, code }) => [name, code]));
}

describe('what is fetched later', () => {
  it('comes in the files that are named, an earlier one holding what two share, and the rest apart', async () => {
    const chunks = await buildPage({ high: ['app/attic.js', 'app/hall.js'], low: ['app/cellar.js'] });
    const holds = (name: string, what: string): boolean => chunks.get(name)?.includes(`the ${what}`) ?? false;
    expect(['attic', 'hall', 'lamp'].map((what) => holds('high', what))).toEqual([true, true, true]);
    expect(['cellar', 'lamp'].map((what) => holds('low', what))).toEqual([true, false]);
    expect(['high', 'low'].map((name) => holds(name, 'stairs') || holds(name, 'study'))).toEqual([
      false,
      false,
    ]);
    expect(holds('main', 'stairs') && holds('study', 'study')).toBe(true);
  });

  it('fails the build when a named module is loaded first after all', async () => {
    await expect(buildPage({ high: ['app/stairs.js'] })).rejects.toThrow(/app\/stairs\.js comes in main/);
  });

  it('fails the build when a named module is not there any more', async () => {
    await expect(buildPage({ high: ['app/loft.js'] })).rejects.toThrow(/no chunk holds \S*app\/loft\.js/);
  });
});
