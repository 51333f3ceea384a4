import type { ElementId } from '../../base/ids.ts';
import { nameOf } from '../../graph/phrases.ts';
import type { Aspect } from '../aspect.ts';
import { pathToQuestion } from '../path.ts';

/** By whether a card lies on the way from a chosen one to the question. The key is the card, so that the way follows the map. */
export const pathAspect: Aspect = {
  title: 'Path to the question',
  isPlain: true,
  hint: 'Select a card to see how it bears on the question',
  read: ({ map, links, selection }) => {
    const paths = new Map<string, ReadonlySet<ElementId>>();
    const pathFrom = (key: string): ReadonlySet<ElementId> => {
      const known = paths.get(key) ?? pathToQuestion(map, links(), key as ElementId);
      paths.set(key, known);
      return known;
    };
    const labelOf = (key: string): string => {
      const element = map.elements.get(key as ElementId);
      return element === undefined ? 'Path from a card that is gone' : `Path from ${nameOf(element)}`;
    };
    return {
      choices: selection.filter((id) => map.elements.has(id)).map((key) => ({ key, label: labelOf(key) })),
      labelOf,
      has: ({ id }, key) => pathFrom(key).has(id),
    };
  },
};
