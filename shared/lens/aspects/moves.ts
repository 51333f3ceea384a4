import { REBUTTAL_MOVES } from '../../model/relation.ts';
import { MOVE_WORDS, moveMeaning } from '../../model/words.ts';
import { type Aspect, labelAmong } from '../aspect.ts';

/** By the way in which a card answers what it rebuts. */
export const moveAspect: Aspect = {
  title: 'Move it makes',
  hint: 'The way in which a card answers what it rebuts',
  read: ({ links, map: { subject } }) => {
    const { from } = links();
    const choices = REBUTTAL_MOVES.map((key) => ({
      key,
      label: `${MOVE_WORDS[key]}: ${moveMeaning(key, subject)}`,
    }));
    const short = labelAmong(Object.entries(MOVE_WORDS).map(([key, label]) => ({ key, label })));
    return {
      choices,
      labelOf: short,
      knows: (key) => choices.some((each) => each.key === key),
      has: ({ id }, key) =>
        from.get(id)?.some((each) => each.kind === 'rebuttal' && each.move === key) ?? false,
      hasRelation: (relation, key) => relation.kind === 'rebuttal' && relation.move === key,
    };
  },
};
