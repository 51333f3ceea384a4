import type { ElementId, RelationId } from '../../base/ids.ts';
import { type Aspect, labelAmong } from '../aspect.ts';

const LOOKED_FOR = {
  split: 'Split',
  moved: 'Moved since the round before',
  apart: 'Map and group disagree on what casts it',
};

/** By what the group made of cards and relations when it last judged them. */
export const judgedAspect: Aspect = {
  title: 'What the group judged',
  read: ({ judged }) => {
    const sets = new Map<string, ReadonlySet<ElementId | RelationId>>(Object.entries(judged()));
    const choices = Object.entries(LOOKED_FOR).map(([key, label]) => ({ key, label }));
    const has = (id: ElementId | RelationId, key: string): boolean => sets.get(key)?.has(id) ?? false;
    return {
      choices,
      labelOf: labelAmong(choices),
      knows: (key) => Object.hasOwn(LOOKED_FOR, key),
      has: ({ id }, key) => has(id, key),
      hasRelation: ({ id }, key) => has(id, key),
    };
  },
};
