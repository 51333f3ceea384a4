import type { ParticipantId } from '../../base/ids.ts';
import type { Aspect } from '../aspect.ts';

/** By who put a card on the map. */
export const byAspect: Aspect = {
  title: 'Added by',
  read: ({ map, nameOf }) => {
    const people = new Set([...map.elements.values()].map(({ addedBy }) => addedBy));
    return {
      choices: [...people].map((key) => ({ key, label: nameOf(key) })),
      // Somebody whose every card is gone has a name all the same.
      labelOf: (key) => nameOf(key as ParticipantId),
      has: ({ addedBy }, key) => addedBy === key,
    };
  },
};

/** By whether a card was added or changed since a time. The key is the time, so that a link shows others the same. */
export const changedAspect: Aspect = {
  title: 'Changed',
  isPlain: true,
  read: ({ lastVisit, changedSince, momentWords }) => ({
    choices:
      lastVisit === null
        ? []
        : [{ key: lastVisit, label: `Since I was last here (${momentWords(lastVisit)})` }],
    labelOf: (key) => `Changed since ${momentWords(key)}`,
    has: ({ id }, key) => changedSince(id, key),
  }),
};

/** By what cards are tagged with, the most used first. */
export const tagAspect: Aspect = {
  title: 'Tag',
  read: ({ map }) => {
    const uses = new Map<string, number>();
    for (const { tags } of map.elements.values())
      for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
    const choices = [...uses]
      .sort(([a, manyA], [b, manyB]) => manyB - manyA || (a < b ? -1 : 1))
      .map(([tag]) => ({ key: tag, label: tag }));
    // A tag is its own name.
    return { choices, labelOf: (key) => key, has: ({ tags }, key) => tags.includes(key) };
  },
};

/** By words that a card holds; chosen where words are looked for. */
export const wordsAspect: Aspect = {
  title: 'Words',
  isPlain: true,
  read: ({ find }) => {
    const found = new Map<string, ReturnType<typeof find>>();
    const findOnce = (query: string): ReturnType<typeof find> => {
      const known = found.get(query) ?? find(query);
      found.set(query, known);
      return known;
    };
    return { choices: [], labelOf: (key) => `“${key}”`, has: ({ id }, key) => findOnce(key).has(id) };
  },
};
