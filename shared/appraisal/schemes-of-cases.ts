import { ask, exception, objection, type Scheme } from './scheme.ts';

/** Arguments from cases, and from what things are called. */
export const SCHEMES_OF_CASES: readonly Scheme[] = [
  {
    id: 'analogy',
    name: 'Analogy',
    gist: 'Something holds in one case, and another is like it, so it holds there too.',
    premises: [
      { role: 'Likeness', says: 'Two cases are alike.' },
      { role: 'Known case', says: 'Something holds in the one.' },
    ],
    conclusion: 'It holds in the other too.',
    questions: [
      ask(
        'known-case',
        'premise',
        'Does it really hold in the case it is taken from?',
        'It does not hold in the case it is taken from.',
      ),
      ask(
        'relevant',
        'step',
        'Are the two alike in what matters here?',
        'They are alike in what does not matter here.',
      ),
      exception(
        'differences',
        'step',
        'Do the differences leave the likeness standing?',
        'They differ in what matters here.',
      ),
      exception(
        'counter-case',
        'conclusion',
        'Is there no closer case in which it fails?',
        'In a case that is closer to this one it does not hold.',
      ),
    ],
    likelyFor: ['claim', 'context'],
  },
  {
    id: 'verbal-classification',
    name: 'Definition and classification',
    gist: 'It meets the definition, so it counts as one.',
    premises: [
      { role: 'Definition', says: 'What is such counts as one.' },
      { role: 'Case', says: 'This is such.' },
    ],
    conclusion: 'This counts as one.',
    questions: [
      ask('meets', 'premise', 'Does it clearly meet the definition?', 'It does not meet the definition.'),
      exception(
        'adequate',
        'step',
        'Is this the best definition there is?',
        'Another definition fits better, and leaves this out.',
      ),
      ask(
        'vague',
        'step',
        'Is the word clear here, and free of a verdict?',
        'The word is vague here, or carries a verdict already.',
      ),
    ],
    likelyFor: ['claim'],
  },
  {
    id: 'example',
    name: 'Example',
    gist: 'A case shows it, so it tends to be so in cases of the kind.',
    premises: [{ role: 'Case', says: 'In one case of the kind it is so.' }],
    conclusion: 'In cases of the kind it tends to be so.',
    questions: [
      ask('described', 'premise', 'Is the case as it is described?', 'The case was not as it is described.'),
      ask('instance', 'step', 'Is it a case of what is claimed?', 'It is a case of something else.'),
      ask('typical', 'step', 'Is it a typical case?', 'The case is not typical.'),
      objection(
        'reach',
        'conclusion',
        'Does the claim reach no farther than such cases bear out?',
        'The claim reaches farther than the case bears out.',
      ),
      ask(
        'special',
        'step',
        'Was the case free of special circumstances?',
        'Special circumstances made the case what it was.',
      ),
    ],
    likelyFor: ['cost', 'context', 'evidence'],
  },
];
