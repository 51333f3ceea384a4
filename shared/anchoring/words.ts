/** Scripts that write no spaces between words: in them every character may begin or end a quotation. */
export const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

const WORD_UNIT = new RegExp(`^(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}]$`, 'u');

/** Whether a character belongs to a word, so that a word goes on between it and another such character. */
export function isWordUnit(character: string | undefined): boolean {
  return character !== undefined && WORD_UNIT.test(character);
}
