import { type AnswersAbout, answersBySubject, openQuestions } from '../../shared/appraisal/answers.ts';
import type { ElementId } from '../../shared/base/ids.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';

/** Answers by subject, sorted once for all cards that ask. */
const sorted = new WeakMap<ArgumentMap['answers'], AnswersAbout>();

/** The answers of a map by what they are about; the same object while no answer changes. */
export function answersAbout(answers: ArgumentMap['answers']): AnswersAbout {
  const known = sorted.get(answers);
  if (known !== undefined) return known;
  const about = answersBySubject(answers);
  sorted.set(answers, about);
  return about;
}

/** How many critical questions are open on a card. */
export function openOn(map: Pick<ArgumentMap, 'elements' | 'answers'>, id: ElementId): number {
  const element = map.elements.get(id);
  return element === undefined ? 0 : openQuestions(answersAbout(map.answers), element);
}
