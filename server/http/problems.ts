import type { FastifyReply } from 'fastify';
import type { Problem } from '../../shared/wire/http.ts';

/** Every way in which a request fails; the name is the stable end of the problem's `type`. */
export const PROBLEMS = {
  'bad-request': { status: 400, title: 'The request cannot be read.' },
  'not-allowed': { status: 403, title: 'This is not open to you.' },
  'other-origin': { status: 403, title: 'The request came from another site.' },
  'not-found': { status: 404, title: 'There is nothing here.' },
  'last-host': { status: 409, title: 'A map keeps a host.' },
  'round-over': { status: 409, title: 'The round is past that.' },
  'too-many': { status: 409, title: 'There is no room for more.' },
  'too-large': { status: 413, title: 'The request is too large.' },
  'not-json': { status: 415, title: 'The request must be JSON.' },
  invalid: { status: 422, title: 'The request is not valid.' },
  'wrong-target': { status: 422, title: 'This is not what the round asks about.' },
  'bad-file': { status: 422, title: 'The file is not a map that can be read.' },
  'slow-down': { status: 429, title: 'Too many requests.' },
  internal: { status: 500, title: 'The server failed.' },
  unavailable: { status: 503, title: 'The server cannot do this at present.' },
} as const;
export type ProblemName = keyof typeof PROBLEMS;

/** The same words for a wrong secret, a withdrawn one, somebody who never joined, and no map at all. */
export const NOT_ALLOWED = 'The map does not exist, or this link or role does not open it.';

function problemOf(name: ProblemName, detail: string): Problem {
  const { status, title } = PROBLEMS[name];
  return { type: `/problems/${name}`, title, status, detail };
}

/** Answers with a problem (RFC 9457). */
export function sendProblem(reply: FastifyReply, name: ProblemName, detail: string): FastifyReply {
  const problem = problemOf(name, detail);
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** The problem that an HTTP status of the framework stands for. */
export function problemOfStatus(status: number): ProblemName {
  const names = Object.keys(PROBLEMS) as ProblemName[];
  return (
    names.find((name) => PROBLEMS[name].status === status) ?? (status < 500 ? 'bad-request' : 'internal')
  );
}
