/** What may carry a mark: any sign but plain ones and typographic quotes and dashes, which most texts are made of. */
const MARKED = /[\u00c0-\u1fff\u2070-\uffff]/;
const MARKS = /\p{M}/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** Lower case without accents, so that "Perez" finds "Pérez". */
export function plain(text: string): string {
  return (MARKED.test(text) ? text.normalize('NFD').replace(MARKS, '') : text).toLowerCase();
}

/** The words of a query, as they are looked for. */
export function wordsOf(query: string): string[] {
  return plain(query).split(/\s+/).filter(Boolean);
}

/** Whether a word begins at some place in a text, and not within another word. */
export function beginsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !isLetter(text, at - 1)) return true;
  }
  return false;
}

/** Whether a letter or a digit stands there; most are plain ones, which need no table. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 127) return LETTER.test(text.charAt(at));
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** A text cut into what matches the query's words and what does not, in order. */
export function markWords(text: string, query: string): { readonly text: string; readonly hit: boolean }[] {
  const words = wordsOf(query);
  const flat = plain(text);
  // Folding kept every character's place, or positions would not fit the text that is shown.
  if (words.length === 0 || flat.length !== text.length) return [{ text, hit: false }];
  const pattern = new RegExp(`(${words.map(literal).join('|')})`, 'g');
  const parts: { text: string; hit: boolean }[] = [];
  let at = 0;
  for (const match of flat.matchAll(pattern)) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index), hit: false });
    at = match.index + match[0].length;
    parts.push({ text: text.slice(match.index, at), hit: true });
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false });
  return parts;
}

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
