import { ask, assumed, exception, type Scheme } from './scheme.ts';

/** Arguments about what to do. */
export const SCHEMES_OF_ACTION: readonly Scheme[] = [
  {
    id: 'practical-reasoning',
    name: 'Means to an end',
    gist: 'It serves a goal that one has, so it should be done.',
    premises: [
      { role: 'Goal', says: 'There is a goal.' },
      { role: 'Means', says: 'Doing this serves the goal.' },
    ],
    conclusion: 'This should be done.',
    questions: [
      exception(
        'better-means',
        'step',
        'Is there no better means to the goal?',
        'Another means serves the goal better.',
      ),
      assumed('feasible', 'step', 'Can it be done?', 'It cannot be done, or not by those who would have to.'),
      exception(
        'suffices',
        'step',
        'Is it enough by itself to reach the goal?',
        'It does not reach the goal unless more is done.',
      ),
      exception(
        'side-effects',
        'conclusion',
        'Are its side effects worth bearing?',
        'It has side effects that weigh more than the goal.',
      ),
      exception(
        'other-goals',
        'conclusion',
        'Does it leave other goals unharmed?',
        'It stands in the way of another goal.',
      ),
      assumed('worthy', 'premise', 'Is the goal worth having?', 'The goal is not worth having.'),
    ],
    likelyFor: ['claim'],
  },
  {
    id: 'waste',
    name: 'Waste',
    gist: 'Stopping would waste what was put into it, so one should go on.',
    premises: [{ role: 'Effort', says: 'Much has been put into it, which would be lost if one stopped.' }],
    conclusion: 'One should go on.',
    questions: [
      ask(
        'past',
        'step',
        'Can what is spent already still matter to the choice?',
        'What is spent is spent, whatever is chosen.',
      ),
      assumed('possible', 'premise', 'Can it still succeed?', 'It cannot succeed any more.'),
      exception(
        'worth-it',
        'conclusion',
        'Is what it will bring worth what it will still cost?',
        'What it will still cost is more than what it will bring.',
      ),
    ],
    likelyFor: [],
  },
  {
    id: 'values',
    name: 'Values',
    gist: 'It promotes something of value, so it should be done.',
    premises: [
      { role: 'Value', says: 'Something is of value.' },
      { role: 'Promotion', says: 'Doing this promotes it.' },
    ],
    conclusion: 'This should be done.',
    questions: [
      assumed(
        'shared',
        'premise',
        'Is it a value to those who are affected?',
        'Those who are affected do not value it.',
      ),
      ask('promotes', 'premise', 'Does doing this promote it?', 'Doing this does not promote it.'),
      exception(
        'better-option',
        'step',
        'Does no other option promote it more?',
        'Another option promotes it more.',
      ),
      exception(
        'other-value',
        'conclusion',
        'Does it leave values that rank higher unharmed?',
        'It harms another value, which ranks higher.',
      ),
    ],
    likelyFor: ['claim'],
  },
];
