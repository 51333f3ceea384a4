import { assertNever } from '../base/assert-never.ts';
import { attributionWords, inherentIn } from '../model/attribution.ts';
import { isPercent, isVerdict, type Judgement } from './judgement.ts';
import type { Question, Verdict } from './questions.ts';

interface QuestionWords {
  /** The question as it is put to everybody. */
  readonly title: string;
  /** What to think of in answering it, on a map with this subject. */
  readonly hint: (subject: string) => string;
}

/** How each question is put. */
export const QUESTION_WORDS: Readonly<Record<Question, QuestionWords>> = {
  happens: {
    title: 'Does it happen?',
    hint: () => 'How sure are you that this cost arises, whatever casts it?',
  },
  casts: {
    title: 'What casts it?',
    hint: (subject) =>
      `Where it happens: is it ${inherentIn(subject)}, does poor practice cast it, or do the structures around it?`,
  },
  credence: {
    title: 'Is it so?',
    hint: () => 'How sure are you that what the card says is so?',
  },
  fidelity: {
    title: 'Does the card say what the words say?',
    hint: () =>
      'Compare the statement with the words it rests on. Whether they are right is another question.',
  },
  relevance: {
    title: 'How much does it count here?',
    hint: () => 'Suppose that the first card is so: how much does it bear on the second?',
  },
};

/** What each verdict on a quotation is called, and what it means. */
export const VERDICT_WORDS: Readonly<Record<Verdict, { readonly label: string; readonly meaning: string }>> =
  {
    faithful: { label: 'Faithful', meaning: 'It says what the words say.' },
    stretched: { label: 'Stretched', meaning: 'It goes further than the words do.' },
    wrong: { label: 'Wrong', meaning: 'The words do not say it.' },
  };

/** From which number on a word is used, lowest first. */
type Steps = readonly (readonly [from: number, word: string])[];

const SURE: Steps = [
  [0, 'certainly not'],
  [1, 'very unlikely'],
  [20, 'rather not'],
  [40, 'in the balance'],
  [61, 'rather yes'],
  [81, 'very likely'],
  [100, 'certainly'],
];
const COUNTS: Steps = [
  [0, 'not at all'],
  [1, 'hardly'],
  [20, 'a little'],
  [40, 'in part'],
  [61, 'much'],
  [81, 'very much'],
  [100, 'decides it'],
];

/** What a number from 0 to 100 says in answer to a question, in a word or three. */
export function percentWord(question: Question, value: number): string {
  const steps = question === 'relevance' ? COUNTS : SURE;
  return steps.findLast(([from]) => value >= from)?.[1] ?? '';
}

/** A judgement in words, as an answer to its question on a map with this subject: "70, rather yes". */
export function judgementWords(question: Question, judgement: Judgement, subject: string): string {
  if (isPercent(judgement)) return `${judgement}, ${percentWord(question, judgement)}`;
  if (isVerdict(judgement)) return VERDICT_WORDS[judgement].label;
  return attributionWords(judgement, subject);
}

/** What is judged by a question, as a noun for a number of them. */
export function targetNoun(question: Question, number: number): string {
  const many = number === 1 ? '' : 's';
  switch (question) {
    case 'happens':
    case 'casts':
      return `cost${many}`;
    case 'credence':
      return `card${many}`;
    case 'fidelity':
      return `quotation${many}`;
    case 'relevance':
      return `relation${many}`;
    default:
      return assertNever(question);
  }
}
