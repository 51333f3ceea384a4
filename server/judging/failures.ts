import { QUESTION_SUBJECTS, type Question } from '../../shared/judging/questions.ts';

/** Why something about a round was refused; the name is that of the problem it is answered with. */
export interface JudgingFailure {
  readonly name:
    | 'not-allowed'
    | 'not-found'
    | 'round-over'
    | 'wrong-target'
    | 'invalid'
    | 'too-many'
    | 'unavailable';
  readonly detail: string;
}

function failure(name: JudgingFailure['name'], detail: string): JudgingFailure {
  return { name, detail };
}

export const NO_MAP = failure(
  'not-allowed',
  'The map does not exist, or this link or role does not open it.',
);
export const NO_ROUND = failure('not-found', 'This map has no round of this id.');
export const UNREADABLE = failure(
  'unavailable',
  'The rounds of this map could not be read from storage. Please try again in a moment.',
);
export const NO_MORE_BALLOTS = failure('round-over', 'This round is over, so it takes no more ballots.');
export const NOT_ASKED = failure('wrong-target', 'This round does not ask about that.');

/** A round cannot go where it should, for the reason given. */
export function roundOver(reason: string): JudgingFailure {
  return failure('round-over', reason);
}

/** Something is named as a target that is not on the map, or that the question is not about. */
export function unsuited(question: Question): JudgingFailure {
  return failure(
    'wrong-target',
    `This question is asked about ${QUESTION_SUBJECTS[question]} that are on the map.`,
  );
}

/** A value is none that may be sent. */
export function invalid(detail: string): JudgingFailure {
  return failure('invalid', detail);
}

/** The map has as many rounds as it may have. */
export function tooMany(detail: string): JudgingFailure {
  return failure('too-many', detail);
}
