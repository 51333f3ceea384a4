/** The forms in which references come from other programs. */
export const SOURCE_FORMATS = ['bibtex', 'ris', 'csl-json'] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** The form in which a text holds references, by its look; undefined when it looks like none. */
export function detectFormat(text: string): SourceFormat | undefined {
  if (/^[ \t\ufeff]*TY {0,2}-/m.test(text)) return 'ris';
  if (/^\ufeff?\s*[[{]\s*["{\]}]/.test(text)) return 'csl-json';
  return /@\s*[a-z]+\s*[{(]/i.test(text) ? 'bibtex' : undefined;
}
