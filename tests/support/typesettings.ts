import {
  type Edit,
  type Edition,
  edited,
  firstEdition,
  inserted,
  joined,
  onOneLine,
  part,
} from './editions.ts';

/** Characters on a printed line, and lines on a page. */
const LINE = 90;
const LINES = 45;
/** What is printed above a page. */
const HEAD = (page: number) =>
  page % 2 === 0
    ? `Williams et al. Health Research Policy and Systems (2020) 18:43 Page ${page} of 14`
    : `Lost in the shadows: reflections on the dark side of co-production ${page}`;

/** How a text is set. */
export interface Typesetting {
  readonly name: string;
  /** Words broken at the ends of lines. */
  readonly hyphens?: boolean;
  readonly ligatures?: boolean;
  /** Running heads, or page numbers alone, left between the lines. */
  readonly heads?: 'running' | 'numbers';
  /** Citation marks as bare digits at the ends of words. */
  readonly gluedMarks?: boolean;
  readonly quotes?: 'straight' | 'curly';
  /** Every dash a hyphen. */
  readonly plainDashes?: boolean;
  /** Accents apart from their letters, and full-width digits. */
  readonly decomposed?: boolean;
}

/** A text as extraction from a page set in that way gives it, on one line. */
export function typeset(text: string, how: Typesetting): Edition {
  let edition = firstEdition(text);
  if (how.gluedMarks)
    edition = replacing(edition, /(?<![ (]) ?\[(\d{1,3}(?:[,–-] ?\d{1,3})*)\]/g, (_, digits) =>
      digits.replace(' ', ''),
    );
  if (how.gluedMarks) edition = replacing(edition, /\^\{([^}*]*)\}/g, (_, digits) => digits);
  if (how.quotes === 'straight')
    edition = replacing(edition, /[“”]|[‘’]/g, (quote) => ('“”'.includes(quote) ? '"' : "'"));
  if (how.quotes === 'curly') edition = curly(edition);
  if (how.plainDashes) edition = replacing(edition, /[–—]/g, () => '-');
  if (how.ligatures)
    edition = replacing(edition, /ffi|ffl|ff|fi|fl/g, (letters) => LIGATURES[letters] ?? letters);
  if (how.decomposed) edition = replacing(edition, /\p{L}/gu, (letter) => letter.normalize('NFD'));
  if (how.hyphens || how.heads) edition = onPages(edition, how);
  return onOneLine(edition);
}

/** A text as HTML, with its marks raised and its quotes and dashes written as entities. */
export function asHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\^\{([^}]*)\}/g, '<sup>$1</sup>')
    .replace(/“/g, '&ldquo;')
    .replace(/”/g, '&rdquo;')
    .replace(/‘/g, '&#8216;')
    .replace(/’/g, '&#x2019;')
    .replace(/–/g, '&ndash;')
    .replace(/([.;]) /g, '$1&nbsp;\n    ')
    .replace(/\b(the|bad|not)\b/g, '<em class="x">$1</em>')
    .replace(/(\w{6})(\w{6})/g, '$1&shy;$2');
}

const LIGATURES: Readonly<Record<string, string>> = { ffi: 'ﬃ', ffl: 'ﬄ', ff: 'ﬀ', fi: 'ﬁ', fl: 'ﬂ' };

function replacing(edition: Edition, pattern: RegExp, by: (found: string, group: string) => string): Edition {
  const edits: Edit[] = [];
  for (const match of edition.text.matchAll(pattern)) {
    const text = by(match[0], match[1] ?? '');
    edits.push({ start: match.index, end: match.index + match[0].length, text });
  }
  return edited(edition, edits);
}

function curly(edition: Edition): Edition {
  const opening = replacing(edition, /(?<![^\s(])["']/g, (quote) => (quote === '"' ? '“' : '‘'));
  return replacing(opening, /["']/g, (quote) => (quote === '"' ? '”' : '’'));
}

function onPages(edition: Edition, how: Typesetting): Edition {
  const pieces: Edition[] = [];
  let line = 0;
  for (let at = 0; at < edition.text.length; line += 1) {
    const end = lineEnd(edition.text, at, how.hyphens === true);
    pieces.push(part(edition, at, end.at), inserted(`${end.hyphen ? '-' : ''}\n`));
    at = end.at;
    if (line % LINES === LINES - 1) pieces.push(inserted(betweenPages(Math.ceil(line / LINES), how.heads)));
  }
  return joined(pieces);
}

function betweenPages(page: number, heads: Typesetting['heads']): string {
  if (heads === 'running') return `${HEAD(page + 1)}\n`;
  return heads === 'numbers' ? `${page}\n` : '';
}

/** Where a line that begins at `at` ends: within a word if it may be broken, else after a space or a hyphen. */
function lineEnd(text: string, at: number, breaksWords: boolean): { at: number; hyphen: boolean } {
  const full = at + LINE;
  if (full >= text.length) return { at: text.length, hyphen: false };
  if (breaksWords && /^[a-z]{5}$/.test(text.slice(full - 3, full + 2))) return { at: full, hyphen: true };
  const last = Math.max(text.lastIndexOf(' ', full), text.lastIndexOf('-', full));
  return { at: last > at ? last + 1 : full, hyphen: false };
}
