import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SESSION_COOKIE, SESSION_SECONDS, type Session } from '../access/sessions.ts';
import { type ProblemName, sendProblem } from './problems.ts';

/** What a handler sees of a request. */
export interface Call<Body> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: Body;
  /** The value of the session cookie. */
  readonly cookie: string | undefined;
  /** Which bodies the client takes (`Accept-Encoding`), and which it has (`If-None-Match`). */
  readonly accepts: { readonly encoding: string; readonly noneOf: string };
}

/** What a handler answers. */
export type Answer =
  | { readonly type: 'json'; readonly status: number; readonly body: object; readonly session?: Session }
  | { readonly type: 'text'; readonly body: string; readonly mediaType: string; readonly fileName?: string }
  | {
      readonly type: 'bytes';
      readonly body: Uint8Array;
      readonly mediaType: string;
      readonly headers: Readonly<Record<string, string>>;
    }
  /** What the client has is what it would get. */
  | { readonly type: 'unchanged'; readonly headers: Readonly<Record<string, string>> }
  | { readonly type: 'nothing' }
  | { readonly type: 'problem'; readonly name: ProblemName; readonly detail: string };

/**
 * Requests that one address may make in a minute, by kind; a class behind one router shares an address. Creating is
 * open to everybody and each map may take megabytes.
 */
const RATE_LIMITS = {
  create: 60,
  join: 1_200,
  // Each version is kept whole, for good.
  name: 60,
  // Each state may be a replay of the whole map; a class that leafs through a map asks mostly for the same ones.
  look: 600,
  // Each may take megabytes; a class that adds its reading list at once has done so in a minute or two.
  text: 120,
  // A click each.
  mark: 1_200,
  // A class that judges several cards a minute each, and changes its mind.
  ballot: 6_000,
  round: 120,
} as const;

interface RouteFacts {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `:name` for parameters. */
  readonly url: string;
  readonly summary: string;
  readonly limit?: keyof typeof RATE_LIMITS;
  /** Largest body in bytes, where the server's own limit is too small. */
  readonly bodyBytesMax?: number;
  /** What whoever sends a larger body is told. */
  readonly tooLarge?: string;
  /** Asked before a body is read at all: an answer for whoever may not send one. */
  readonly admit?: (call: Omit<Call<unknown>, 'body'>) => Promise<Answer | undefined>;
  /** Query parameters by name, with what they mean. */
  readonly query?: Readonly<Record<string, string>>;
  /** Success: its status, and the schema of its JSON (absent for other media and for no content). */
  readonly success: {
    readonly status: number;
    readonly schema?: z.core.$ZodType;
    readonly mediaType?: string;
  };
  readonly problems: readonly ProblemName[];
}

/** A route with its description: what is registered, and what the OpenAPI document says, have one source. */
export interface Route extends RouteFacts {
  readonly body: z.core.$ZodType | undefined;
  run(call: Call<unknown>): Promise<Answer>;
}

/** Describes a route without a body. */
export function route(facts: RouteFacts, handle: (call: Call<unknown>) => Promise<Answer>): Route {
  return { ...facts, body: undefined, run: handle };
}

/** Describes a route with a JSON body, which is validated before the handler sees it. */
export function routeWithBody<Body>(
  facts: RouteFacts,
  body: z.core.$ZodType<Body>,
  handle: (call: Call<Body>) => Promise<Answer>,
): Route {
  return {
    ...facts,
    body,
    run: async (call) => {
      const parsed = z.safeParse(body, call.body ?? {});
      if (!parsed.success) return problem('invalid', describeIssue(parsed.error));
      return handle({ ...call, body: parsed.data });
    },
  };
}

export function json(status: number, body: object, session?: Session): Answer {
  return { type: 'json', status, body, ...(session && { session }) };
}

export function problem(name: ProblemName, detail: string): Answer {
  return { type: 'problem', name, detail };
}

/** One sentence that names the field and what is wrong with it. */
function describeIssue(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  const inner = issue?.code === 'invalid_union' ? issue.errors.at(-1)?.[0] : issue;
  const path = inner?.path.join('.') ?? '';
  return `${path === '' ? 'The body' : path}: ${inner?.message ?? 'is not valid'}.`;
}

interface RouteHost {
  /** Whether the browser reached us over https. */
  isSecure(request: FastifyRequest): boolean;
  /** Path under which the browser sees us; the cookie goes no further. */
  readonly basePath: string;
}

/** Puts a described route into the application. */
export function register(app: FastifyInstance, described: Route, host: RouteHost): void {
  const { method, url, limit, bodyBytesMax, tooLarge, admit } = described;
  const answer = (request: FastifyRequest, reply: FastifyReply, given: Answer): FastifyReply =>
    send(reply, given, { secure: host.isSecure(request), path: `${host.basePath}/` });
  app.route({
    method,
    url,
    ...(bodyBytesMax !== undefined && { bodyLimit: bodyBytesMax }),
    config: {
      ...(limit && { rateLimit: { max: RATE_LIMITS[limit], timeWindow: '1 minute' } }),
      ...(tooLarge !== undefined && { tooLarge }),
    },
    ...(admit && {
      // With a callback, which whoever is refused never gets to: their body stays unread.
      preParsing: (request, reply, body, next) => {
        admit(callOf(request)).then((refusal) => {
          if (refusal === undefined) return next(null, body);
          answer(request, reply.header('connection', 'close'), refusal);
        }, next);
      },
    }),
    handler: async (request, reply) =>
      answer(request, reply, await described.run({ ...callOf(request), body: request.body })),
  });
}

function callOf(request: FastifyRequest): Omit<Call<unknown>, 'body'> {
  const { params, query, cookies, headers } = request;
  const { 'accept-encoding': encoding = '', 'if-none-match': noneOf = '' } = headers;
  return {
    params: params as Readonly<Record<string, string>>,
    query: query as Readonly<Record<string, unknown>>,
    cookie: cookies[SESSION_COOKIE],
    accepts: { encoding: String(encoding), noneOf },
  };
}

function send(
  reply: FastifyReply,
  answer: Answer,
  cookie: { readonly secure: boolean; readonly path: string },
): FastifyReply {
  reply.header('cache-control', 'no-store');
  if (answer.type === 'problem') return sendProblem(reply, answer.name, answer.detail);
  if (answer.type === 'nothing') return reply.code(204).send();
  if (answer.type === 'unchanged') return reply.headers(answer.headers).code(304).send();
  if (answer.type === 'bytes') return reply.headers(answer.headers).type(answer.mediaType).send(answer.body);
  if (answer.type === 'text') {
    if (answer.fileName !== undefined) reply.header('content-disposition', attachment(answer.fileName));
    return reply.type(answer.mediaType).send(answer.body);
  }
  const token = answer.session?.newToken;
  if (token !== undefined) {
    reply.setCookie(SESSION_COOKIE, token, {
      httpOnly: true,
      sameSite: 'lax',
      ...cookie,
      maxAge: SESSION_SECONDS,
    });
  }
  return reply.code(answer.status).send(answer.body);
}

/** The name twice: in ASCII for old programs, and in full. */
function attachment(fileName: string): string {
  const ascii = fileName.replace(/[^A-Za-z0-9._ -]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
