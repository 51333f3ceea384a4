import { ask, assumed, exception, objection, type Scheme } from './scheme.ts';

/** Arguments from who says something, or from how they are. */
export const SCHEMES_OF_KNOWING: readonly Scheme[] = [
  {
    id: 'expert-opinion',
    name: 'Expert opinion',
    gist: 'Somebody who knows the field says so, so it is so.',
    premises: [
      { role: 'Expert', says: 'Somebody is an expert in the field.' },
      { role: 'Statement', says: 'They say it, and it belongs to that field.' },
    ],
    conclusion: 'What they say may be taken to be so.',
    questions: [
      ask(
        'expertise',
        'premise',
        'Is whoever says it really an expert?',
        'Whoever says it is not an expert in this.',
      ),
      ask(
        'field',
        'premise',
        'Does what is said lie inside their field?',
        'What is said lies outside their field.',
      ),
      ask(
        'wording',
        'premise',
        'Did they say just this, and is the quotation complete?',
        'They did not say just this, or more than is quoted.',
      ),
      exception(
        'interest',
        'step',
        'Can they be trusted in this, free of an interest in the answer?',
        'They have an interest in the answer.',
      ),
      exception(
        'agreement',
        'step',
        'Do other experts agree with it?',
        'Other experts in the field say otherwise.',
      ),
      assumed(
        'evidence',
        'step',
        'Does their opinion rest on evidence that can be looked at?',
        'The opinion rests on no evidence that can be looked at.',
      ),
    ],
    likelyFor: ['cost', 'claim', 'evidence'],
  },
  {
    id: 'ethotic',
    name: 'Character',
    gist: 'Somebody is of good or bad character, so what they say weighs more or less.',
    premises: [{ role: 'Character', says: 'Somebody has shown themselves to be reliable, or not to be.' }],
    conclusion: 'What they say should be given more weight, or less.',
    questions: [
      ask(
        'judgement',
        'premise',
        'Is there good reason to judge their character so?',
        'Nothing supports this judgement of them.',
      ),
      assumed(
        'relevance',
        'step',
        'Does character matter to this statement?',
        'Their character has no bearing on whether this is so.',
      ),
      ask(
        'proportion',
        'step',
        'Is the weight that is given or taken in proportion?',
        'More weight is given or taken than their character warrants.',
      ),
    ],
    likelyFor: [],
  },
  {
    id: 'bias',
    name: 'Bias',
    gist: 'Somebody is biased in the matter, so what they say counts for less.',
    premises: [{ role: 'Bias', says: 'Somebody leans to one side in the matter.' }],
    conclusion: 'What they say about it should count for less.',
    questions: [
      ask('sign', 'premise', 'Does something show the bias?', 'Nothing shows that they are biased.'),
      ask(
        'balance',
        'step',
        'Does this kind of exchange call for balance?',
        'In this kind of exchange people may argue for one side.',
      ),
      objection(
        'merits',
        'conclusion',
        'Does the argument fail on its merits too, whoever gives it?',
        'The argument holds whoever gives it.',
      ),
    ],
    likelyFor: [],
  },
  {
    id: 'commitment',
    name: 'Commitment',
    gist: 'Somebody has committed themselves to one thing, so they should accept what follows for another.',
    premises: [
      { role: 'Commitment', says: 'Somebody has said or done what commits them.' },
      { role: 'Consequence', says: 'Who is committed to that should accept this.' },
    ],
    conclusion: 'They should accept it, or act on it.',
    questions: [
      ask(
        'shown',
        'premise',
        'Does something show that they are committed to it?',
        'They never committed themselves to this.',
      ),
      ask(
        'standing',
        'step',
        'Do they still hold to it, with no exception for this case?',
        'They have withdrawn it, or this case is an exception.',
      ),
      ask(
        'same',
        'step',
        'Is what they are said to accept the same as what they are committed to?',
        'What they are committed to is something else than this.',
      ),
    ],
    likelyFor: ['claim'],
  },
];
