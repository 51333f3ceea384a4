import type { ElementId, SourceId, VoiceId } from '../base/ids.ts';
import type { Element } from '../model/element.ts';
import type { ArgumentMap } from '../model/map.ts';

/** How an element rests on a source: words read in it, its words quoted by another, or only that it is the voice's. */
export type UseKind = 'read' | 'second-hand' | 'said';

export interface Use {
  readonly element: ElementId;
  readonly kind: UseKind;
}

type Parts = Pick<ArgumentMap, 'elements' | 'voices' | 'sources'>;

/** What rests on each source of the map, an element once under the closest of its ways, in the map's order. */
export function usesOfSources(map: Parts): ReadonlyMap<SourceId, readonly Use[]> {
  const uses = new Map<SourceId, Use[]>();
  for (const element of map.elements.values()) {
    for (const [source, kind] of sourcesOf(map, element)) {
      const known = uses.get(source);
      if (known === undefined) uses.set(source, [{ element: element.id, kind }]);
      else known.push({ element: element.id, kind });
    }
  }
  return uses;
}

/** The sources that an element rests on, each with the closest way in which it does. */
function sourcesOf(map: Pick<ArgumentMap, 'voices'>, element: Element): ReadonlyMap<SourceId, UseKind> {
  const found = new Map<SourceId, UseKind>();
  for (const { sourceId, cited } of element.anchors) if (cited === undefined) found.set(sourceId, 'read');
  for (const { sourceId, cited } of element.anchors) {
    const original = cited === undefined ? undefined : map.voices.get(cited.voice)?.sourceId;
    if (cited === undefined) continue;
    if (original !== undefined && !found.has(original)) found.set(original, 'second-hand');
    if (!found.has(sourceId)) found.set(sourceId, 'read');
  }
  const said = element.voice === undefined ? undefined : map.voices.get(element.voice)?.sourceId;
  if (said !== undefined && !found.has(said)) found.set(said, 'said');
  return found;
}

/** The sources that something on the map rests on, in the order in which the map first does. */
export function citedSources(map: Parts): SourceId[] {
  return [...usesOfSources(map).keys()].filter((id) => map.sources.has(id));
}

/** What keeps a source from being deleted without loss: elements with words read in it, and voices that speak through it. */
export interface Dependents {
  readonly elements: readonly ElementId[];
  readonly voices: readonly VoiceId[];
}

export function dependentsOf(map: Parts, id: SourceId): Dependents {
  return {
    elements: [...map.elements.values()]
      .filter(({ anchors }) => anchors.some(({ sourceId }) => sourceId === id))
      .map((element) => element.id),
    voices: [...map.voices.values()].filter(({ sourceId }) => sourceId === id).map((voice) => voice.id),
  };
}
