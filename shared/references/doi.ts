/** What a DOI is written after. */
const BEFORE = /^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|(?:info:|urn:)?doi[:/]\s*|doi\s+)/i;
/** A registrant of four to nine digits, perhaps with parts of its own, then anything without spaces. */
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/[^\s<>"]+$/;

/** The DOI that a text holds in any of its forms, as it is written there; undefined when it holds none. */
export function readDoi(text: string): string | undefined {
  const opened = text.trim().replace(/^[<("'\s]+/, '');
  const bare = opened.replace(BEFORE, '');
  // In an address, per cent signs stand for letters, and what follows the path is not the DOI's.
  const isAddress = /^(?:https?:|(?:dx\.|www\.)?doi\.org)/i.test(opened);
  const doi = withoutTail(isAddress ? decode(bare.replace(/[?#].*$/, '')) : bare);
  return DOI.test(doi) ? doi : undefined;
}

/** The form in which DOIs are compared: they do not mind case. */
export function normaliseDoi(text: string): string | undefined {
  return readDoi(text)?.toLowerCase();
}

/** The address that leads to what a DOI names. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[#?]/g, encodeURIComponent)}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    // A stray per cent sign: it stands for itself.
    if (cause instanceof URIError) return text;
    throw cause;
  }
}

/** Takes the punctuation of a sentence off the end, and a closing bracket that was opened before. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0) {
    const last = text[end - 1] ?? '';
    const inside = text.slice(0, end - 1);
    const closesNothing = last === ')' && count(inside, '(') <= count(inside, ')');
    if (!/[.,;:>"'\]}]/.test(last) && !closesNothing) break;
    end -= 1;
  }
  return text.slice(0, end);
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}
