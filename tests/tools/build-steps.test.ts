import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { buildClient } from '../../tools/build-steps.ts';

let root = '';

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('the page is built for production whatever NODE_ENV says, and NODE_ENV stays what it was', async () => {
  root = mkdtempSync(join(tmpdir(), 'penumbra-build-'));
  mkdirSync(join(root, 'client'));
  writeFileSync(join(root, 'vite.config.ts'), 'export default {};\n');
  writeFileSync(join(root, 'client/index.html'), '<script type="module" src="/main.js"></script>');
  writeFileSync(join(root, 'client/main.js'), "document.title = 'built for ' + process.env.NODE_ENV;");
  const before = process.env.NODE_ENV;
  await buildClient(root);
  const assets = join(root, 'dist/client/assets');
  const scripts = readdirSync(assets).map((name) => readFileSync(join(assets, name), 'utf8'));
  expect(scripts.join('\n')).toContain('built for production');
  expect(process.env.NODE_ENV).toBe(before);
});
