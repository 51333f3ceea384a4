import { ASPECT_NAMES, type Lens, type LensMode } from './lens.ts';

/** Longest part of a link that is read as a lens, in characters: more than anybody chooses, less than browsers take. */
export const LENS_TEXT_MAX = 8_000;
/** Most keys read in one aspect: more voices or tags than anybody ticks. */
const KEYS_MAX = 200;

/** A lens as it stands in a link, with what becomes of cards that do not fit. */
export interface LinkedLens {
  readonly lens: Lens;
  readonly mode: LensMode;
}

/** Writes a lens for the fragment of a link: `lens=fade&kind=cost&voice=v_oliver,v_carr`. */
export function printLens({ lens, mode }: LinkedLens): string {
  const parts = ASPECT_NAMES.flatMap((name) => {
    const keys = lens[name] ?? [];
    return keys.length === 0 ? [] : [`${name}=${keys.map(encoded).join(',')}`];
  });
  return [`lens=${mode}`, ...parts].join('&');
}

/** Reads what `printLens` wrote; null where that is no lens, or one in which nothing is chosen that is known here. */
export function parseLens(text: string): LinkedLens | null {
  if (text.length > LENS_TEXT_MAX) return null;
  const fields = new Map(text.split('&').map((part) => splitOnce(part, '=')));
  const mode = fields.get('lens');
  if (mode !== 'fade' && mode !== 'fold') return null;
  const lens: Partial<Record<(typeof ASPECT_NAMES)[number], readonly string[]>> = {};
  for (const name of ASPECT_NAMES) {
    const keys = keysIn(fields.get(name) ?? '');
    if (keys.length > 0) lens[name] = keys;
  }
  return Object.keys(lens).length === 0 ? null : { lens, mode };
}

function splitOnce(part: string, by: string): readonly [string, string] {
  const at = part.indexOf(by);
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
}

function keysIn(text: string): string[] {
  const keys = text.split(',', KEYS_MAX).flatMap((each) => decoded(each) ?? []);
  return [...new Set(keys)].filter((key) => key !== '');
}

/** Half a pair of surrogates, which no text should hold, cannot be written in a link. */
function encoded(key: string): string {
  return encodeURIComponent(key.replace(/\p{Cs}/gu, '\ufffd'));
}

/** Whoever cuts a link short may cut within a sign. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    if (cause instanceof URIError) return undefined;
    throw cause;
  }
}
