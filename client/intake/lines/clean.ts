/** Signs that are two or three letters in one, as printers cast them. */
const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};
const LIGATURE = /[\ufb00-\ufb06]/g;
/** Controls that no reader sees; line breaks, tabs and form feeds stay. */
const INVISIBLE = /[^\P{Cc}\t\n\f\r]|[\ufeff\u2060\u200b]/gu;

/** The same words without printers' ligatures and invisible controls. */
export function cleanText(raw: string): string {
  return raw.replace(INVISIBLE, '').replace(LIGATURE, (sign) => LIGATURES[sign] ?? sign);
}

/** Without the soft hyphens inside it; one at its end still says that the word goes on. */
export function withoutSoftHyphens(line: string): string {
  return line.replace(/\u00ad(?!$)/g, '');
}
