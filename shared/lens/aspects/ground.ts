import type { ElementId } from '../../base/ids.ts';
import { evidenceState, isSecondHand } from '../../model/anchor.ts';
import { EVIDENCE_WORDS } from '../../model/words.ts';
import { type Aspect, fixedAspect, labelAmong } from '../aspect.ts';

/** By how closely a statement follows words in a source. */
export const evidenceAspect = fixedAspect('Evidence', EVIDENCE_WORDS, {
  has: ({ anchors }, key) => evidenceState(anchors) === key,
});

/** By whether the words were read where they stand. */
export const handAspect = fixedAspect(
  'Second hand',
  { second: 'Known at second hand only' },
  { has: ({ anchors }) => isSecondHand(anchors), isPlain: true },
);

const VERDICTS = {
  shared: 'Shares an author with the voice it supports',
  perhaps: 'May share an author with it',
};

/** By whether what is offered as support stands apart from the voice it supports. */
export const independenceAspect: Aspect = {
  title: 'Support that may not be independent',
  isPlain: true,
  read: ({ independence }) => {
    const choices = Object.entries(VERDICTS).map(([key, label]) => ({ key, label }));
    const verdicts = independence();
    const holders = new Map<string, Set<ElementId>>(choices.map(({ key }) => [key, new Set()]));
    for (const { kind, supporter } of verdicts.values()) holders.get(kind)?.add(supporter);
    return {
      choices,
      labelOf: labelAmong(choices),
      knows: (key) => choices.some((each) => each.key === key),
      has: ({ id }, key) => holders.get(key)?.has(id) ?? false,
      hasRelation: ({ id }, key) => verdicts.get(id)?.kind === key,
    };
  },
};
