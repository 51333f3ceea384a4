import type { ElementId, SourceId } from '../base/ids.ts';
import { isSecondHand } from '../model/anchor.ts';
import type { ArgumentMap } from '../model/map.ts';
import type { Source } from '../model/source.ts';
import { pageWord, sourceLabel } from './in-text.ts';

/** The elements that are known through somebody else's quotation only, in the map's order. */
export function secondHandElements(map: Pick<ArgumentMap, 'elements'>): readonly ElementId[] {
  return [...map.elements.values()].filter(({ anchors }) => isSecondHand(anchors)).map(({ id }) => id);
}

/**
 * What an export of references says of each source that no element quotes from itself:
 * "Oliver et al. 2019, pp. 2, 5, as quoted in Williams et al. 2020".
 */
export function secondHandRemarks(
  map: Pick<ArgumentMap, 'elements' | 'voices' | 'sources'>,
): ReadonlyMap<SourceId, string> {
  const read = new Set<SourceId>();
  const quoted = new Map<SourceId, { readonly places: Set<string>; readonly readIn: Set<SourceId> }>();
  for (const { anchors } of map.elements.values()) {
    for (const { sourceId, cited } of anchors) {
      if (cited === undefined) read.add(sourceId);
      const original = cited === undefined ? undefined : map.voices.get(cited.voice)?.sourceId;
      if (cited === undefined || original === undefined || original === sourceId) continue;
      const known = quoted.get(original) ?? { places: new Set(), readIn: new Set() };
      quoted.set(original, known);
      known.readIn.add(sourceId);
      if (cited.locator !== undefined) known.places.add(cited.locator);
    }
  }
  const remarks = new Map<SourceId, string>();
  for (const [id, { places, readIn }] of quoted) {
    if (read.has(id) || !map.sources.has(id)) continue;
    const where = [sourceLabel(map, id), placesWord([...places])].filter((part) => part !== undefined);
    const readers = [...readIn].map((each) => sourceLabel(map, each)).join(' and ');
    remarks.set(id, `${where.join(', ')}, as quoted in ${readers}`);
  }
  return remarks;
}

/** "pp. 2, 5, 6–7, Table 2": numbers of pages together and in order, other places as they stand. */
function placesWord(locators: readonly string[]): string | undefined {
  const words = locators.map((each) => pageWord(each) ?? each);
  const pages = words.flatMap((word) => /^pp?\. (\d.*)$/.exec(word)?.[1] ?? []);
  const others = words.filter((word) => !/^pp?\. \d/.test(word));
  const sorted = pages.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  const isOne = sorted.length === 1 && /^\d+$/.test(sorted[0] ?? '');
  const inPages = sorted.length === 0 ? [] : [`${isOne ? 'p.' : 'pp.'} ${sorted.join(', ')}`];
  return [...inPages, ...others].join(', ') || undefined;
}

/** Sources as they are exported: what is known of one at second hand only is told in its note. */
export function withRemarks(sources: readonly Source[], remarks: ReadonlyMap<SourceId, string>): Source[] {
  return sources.map((source) => {
    const remark = remarks.get(source.id);
    if (remark === undefined) return source;
    return { ...source, note: source.note === undefined ? remark : `${source.note}. ${remark}` };
  });
}
