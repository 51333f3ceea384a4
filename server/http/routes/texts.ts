import { sourceText } from '../../../shared/texts/source-text.ts';
import { wholeText } from '../../../shared/texts/whole.ts';
import { mayEdit } from '../../../shared/wire/roles.ts';
import { addTextResponse } from '../../../shared/wire/texts.ts';
import type { PackedText } from '../../texts/texts.ts';
import { callerOf, type HttpContext, REFUSED } from '../context.ts';
import { type Answer, type Call, json, problem, type Route, route, routeWithBody } from '../route.ts';

/** Longest that a client may keep a text without asking again, in seconds: a year, for what never changes. */
const KEPT_SECONDS = 365 * 24 * 60 * 60;
const MEBIBYTE = 1024 * 1024;
/** Carries the bytes of the unpacked text, so that a client can say how much of it is here. */
const SIZE_HEADER = 'x-text-bytes';

const NO_TEXT = problem(
  'not-found',
  'There is no text of this address in this map. Add the paper to it first.',
);
const DAMAGED = problem(
  'not-found',
  'What was stored of this text is damaged and cannot be given. Add the paper again: it gets the same address.',
);

/** Routes about the texts of sources. Every member may read them; those who may edit add to them. */
export function textRoutes(context: HttpContext): Route[] {
  return [addRoute(context), readRoute(context)];
}

function addRoute(context: HttpContext): Route {
  const { textBytes, textsPerMap, textBytesPerMap } = context.limits;
  const full = problem(
    'too-large',
    `The texts of a map may be ${textsPerMap} and take ${inWords(textBytesPerMap)} packed; with this one they would be ` +
      'more. Put further papers into a map of their own, or have whoever runs the server raise the limit.',
  );
  return routeWithBody(
    {
      method: 'POST',
      url: '/api/maps/:id/texts',
      summary: 'Keeps the text of a source, once, under the SHA-256 of its words. For those who may edit.',
      limit: 'text',
      bodyBytesMax: textBytes,
      tooLarge:
        `A text may have ${inWords(textBytes)}; this one is larger. ` +
        'Add the part that the map is about, or each chapter as a source of its own.',
      admit: async (call) => {
        const caller = await callerOf(context, call);
        return caller !== undefined && mayEdit(caller.role) ? undefined : REFUSED;
      },
      success: { status: 200, schema: addTextResponse },
      problems: [
        'bad-request',
        'not-allowed',
        'other-origin',
        'too-large',
        'not-json',
        'invalid',
        'slow-down',
        'unavailable',
      ],
    },
    wholeText,
    async (call) => {
      // Long enough may have passed since the body began to come.
      const caller = await callerOf(context, call);
      if (caller === undefined || !mayEdit(caller.role)) return REFUSED;
      const kept = await context.texts.add(caller.map, caller.id, call.body);
      if (kept.ok) return json(200, kept.value);
      return kept.error === 'full' ? full : REFUSED;
    },
  );
}

function readRoute(context: HttpContext): Route {
  return route(
    {
      method: 'GET',
      url: '/api/maps/:id/texts/:hash',
      summary: 'The text of a source. It never changes. Members only.',
      success: { status: 200, schema: sourceText },
      problems: ['not-allowed', 'not-found'],
    },
    async (call) => {
      const caller = await callerOf(context, call);
      if (caller === undefined) return REFUSED;
      const found = await context.texts.find(caller.map, call.params.hash ?? '');
      if (found === undefined) return NO_TEXT;
      if (found === 'damaged') return DAMAGED;
      return textAnswer(context, call, found);
    },
  );
}

async function textAnswer(context: HttpContext, call: Call<unknown>, text: PackedText): Promise<Answer> {
  const takesPacked = takesGzip(call.accepts.encoding);
  const headers = {
    // One tag for the packed and the unpacked form, hence a weak one.
    etag: `W/"${text.hash}"`,
    // For the one who asked, and never for whoever signs in after them in the same browser.
    'cache-control': `private, max-age=${KEPT_SECONDS}, immutable`,
    vary: 'accept-encoding, cookie',
    [SIZE_HEADER]: String(text.size),
  };
  if (hasIt(call.accepts.noneOf, text.hash)) return { type: 'unchanged', headers };
  return {
    type: 'bytes',
    body: await context.texts.send(text, takesPacked),
    mediaType: 'application/json; charset=utf-8',
    headers: { ...headers, ...(takesPacked && { 'content-encoding': 'gzip' }) },
  };
}

/** Whether a client takes gzip: it names it, or anything, and not only to refuse it. */
function takesGzip(accepted: string): boolean {
  const weights = new Map(
    accepted.split(',').map((each) => {
      const [name = '', weight = 'q=1'] = each.split(';').map((part) => part.trim().toLowerCase());
      return [name, Number(weight.replace('q=', ''))];
    }),
  );
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}

/** Whether `If-None-Match` names a text. */
function hasIt(noneOf: string, hash: string): boolean {
  return noneOf
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === `"${hash}"` || tag.trim() === '*');
}

function inWords(bytes: number): string {
  const mebibytes = bytes / MEBIBYTE;
  return mebibytes >= 1 ? `${Math.floor(mebibytes * 10) / 10} MiB` : `${Math.floor(bytes / 1024)} KiB`;
}
