import { ask, assumed, exception, objection, type Scheme } from './scheme.ts';

/** Arguments about what brings what about. */
export const SCHEMES_OF_CAUSES: readonly Scheme[] = [
  {
    id: 'cause-to-effect',
    name: 'Cause to effect',
    gist: 'One thing tends to bring about another, and it is there, so the other comes.',
    premises: [
      { role: 'Rule', says: 'One thing tends to bring about another.' },
      { role: 'Case', says: 'The first is the case here.' },
    ],
    conclusion: 'The second is, or will be, the case too.',
    questions: [
      ask(
        'strength',
        'premise',
        'Is the rule strong, and shown by evidence?',
        'The one brings about the other less often than is said.',
      ),
      exception(
        'blocked',
        'step',
        'Is there nothing here that would block the effect or work against it?',
        'Something here keeps the effect from coming.',
      ),
      ask('occurs', 'premise', 'Is the cause really the case here?', 'The cause is not the case here.'),
    ],
    likelyFor: ['cost', 'context', 'cause'],
  },
  {
    id: 'correlation-to-cause',
    name: 'Correlation to cause',
    gist: 'Two things go together, so one of them brings about the other.',
    premises: [{ role: 'Association', says: 'Two things are found together, or vary together.' }],
    conclusion: 'One of them brings about the other.',
    questions: [
      ask(
        'association',
        'premise',
        'Do the two really go together?',
        'The two do not go together when one looks closely.',
      ),
      ask(
        'chance',
        'step',
        'Are there enough cases to leave chance out?',
        'So few cases may go together by chance.',
      ),
      ask(
        'direction',
        'step',
        'Can it be left out that the effect brings about the cause?',
        'It may be the other way round.',
      ),
      exception(
        'common-cause',
        'step',
        'Can a third thing that brings about both be left out?',
        'A third thing brings about both.',
      ),
      ask(
        'direct',
        'step',
        'Is it clear by what steps the one leads to the other?',
        'It goes by way of other things, which could be changed.',
      ),
      ask(
        'range',
        'step',
        'Does it hold in the whole range or group that is spoken of?',
        'It holds only for some, or only within limits.',
      ),
      ask(
        'measure',
        'step',
        'Was the same thing counted in the same way throughout?',
        'What was counted, or how, changed in between.',
      ),
      assumed(
        'mechanism',
        'step',
        'Is there a way in which the one could bring about the other?',
        'No way is known in which the one could bring about the other.',
      ),
    ],
    likelyFor: ['cause', 'evidence'],
  },
  {
    id: 'consequences',
    name: 'Consequences',
    gist: 'Doing it would have good or bad consequences, so it should, or should not, be done.',
    premises: [{ role: 'Consequence', says: 'If it is done, something good or bad will come of it.' }],
    conclusion: 'It should be done, or should not be.',
    questions: [
      ask(
        'likely',
        'premise',
        'Is it likely that this comes of it?',
        'It is less likely to come of it than is said.',
      ),
      ask(
        'shown',
        'premise',
        'Does evidence link the one to the other?',
        'No evidence links the one to the other.',
      ),
      objection(
        'opposite',
        'conclusion',
        'Does this outweigh the opposite consequences?',
        'It has opposite consequences that weigh more.',
      ),
      ask(
        'value',
        'premise',
        'Is what comes of it really good or bad, and for those who are meant?',
        'What comes of it is not as good or as bad, or not for these people.',
      ),
      ask('anyway', 'step', 'Would it stay away if this were not done?', 'It would come about anyway.'),
    ],
    likelyFor: ['cost', 'claim'],
  },
  {
    id: 'slippery-slope',
    name: 'Slippery slope',
    gist: 'A first step starts a chain that ends badly, so it should not be taken.',
    premises: [
      { role: 'First step', says: 'Something would be a first step.' },
      { role: 'Chain', says: 'Each step would lead to the next, up to a bad end.' },
    ],
    conclusion: 'The first step should not be taken.',
    questions: [
      ask(
        'first-step',
        'premise',
        'Is the first step described fairly?',
        'Nobody proposes the first step as it is described.',
      ),
      ask('chain', 'premise', 'Are the steps in between named?', 'The steps in between are missing.'),
      ask(
        'weakest',
        'step',
        'Does even the weakest link rest on evidence?',
        'One of the links does not hold.',
      ),
      ask('stop', 'step', 'Is it true that one could not stop on the way?', 'One can stop on the way.'),
      ask('end', 'premise', 'Is the end as bad as is said?', 'The end is not as bad as is said.'),
    ],
    likelyFor: ['cost'],
  },
  {
    id: 'sign',
    name: 'Sign',
    gist: 'Something shows that usually means another thing, so the other is the case.',
    premises: [
      { role: 'Sign', says: 'Something shows here.' },
      { role: 'Meaning', says: 'Where it shows, something else is usually the case.' },
    ],
    conclusion: 'That something else is the case.',
    questions: [
      ask(
        'reliable',
        'step',
        'Is the sign a reliable one?',
        'The sign often shows where the thing is absent.',
      ),
      ask(
        'other-cause',
        'step',
        'Is this the best explanation of the sign?',
        'Something else explains the sign better.',
      ),
    ],
    likelyFor: ['cost', 'cause', 'evidence'],
  },
];
