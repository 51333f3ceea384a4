const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Endings of ordinals and signs that are part of their word though they are set small and high: "19th", "No". */
const PART_OF_WORD = /^(st|nd|rd|th|e|er|re|ère|ème|o|a|os|as|ème|tm|sm|®|™|©)$/i;

/**
 * How letters that are set small and high stand in a text: digits as raised digits, "th" as in "19th", anything
 * else as `^{1,2*}`, so that a mark of citation never runs into the word before it.
 */
export function raisedText(raw: string): string {
  const text = raw.trim();
  if (text === '') return '';
  if (/^\d+$/.test(text)) return text.replace(/\d/g, (digit) => RAISED_DIGITS[Number(digit)] ?? digit);
  // Raised already, in brackets of its own, or a lone sign that is high by itself.
  if (/^[([].*[)\]]$/.test(text)) return text;
  if (PART_OF_WORD.test(text) || /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+$/.test(text) || /^[*†‡§¶‖#'’"”°]+$/.test(text)) return text;
  return `^{${text.replace(/\s+/g, ' ')}}`;
}
