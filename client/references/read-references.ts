import type { Random } from '../../shared/base/random.ts';
import { detectFormat, type SourceFormat } from '../../shared/formats/sources/detect.ts';
import type { ParsedSources } from '../../shared/formats/sources/parsed.ts';
import type { Source } from '../../shared/model/source.ts';
import { type Identifier, recogniseIdentifier } from '../../shared/references/identifiers.ts';

/** What somebody brought in: references, one identifier, or nothing that is known. */
export type BroughtIn =
  | { readonly kind: 'references'; readonly format: SourceFormat; readonly parsed: ParsedSources }
  | { readonly kind: 'identifier'; readonly identifier: Identifier }
  | { readonly kind: 'unknown' };

/** What each format is called. */
export const FORMAT_WORDS: Readonly<Record<SourceFormat, string>> = {
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};

/** Reads what was pasted or dropped. What reads a format is fetched when it is first wanted; nothing is looked up. */
export async function readReferences(text: string, random: Random): Promise<BroughtIn> {
  const identifier = recogniseIdentifier(text);
  if (identifier !== undefined) return { kind: 'identifier', identifier };
  const format = detectFormat(text);
  if (format === undefined) return { kind: 'unknown' };
  const parse = await parserOf(format);
  return { kind: 'references', format, parsed: parse(text, random) };
}

async function parserOf(format: SourceFormat): Promise<(text: string, random: Random) => ParsedSources> {
  if (format === 'bibtex') return (await import('../../shared/formats/bibtex/parse.ts')).parseBibtex;
  if (format === 'ris') return (await import('../../shared/formats/ris/parse.ts')).parseRis;
  return (await import('../../shared/formats/csl-json/parse.ts')).parseCslJson;
}

/** References as a file of a format. */
export async function writeReferences(format: SourceFormat, sources: readonly Source[]): Promise<string> {
  if (format === 'bibtex') return (await import('../../shared/formats/bibtex/print.ts')).printBibtex(sources);
  if (format === 'ris') return (await import('../../shared/formats/ris/print.ts')).printRis(sources);
  return (await import('../../shared/formats/csl-json/print.ts')).printCslJson(sources);
}
