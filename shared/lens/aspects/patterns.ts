import type { Links } from '../../graph/links.ts';
import type { Element } from '../../model/element.ts';
import type { RelationKind } from '../../model/relation.ts';
import { type Aspect, labelAmong } from '../aspect.ts';

interface Pattern {
  readonly label: string;
  readonly fits: (element: Element, isUnder: (kind: RelationKind) => boolean) => boolean;
}

/** What to look for in an argument, told by what bears on a card. */
const PATTERNS: ReadonlyMap<string, Pattern> = new Map(
  Object.entries<Pattern>({
    undisputed: {
      label: 'Undisputed costs',
      fits: ({ kind }, isUnder) => kind === 'cost' && !isUnder('rebuttal'),
    },
    'no-cause': {
      label: 'Costs with no structural cause',
      fits: ({ kind }, isUnder) => kind === 'cost' && !isUnder('cause'),
    },
    countered: {
      label: 'Conceded and countered',
      fits: (_, isUnder) => isUnder('concession') && isUnder('rebuttal'),
    },
  }),
);

/** By how a card stands in the argument. */
export const patternAspect: Aspect = {
  title: 'Questions to ask of the map',
  isPlain: true,
  read: ({ links }) => {
    const choices = [...PATTERNS].map(([key, { label }]) => ({ key, label }));
    const all = links();
    return {
      choices,
      labelOf: labelAmong(choices),
      knows: (key) => PATTERNS.has(key),
      has: (element, key) => PATTERNS.get(key)?.fits(element, (kind) => isUnder(all, element, kind)) ?? false,
    };
  },
};

/** Whether a relation of that kind ends at an element. */
function isUnder({ to }: Links, { id }: Element, kind: RelationKind): boolean {
  return to.get(id)?.some((each) => each.kind === kind) ?? false;
}
