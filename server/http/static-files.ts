import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageUnder } from './base-path.ts';
import { sendProblem } from './problems.ts';

/** Hashed in their names, so that they never change. */
const FOREVER = 'public, max-age=31536000, immutable';
/** Asked for again each time, and files are answered with 304 when unchanged. */
const FRESH = 'no-cache';
const PAGE = 'index.html';

/** Serves the built page and its assets. `/` and `/m/…` are the page; any other path is a file or nothing, which the page says itself. */
export async function serveClient(app: FastifyInstance, folder: string, basePath: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    // The build lays a packed file beside each that is text; what has none is sent as it is.
    preCompressed: true,
    setHeaders: (response, path) => {
      // A proxy that keeps one form must not hand it to who cannot read it.
      response.setHeader('vary', 'accept-encoding');
      response.setHeader('cache-control', path.startsWith(join(folder, 'assets')) ? FOREVER : FRESH);
    },
  });
  for (const url of ['/', `/${PAGE}`, '/m/*']) {
    app.get(url, async (_request, reply) => sendPage(reply, folder, basePath));
  }
}

/** Sends the built page with the status that the reply has; a problem where it was not built. */
export async function sendPage(reply: FastifyReply, folder: string, basePath: string): Promise<FastifyReply> {
  // Read each time: the page may be built while the server runs, and it is small.
  const page = await readPage(join(folder, PAGE));
  if (page === undefined) {
    return sendProblem(
      reply,
      'unavailable',
      'The page has not been built. Run "npm run build", then reload.',
    );
  }
  return reply
    .header('cache-control', FRESH)
    .type('text/html; charset=utf-8')
    .send(pageUnder(page, basePath));
}

/** Whether somebody is at an address of ours with a browser, and so reads pages and not data. */
export function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  const isOwn = !url.startsWith('/api/') && !url.startsWith('/assets/');
  return method === 'GET' && isOwn && (headers.accept ?? '').includes('text/html');
}

/** The page as it was built; undefined when it was not. */
async function readPage(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}
