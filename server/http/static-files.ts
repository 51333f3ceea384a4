import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './problems.ts';

/** Hashed in their names, so that they never change. */
const FOREVER = 'public, max-age=31536000, immutable';
/** Asked for again each time, and answered with 304 when unchanged. */
const FRESH = 'no-cache';
const PAGE = 'index.html';

/** Serves the built page and its assets. `/` and `/m/…` are the page; any other path is a file or nothing. */
export async function serveClient(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (response, path) => {
      response.setHeader('cache-control', path.startsWith(join(folder, 'assets')) ? FOREVER : FRESH);
    },
  });
  for (const url of ['/', '/m/*']) {
    app.get(url, async (_request, reply) => {
      // The page may be built while the server runs, so this is asked each time.
      if (existsSync(join(folder, PAGE))) return reply.sendFile(PAGE);
      return sendProblem(
        reply,
        'unavailable',
        'The page has not been built. Run "npm run build", then reload.',
      );
    });
  }
}
