import type { FastifyInstance } from 'fastify';

/** Deepest nesting of a body; a map file has eight levels. */
const DEPTH_MAX = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Reads bodies as JSON, and refuses those that are nested without measure before they are parsed: a few megabytes of
 * opening brackets keep the parser, and with it everybody else, waiting for seconds.
 */
export function parseJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    if (isTooDeep(text)) return done(new TooDeep());
    return parse(request, text, done);
  });
}

class TooDeep extends Error {
  readonly statusCode = 400;

  constructor() {
    super(`The JSON is nested more than ${DEPTH_MAX} deep.`);
  }
}

/** Whether brackets outside of strings are ever open more than so many deep; it need not be JSON. */
export function isTooDeep(text: string, depthMax = DEPTH_MAX): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) {
      at = endOfString(text, at);
      continue;
    }
    // With this bit set, square brackets are braces.
    const bracket = unit | 0x20;
    if (bracket === 0x7b) depth += 1;
    else if (bracket === 0x7d) depth -= 1;
    if (depth > depthMax) return true;
  }
  return false;
}

/** Where the string that begins at a quote ends, or the text. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1;
  return slashes % 2 === 1;
}
