import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { pageUnder } from './base-path.ts';
import { sendProblem } from './problems.ts';

/** Hashed in their names, so that they never change. */
const FOREVER = 'public, max-age=31536000, immutable';
/** Asked for again each time, and files are answered with 304 when unchanged. */
const FRESH = 'no-cache';
const PAGE = 'index.html';

/** Serves the built page and its assets. `/` and `/m/…` are the page; any other path is a file or nothing. */
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
    app.get(url, async (_request, reply) => {
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
    });
  }
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
