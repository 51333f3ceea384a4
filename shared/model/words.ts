import type { EvidenceState } from './anchor.ts';
import { inherentIn } from './attribution.ts';
import type { ClaimRole, CostType, Element, ElementKind } from './element.ts';
import type { RebuttalMode, RebuttalMove, RelationFields, RelationKind } from './relation.ts';

/** How the vocabulary is written in the interface and in every export: one table, so that all say the same. */
export const ELEMENT_WORDS: Readonly<Record<ElementKind, string>> = {
  cost: 'Cost',
  claim: 'Claim',
  context: 'Context',
  cause: 'Structural cause',
  evidence: 'Evidence',
  question: 'Question',
};

/** The kinds of element within a sentence; `withArticle` puts the article before them. */
export const ELEMENT_NOUNS: Readonly<Record<ElementKind, string>> = {
  cost: 'cost',
  claim: 'claim',
  context: 'context',
  cause: 'structural cause',
  evidence: 'piece of evidence',
  question: 'question',
};

/** The kinds of relation within a sentence. */
export const RELATION_NOUNS: Readonly<Record<RelationKind, string>> = {
  rebuttal: 'rebuttal',
  context: 'context relation',
  cause: 'causal relation',
  support: 'support',
  concession: 'concession',
};

/** Headings of the six types of cost. */
export const COST_TYPE_WORDS: Readonly<Record<CostType, string>> = {
  practical: 'Practical costs',
  personal: 'Personal costs to researchers',
  professional: 'Professional costs to researchers',
  research: 'Costs to research',
  stakeholders: 'Costs to stakeholders',
  profession: 'Costs to the research profession',
};

const COST_WORDS: Readonly<Record<CostType, string>> = {
  practical: 'Practical cost',
  personal: 'Personal cost',
  professional: 'Professional cost',
  research: 'Cost to research',
  stakeholders: 'Cost to stakeholders',
  profession: 'Cost to the profession',
};

export const ROLE_WORDS: Readonly<Record<ClaimRole, string>> = {
  definition: 'Definition',
  rationale: 'Rationale',
  recommendation: 'Recommendation',
  limitation: 'Limitation',
  'counter-proposal': 'Counter-proposal',
  conclusion: 'Conclusion',
};

export const RELATION_WORDS: Readonly<Record<RelationKind, string>> = {
  rebuttal: 'Rebuttal',
  context: 'Context',
  cause: 'Structural cause',
  support: 'Support',
  concession: 'Concession',
};

export const MODE_WORDS: Readonly<Record<RebuttalMode, string>> = {
  rebut: 'rebuts',
  undermine: 'undermines',
  undercut: 'undercuts',
};

/** What each mode of rebuttal denies. */
export const MODE_MEANINGS: Readonly<Record<RebuttalMode, string>> = {
  rebut: 'denies the conclusion',
  undermine: 'denies a ground it rests on',
  undercut: 'denies that the step follows, or applies here',
};

export const MOVE_WORDS: Readonly<Record<RebuttalMove, string>> = {
  reclassification: 'Reclassification',
  transposition: 'Transposition',
  displacement: 'Displacement',
  revaluation: 'Revaluation',
  comparison: 'Comparison',
  conditional: 'Conditional',
  'counter-cost': 'Counter-cost',
  inconsistency: 'Inconsistency',
  scapegoat: 'Scapegoat',
};

const MOVE_MEANINGS: Readonly<Record<RebuttalMove, string>> = {
  reclassification: 'real, but bad practice or the setting’s',
  transposition: 'true of something else, carried over',
  displacement: 'somebody else bears it',
  revaluation: 'what is called a cost is a good sign',
  comparison: 'others cost more',
  conditional: 'only if something else is taken for granted',
  'counter-cost': 'not doing it costs too',
  inconsistency: 'clashes with another claim of the same voice',
  scapegoat: 'blamed for what another thing does',
};

/** What a move says, on a map with this subject. */
export function moveMeaning(move: RebuttalMove, subject: string): string {
  const meaning = MOVE_MEANINGS[move];
  return move === 'reclassification' ? `${meaning}, not ${inherentIn(subject)}` : meaning;
}

export const EVIDENCE_WORDS: Readonly<Record<EvidenceState, string>> = {
  quoted: 'Quoted',
  paraphrased: 'Paraphrased',
  inferred: 'Inferred',
  none: 'No source',
};

/** "a cost", "an element". */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** "a cost, a claim or a structural cause"; nothing for no nouns. */
export function anyOf(nouns: readonly string[]): string {
  const named = nouns.map(withArticle);
  if (named.length < 2) return named.join('');
  return `${named.slice(0, -1).join(', ')} or ${named.at(-1)}`;
}

/** The kind as a card's header says it: "Practical cost", "Limitation", "Structural cause". */
export function kindWord(of: Element): string {
  if (of.kind === 'cost') return COST_WORDS[of.costType];
  if (of.kind === 'claim' && of.role !== undefined) return ROLE_WORDS[of.role];
  return ELEMENT_WORDS[of.kind];
}

/** A relation as a verb between its two ends, read in its direction. */
export function relationVerb(of: RelationFields): string {
  switch (of.kind) {
    case 'rebuttal':
      return MODE_WORDS[of.mode];
    case 'context':
      return 'is the context of';
    case 'cause':
      return 'is a structural cause of';
    case 'support':
      return 'supports';
    case 'concession':
      return 'grants';
  }
}

/** The same relation read from its target's side. */
export function relationVerbReversed(of: RelationFields): string {
  switch (of.kind) {
    case 'rebuttal':
      return { rebut: 'rebutted by', undermine: 'undermined by', undercut: 'undercut by' }[of.mode];
    case 'context':
      return 'holds in the context of';
    case 'cause':
      return 'structurally caused by';
    case 'support':
      return 'supported by';
    case 'concession':
      return 'granted by';
  }
}
