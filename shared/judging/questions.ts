/** What a round may ask; one round asks one question of all its targets. */
export const QUESTIONS = ['happens', 'casts', 'credence', 'fidelity', 'relevance'] as const;
export type Question = (typeof QUESTIONS)[number];

/** What a question is judged on: 0 to 100, a place in the triangle of attribution, or a verdict on a quotation. */
export type Scale = 'percent' | 'triangle' | 'verdict';

/** Whether a statement says what the words it rests on say: it does; it goes further than they do; it does not. */
export const VERDICTS = ['faithful', 'stretched', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];

const SCALES: Readonly<Record<Question, Scale>> = {
  happens: 'percent',
  casts: 'triangle',
  credence: 'percent',
  fidelity: 'verdict',
  relevance: 'percent',
};

/** What a question is judged on. */
export function scaleOf(question: Question): Scale {
  return SCALES[question];
}

/** What each question is about, as it is said of targets that do not suit it. */
export const QUESTION_SUBJECTS: Readonly<Record<Question, string>> = {
  happens: 'costs',
  casts: 'costs',
  credence: 'cards other than costs and questions',
  fidelity: 'cards with a quotation',
  relevance: 'relations',
};
