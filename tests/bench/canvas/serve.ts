import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BuildOptions, build } from 'esbuild';
import type { BenchMap } from './map.ts';

/** A page with the same cards, served for as long as it is measured. */
export interface RivalPage {
  readonly url: string;
  show(map: BenchMap): void;
  close(): void;
}

/** What a page is made of: where its program begins, and its own rules of style. */
export interface Recipe {
  readonly title: string;
  readonly source: Pick<BuildOptions, 'entryPoints' | 'stdin'>;
  readonly style: string;
}

/** Builds a page for production and serves it. */
export async function servePage({ title, source, style }: Recipe): Promise<RivalPage> {
  const built = await build({
    ...source,
    bundle: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    target: 'es2023',
    outdir: '/built',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const file = (end: string): string => built.outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  const page = `<!doctype html><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="page.css">
<style>html,body,#root{margin:0;height:100%}${style}</style>
<div id="root"></div><script type="module" src="page.js"></script>`;
  let map = '{}';
  const answers: Readonly<Record<string, () => readonly [string, string]>> = {
    '/': () => ['text/html', page],
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
