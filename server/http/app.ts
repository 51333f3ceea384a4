import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { withoutBase } from '../../shared/wire/base-path.ts';
import { baseUrl, isOwnOrigin, type OwnAddress, type RequestSource } from '../access/origins.ts';
import type { Log } from '../live/log.ts';
import { basePathOf } from './base-path.ts';
import type { HttpContext } from './context.ts';
import { helmetOptions, PERMISSIONS } from './headers.ts';
import { parseJsonBodies } from './json-body.ts';
import { problemOfStatus, sendProblem } from './problems.ts';
import { type Route, register } from './route.ts';
import { exportRoutes } from './routes/export.ts';
import { historyRoutes } from './routes/history.ts';
import { mapRoutes } from './routes/maps.ts';
import { markRoutes } from './routes/marks.ts';
import { roundRoutes } from './routes/rounds.ts';
import { seatRoutes } from './routes/seats.ts';
import { openApiRoute, serviceRoutes } from './routes/service.ts';
import { textRoutes } from './routes/texts.ts';
import { sendPage, serveClient, wantsPage } from './static-files.ts';

export interface AppParts {
  readonly context: HttpContext;
  readonly log: Log;
  /** Folder of the built page. */
  readonly clientFolder: string;
  /** Where the server is reached; known only once it listens. */
  address(): OwnAddress;
  /** The metrics as text. */
  metrics(): Promise<string>;
  /** Other patience than the product's, for tests. */
  readonly patience?: Patience;
}

/** How long the HTTP side waits for others, in milliseconds. */
export interface Patience {
  /** For the headers of a request, handshakes included: whoever sends them byte by byte holds a connection for nothing. */
  readonly headers: number;
  /** For a whole request: a map file of 10 MiB on a slow line. */
  readonly request: number;
  /** Between two looks at whether one of these is over. */
  readonly look: number;
  /** For requests that are under way when the server stops, which in all may take 15 s. */
  readonly close: number;
}

const PATIENCE: Patience = { headers: 10_000, request: 30_000, look: 2_000, close: 2_000 };
/** Connections at once, of any kind: ten times what one address may have open, and far from what a system can hold. */
const CONNECTIONS_MAX = 10_000;

/** Bytes of a body unless a route takes more: names, roles and secrets are short. */
const SMALL_BODY_BYTES_MAX = 16 * 1024;
/** The statuses of whoever asks too often, and of whoever sends too much: told of in the metrics. */
const COUNTED: readonly number[] = [413, 429];
/** What somebody is told while the disk is full, say. */
const NOT_STORED =
  'The server can store nothing at present, so nothing was changed. Please try again in a moment.';
/** Methods that change nothing, and may come from anywhere. */
const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Builds the HTTP side, ready to listen or to be injected into. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { context, address, patience = PATIENCE } = parts;
  const basePath = basePathOf(address().publicUrl);
  const app = fastify({
    bodyLimit: SMALL_BODY_BYTES_MAX,
    trustProxy: (proxy: string) => address().isTrustedProxy(proxy),
    rewriteUrl: (request) => withoutBase(request.url ?? '/', basePath),
    // A listener that is closing finishes what it began, for a while.
    forceCloseConnections: 'idle',
    requestTimeout: patience.request,
    http: {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      connectionsCheckingInterval: patience.look,
    },
  });
  app.server.maxConnections = CONNECTIONS_MAX;
  app.addHook('preClose', async () => {
    // Otherwise one body without end would keep the server from ever being closed.
    setTimeout(() => app.server.closeAllConnections(), patience.close).unref();
  });
  // Whoever shares a host with others under a path has no say in how the host is reached.
  const speaksForHost = basePath === '' && address().publicUrl?.startsWith('https:') === true;
  await app.register(helmet, helmetOptions(speaksForHost));
  parseJsonBodies(app);
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  addHooks(app, parts);
  const routes: Route[] = [
    ...serviceRoutes(context, parts.metrics),
    ...mapRoutes(context),
    ...seatRoutes(context),
    ...exportRoutes(context),
    ...historyRoutes(context),
    ...textRoutes(context),
    ...markRoutes(context),
    ...roundRoutes(context),
  ];
  routes.push(openApiRoute(context, () => routes, basePath));
  const isSecure = (request: FastifyRequest): boolean =>
    baseUrl(address(), sourceOf(request)).startsWith('https:');
  for (const each of routes) register(app, each, { isSecure, basePath });
  await serveClient(app, parts.clientFolder, basePath);
  return app;
}

function addHooks(app: FastifyInstance, { log, address, context, clientFolder }: AppParts): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', PERMISSIONS);
    if (SAFE_METHODS.includes(request.method) || isOwnOrigin(address(), sourceOf(request))) return;
    return sendProblem(
      reply,
      'other-origin',
      'Requests that change something are taken from our own pages only.',
    );
  });
  app.addHook('onResponse', async (request, reply) => {
    if (COUNTED.includes(reply.statusCode)) context.meter.refused(reply.statusCode);
    // The pattern and not the address: ids of maps are half of what opens them, and queries may hold anything.
    const facts = { method: request.method, route: request.routeOptions.url, status: reply.statusCode };
    log.info({ ...facts, ms: Math.round(reply.elapsedTime) }, 'request');
  });
  app.setNotFoundHandler(async (request, reply) =>
    wantsPage(request)
      ? sendPage(reply.code(404), clientFolder, basePathOf(address().publicUrl))
      : sendProblem(reply, 'not-found', `There is no ${request.method} at this path.`),
  );
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    const name = problemOfStatus(status);
    const { tooLarge } = request.routeOptions.config as { readonly tooLarge?: string };
    if (status < 500) return sendProblem(reply, name, (name === 'too-large' && tooLarge) || error.message);
    log.error({ err: error }, 'a request failed');
    if (context.isRolledBack(error)) return sendProblem(reply, 'unavailable', NOT_STORED);
    return sendProblem(reply, 'internal', 'Something went wrong on our side. Please try again.');
  });
}

function sourceOf(request: FastifyRequest): RequestSource {
  return { headers: request.headers, remoteAddress: request.socket.remoteAddress };
}
