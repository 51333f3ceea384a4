/**
 * The text that offsets of anchors count in. The same article reaches people with other line breaks, other
 * spaces, composed or decomposed accents, and with asterisks around what was set in italics; without folding
 * these away a quotation would be lost although every word of it is there.
 */
export function normaliseText(raw: string): string {
  return raw.normalize('NFC').replaceAll('*', '').replace(/\s+/gu, ' ').trim();
}
