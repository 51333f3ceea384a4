import type { SourceFormat } from '../../shared/formats/sources/detect.ts';
import { SOURCE_FORMATS } from '../../shared/formats/sources/detect.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { Source } from '../../shared/model/source.ts';
import { secondHandRemarks, withRemarks } from '../../shared/references/second-hand.ts';
import { plainList, REFERENCE_STYLES, referenceList } from '../../shared/references/style/list.ts';
import { citedSources } from '../../shared/references/uses.ts';
import { writeReferences } from './read-references.ts';
import { referencesHtml } from './reference-text.tsx';

/** All forms in which the list goes out. */
export const EXPORT_FORMS = [...REFERENCE_STYLES, ...SOURCE_FORMATS] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];
export type ExportScope = 'all' | 'cited';

/** The list as it goes out; `html` where it has italics and links. */
export interface Exported {
  readonly text: string;
  readonly html?: string;
  readonly count: number;
}

/** What is exported of a map: everything, or what something rests on in the order in which the map first does; with how it is known at second hand. */
export async function exportSources(
  map: ArgumentMap,
  scope: ExportScope,
  form: ExportForm,
): Promise<Exported> {
  const sources = sourcesIn(map, scope);
  const remarks = secondHandRemarks(map);
  if (isFormat(form)) {
    return { text: await writeReferences(form, withRemarks(sources, remarks)), count: sources.length };
  }
  const list = referenceList(sources, form, remarks);
  const html = referencesHtml(list, form === 'numbered');
  return { text: plainList(list, form), html, count: sources.length };
}

/** The sources of a map, cited ones first in the order in which the map cites them. */
function sourcesIn(map: ArgumentMap, scope: ExportScope): Source[] {
  const cited = citedSources(map).flatMap((id) => map.sources.get(id) ?? []);
  if (scope === 'cited') return cited;
  const known = new Set(cited.map(({ id }) => id));
  return [...cited, ...[...map.sources.values()].filter(({ id }) => !known.has(id))];
}

function isFormat(form: ExportForm): form is SourceFormat {
  return !(REFERENCE_STYLES as readonly string[]).includes(form);
}

/** What each form is called, what its files end with, and what they are. */
export const FORM_WORDS: Readonly<Record<ExportForm, { label: string; ending: string; type: string }>> = {
  'author-date': { label: 'Text, by author and date', ending: 'txt', type: 'text/plain' },
  numbered: { label: 'Text, numbered', ending: 'txt', type: 'text/plain' },
  bibtex: { label: 'BibTeX', ending: 'bib', type: 'application/x-bibtex' },
  ris: { label: 'RIS', ending: 'ris', type: 'application/x-research-info-systems' },
  'csl-json': { label: 'CSL-JSON', ending: 'json', type: 'application/json' },
};

/** The name of the file: the map's title, and what it is. */
export function exportName(title: string, form: ExportForm): string {
  const words = title.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.join('-').slice(0, 50) || 'map'}-sources.${FORM_WORDS[form].ending}`;
}
