import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BenchMap } from '../map.ts';

const PAGE = `<!doctype html><meta charset="utf-8"><title>Plain</title><link rel="stylesheet" href="page.css">
<style>html,body,#root{margin:0;height:100%}.plain-card{width:280px;height:150px;box-sizing:border-box;padding:12px;
border:1px solid #bbb;border-radius:10px;background:#fff;font:14px sans-serif}.plain-card p{margin:6px 0}</style>
<div id="root"></div><script type="module" src="page.js"></script>`;

/** A page of plain React Flow with the same cards, served for as long as it is measured. */
export interface PlainPage {
  readonly url: string;
  show(map: BenchMap): void;
  close(): void;
}

/** Builds the page for production and serves it. */
export async function servePlain(): Promise<PlainPage> {
  const built = await build({
    entryPoints: [fileURLToPath(new URL('./page.tsx', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    target: 'es2023',
    outdir: '/plain',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const file = (end: string): string => built.outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  let map = '{}';
  const answers: Readonly<Record<string, () => readonly [string, string]>> = {
    '/': () => ['text/html', PAGE],
    '/page.js': () => ['text/javascript', file('.js')],
    '/page.css': () => ['text/css', file('.css')],
    '/map.json': () => ['application/json', map],
  };
  const server: Server = createServer((request, response) => {
    const answer = answers[request.url ?? '']?.();
    if (answer === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': answer[0] }).end(answer[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    show: (next) => {
      map = JSON.stringify(next);
    },
    close: () => server.close(),
  };
}
