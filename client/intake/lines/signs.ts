/** "•", "–": the sign before an item of a list, which is no word of it. */
const BULLET = /^\s*[•‣◦▪▫●○■□◆◇►▸➢✓✔·∙⁃\uf0b7\uf0a7\uf0d8]\s*(?=\S)/u;
const DASH = /^\s*[-–—*+]\s+(?=\S)/u;
/** "12.", "(3)", "[4]", "b)", "iv.": the number of an item, which stays, since texts refer to it. */
const NUMBER =
  /^\s*(?:\[(\d{1,3})\]|\((\d{1,3}|[a-z]|[ivx]{1,5})\)|(\d{1,3})[.)]|([a-z]|[ivx]{1,5})\))\s+(?=\S)/u;
const CAPTION =
  /^(fig(?:ure|\.)?|table|box|panel|scheme|chart|abb(?:ildung|\.)|tabelle|tableau)\s*[A-Z]?\d+[a-z]?\s*([.:|–—-]|\s\p{Lu}|$)/iu;
/** What a sentence ends in, with the quotation marks, brackets and raised marks that may follow. */
const SENTENCE_END = /[.!?…:;]["'”’»)\]\s]*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]+|\^\{[^}]*\}|\[[\d,\s–-]+\])?$/u;

/** How much of the end of a text tells whether a sentence ends there, in characters. */
const END_MAX = 80;

/** An item's sign: a bullet, a dash, which can as well be part of a sentence, or the number that it has in its list. */
export type Marker =
  | { readonly kind: 'bullet' | 'dash' }
  | { readonly kind: 'number'; readonly number: number | undefined };

/** The sign that a line may begin an item with. */
export function markerOf(line: string): Marker | undefined {
  if (BULLET.test(line)) return { kind: 'bullet' };
  if (DASH.test(line)) return { kind: 'dash' };
  const found = NUMBER.exec(line);
  if (found === null) return undefined;
  const digits = found[1] ?? found[3] ?? (/^\d+$/.test(found[2] ?? '') ? found[2] : undefined);
  return { kind: 'number', number: digits === undefined ? undefined : Number(digits) };
}

/** An item's words without its bullet. */
export function withoutBullet(line: string): string {
  return line.replace(BULLET, '').replace(DASH, '');
}

/** Whether a line begins the words under a figure, a table or a box. */
export function isCaption(line: string): boolean {
  return CAPTION.test(line.trim());
}

/** Whether words end as a sentence ends. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-END_MAX).trimEnd());
}

/** Whether words begin as the middle of a sentence does. */
export function beginsInside(text: string): boolean {
  return /^["'“‘«([]?\p{Ll}/u.test(text.trimStart());
}
