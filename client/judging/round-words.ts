import { targetNoun } from '../../shared/judging/question-words.ts';
import type { RoundProgress } from '../../shared/judging/results.ts';
import type { Round } from '../../shared/judging/round.ts';

/** How many things of which kind a round asks about: "8 costs". */
export function targetsWords({ question, targets }: Pick<Round, 'question' | 'targets'>): string {
  return `${targets.length} ${targetNoun(question, targets.length)}`;
}

/** What becomes of judgements at the reveal, as whoever casts them is told. */
export function namesWords({ names }: Pick<Round, 'names'>): string {
  return names === 'shown'
    ? 'The reveal shows who judged how.'
    : 'The reveal shows no names; nobody sees whose judgement is whose.';
}

/** Who is done, in a sentence; nothing tells what anybody judged. */
export function progressWords(progress: RoundProgress | undefined): string {
  if (progress === undefined || progress.begun === 0) return 'Nobody has begun yet.';
  const { done, begun } = progress;
  const busy = begun - done;
  const first = done === 0 ? '' : `${done} ${done === 1 ? 'is' : 'are'} done`;
  const second = busy === 0 ? '' : `${busy} ${busy === 1 ? 'has' : 'have'} begun`;
  return `${[first, second].filter(Boolean).join(', ')}.`;
}
