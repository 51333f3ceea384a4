import type { Range } from '../../../shared/texts/places.ts';

/** Most matches that are counted and marked: beyond it somebody narrows the search, or reads. */
export const MATCHES_MAX = 2_000;

/** What is written in several ways in print and in one on a keyboard. */
const SAME: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  ' ': ' ',
};

/**
 * A text in which letters that somebody may not care to tell apart are one: large and small, with and without accent,
 * curly and straight quotes, long and short dashes. Unit by unit, so that places stay what they are.
 */
export function folded(text: string): string {
  let out = '';
  for (const piece of splitUnusual(text)) out += foldPiece(piece);
  return out;
}

/** Long texts are mostly letters that need no thought: only what is no plain ASCII is looked at. */
function splitUnusual(text: string): Iterable<string> {
  return text.split(/([^ -~])/u);
}

function foldPiece(piece: string): string {
  // Within ASCII lower case keeps the length.
  if (/^[ -~]*$/.test(piece)) return piece.toLowerCase();
  const plain =
    SAME[piece] ??
    piece
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
  return plain.length === piece.length ? plain : piece;
}

/** Where words stand in a folded text, in reading order, without overlaps; the first `MATCHES_MAX` of them. */
export function findInText(foldedText: string, query: string): readonly Range[] {
  const wanted = folded(query.trim().replace(/\s+/g, ' '));
  const found: Range[] = [];
  if (wanted === '') return found;
  for (let at = foldedText.indexOf(wanted); at !== -1; at = foldedText.indexOf(wanted, at + wanted.length)) {
    found.push({ start: at, end: at + wanted.length });
    if (found.length === MATCHES_MAX) break;
  }
  return found;
}

/** The match to go to when a search begins while reading at an offset: the first one from there on, else the first. */
export function matchFrom(matches: readonly Range[], offset: number): number {
  const next = matches.findIndex(({ end }) => end > offset);
  return next === -1 ? 0 : next;
}
