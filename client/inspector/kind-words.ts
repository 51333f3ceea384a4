import type { ElementKind } from '../../shared/model/element.ts';

/** What each kind of card is. */
export const KIND_MEANINGS: Readonly<Record<ElementKind, string>> = {
  cost: 'a claimed cost',
  claim: 'any other assertion',
  context: 'a circumstance under which something holds, or fails to',
  cause: 'a feature of institutions or systems that produces it',
  evidence: 'a finding, study, testimony or example',
  question: 'something that somebody should answer',
};
