/** A piece of a text: an address to follow, or words. `at` is where it starts. */
export interface TextPart {
  readonly at: number;
  readonly text: string;
  readonly href?: string;
}

const ADDRESS = /https?:\/\/[^\s<>"]+/g;
/** Marks that end a sentence, not an address. */
const TRAILING = /[.,;:!?)\]]+$/;

/** Cuts a text into words and the web addresses between them. */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, '');
    if (match.index > at) parts.push({ at, text: text.slice(at, match.index) });
    parts.push({ at: match.index, text: address, href: address });
    at = match.index + address.length;
  }
  if (at < text.length) parts.push({ at, text: text.slice(at) });
  return parts;
}
