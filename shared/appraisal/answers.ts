import type { ElementId } from '../base/ids.ts';
import type { Answer } from '../model/answer.ts';
import type { ArgumentMap } from '../model/map.ts';
import { schemeOf } from './schemes.ts';

/** What can be answered, in words. */
export const ANSWER_WORDS: Readonly<Record<NonNullable<Answer['answer']>, string>> = {
  yes: 'Yes',
  no: 'No',
  unclear: 'Unclear',
  'not-applicable': 'Not applicable',
};

/** The answers about one subject by their list and item. */
export type AnswersAbout = ReadonlyMap<Answer['subject'], readonly Answer[]>;

/** Sorts answers by what they are about. */
export function answersBySubject(answers: ArgumentMap['answers']): AnswersAbout {
  const about = new Map<Answer['subject'], Answer[]>();
  for (const each of answers.values()) {
    const known = about.get(each.subject);
    if (known === undefined) about.set(each.subject, [each]);
    else known.push(each);
  }
  return about;
}

/** The answer to one item of a list about a subject; undefined while nobody touched it. */
export function answerTo(
  about: AnswersAbout,
  { subject, list, item }: Pick<Answer, 'subject' | 'list' | 'item'>,
): Answer | undefined {
  return about.get(subject)?.find((each) => each.list === list && each.item === item);
}

/** How many items of a list have an answer, whatever it is. */
export function answeredCount(
  about: AnswersAbout,
  subject: Answer['subject'],
  list: { readonly id: string; readonly items: readonly { readonly id: string }[] },
): number {
  return list.items.filter(({ id }) => answerTo(about, { subject, list: list.id, item: id })?.answer).length;
}

/** How many critical questions of an element's scheme are open: without an answer, or with none that is clear. */
export function openQuestions(
  about: AnswersAbout,
  { id, scheme }: { readonly id: ElementId; readonly scheme?: string | undefined },
): number {
  const open = schemeOf(scheme)?.questions.filter((question) => {
    const answer = answerTo(about, { subject: id, list: scheme ?? '', item: question.id })?.answer;
    return answer === undefined || answer === 'unclear';
  });
  return open?.length ?? 0;
}

/** The cards that follow a scheme, and how many of its questions are open on each. */
export function openByElement(
  map: Pick<ArgumentMap, 'elements' | 'answers'>,
): ReadonlyMap<ElementId, number> {
  const about = answersBySubject(map.answers);
  const open = new Map<ElementId, number>();
  for (const element of map.elements.values()) {
    if (schemeOf(element.scheme) !== undefined) open.set(element.id, openQuestions(about, element));
  }
  return open;
}
