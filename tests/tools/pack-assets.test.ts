import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { packAssets } from '../../tools/pack-assets.ts';

let folder = '';

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('text of some length lies packed beside itself in both forms; what is short or packed already does not', async () => {
  folder = mkdtempSync(join(tmpdir(), 'penumbra-pack-'));
  const script = 'export const shadow = 1;\n'.repeat(100);
  writeFileSync(join(folder, 'main.js'), script);
  writeFileSync(join(folder, 'short.css'), 'a{}');
  writeFileSync(join(folder, 'letters.woff2'), Buffer.alloc(5_000));
  await packAssets(folder);
  expect(readdirSync(folder).sort()).toEqual([
    'letters.woff2',
    'main.js',
    'main.js.br',
    'main.js.gz',
    'short.css',
  ]);
  expect(brotliDecompressSync(readFileSync(join(folder, 'main.js.br'))).toString()).toBe(script);
  expect(gunzipSync(readFileSync(join(folder, 'main.js.gz'))).toString()).toBe(script);
});
