import { indexLinks } from '../../../shared/graph/links.ts';
import type { LensInput } from '../../../shared/lens/aspect.ts';
import type { Element } from '../../../shared/model/element.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { kindWord } from '../../../shared/model/words.ts';
import { independence } from '../../../shared/references/independence.ts';

/** What lenses read of a map of which nothing else is known. */
export function lensInput(map: ArgumentMap, around: Partial<LensInput> = {}): LensInput {
  return {
    map,
    links: () => indexLinks(map.relations),
    independence: () => independence(map),
    judged: () => ({ split: new Set(), moved: new Set(), apart: new Set() }),
    nameOf: (id) => id,
    selection: [],
    lastVisit: null,
    changedSince: (id, time) => (map.elements.get(id)?.addedAt ?? '') > time,
    momentWords: (time) => time,
    find: (query) => {
      const holds = (element: Element) =>
        `${element.text} ${kindWord(element)}`.toLowerCase().includes(query);
      return new Set([...map.elements.values()].filter(holds).map(({ id }) => id));
    },
    ...around,
  };
}
