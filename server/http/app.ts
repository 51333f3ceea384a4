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
import { problemOfStatus, sendProblem } from './problems.ts';
import { type Route, register } from './route.ts';
import { exportRoutes } from './routes/export.ts';
import { historyRoutes } from './routes/history.ts';
import { mapRoutes } from './routes/maps.ts';
import { seatRoutes } from './routes/seats.ts';
import { openApiRoute, serviceRoutes } from './routes/service.ts';
import { serveClient } from './static-files.ts';

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
/** The status of whoever asks too often. */
const TOO_MANY = 429;
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
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  addHooks(app, parts);
  const routes: Route[] = [
    ...serviceRoutes(context, parts.metrics),
    ...mapRoutes(context),
    ...seatRoutes(context),
    ...exportRoutes(context),
    ...historyRoutes(context),
  ];
  routes.push(openApiRoute(context, () => routes, basePath));
  const isSecure = (request: FastifyRequest): boolean =>
    baseUrl(address(), sourceOf(request)).startsWith('https:');
  for (const each of routes) register(app, each, { isSecure, basePath });
  await serveClient(app, parts.clientFolder, basePath);
  return app;
}

function addHooks(app: FastifyInstance, { log, address, context: { meter } }: AppParts): void {
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
    if (reply.statusCode === TOO_MANY) meter.refused(TOO_MANY);
    // The pattern and not the address: ids of maps are half of what opens them, and queries may hold anything.
    const facts = { method: request.method, route: request.routeOptions.url, status: reply.statusCode };
    log.info({ ...facts, ms: Math.round(reply.elapsedTime) }, 'request');
  });
  app.setNotFoundHandler(async (request, reply) =>
    sendProblem(reply, 'not-found', `There is no ${request.method} at this path.`),
  );
  app.setErrorHandler(async (error: Error & { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return sendProblem(reply, problemOfStatus(status), error.message);
    log.error({ err: error }, 'a request failed');
    return sendProblem(reply, 'internal', 'Something went wrong on our side. Please try again.');
  });
}

function sourceOf(request: FastifyRequest): RequestSource {
  return { headers: request.headers, remoteAddress: request.socket.remoteAddress };
}
