import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RivalPage, servePage } from '../serve.ts';

/** tldraw with the same cards, from a folder in which `tldraw`, `react` and `react-dom` are installed. */
export async function serveTldraw(folder: string): Promise<RivalPage> {
  const contents = await readFile(fileURLToPath(new URL('./page.js', import.meta.url)), 'utf8');
  // As if it lay in that folder: from here React would be our own, and the page have two.
  const source = { stdin: { contents, resolveDir: resolve(folder), sourcefile: 'page.js' } };
  return servePage({ title: 'tldraw', source, style: '' });
}
