import { judgementWords } from '../../../shared/judging/question-words.ts';
import type { Question } from '../../../shared/judging/questions.ts';
import type { Uncast } from './drafts.ts';

/** That something of mine did not count when a round ended, in a sentence. */
export function notCastWords(uncast: readonly Uncast[]): string {
  const { length } = uncast;
  const late = uncast.filter(({ isRefused }) => isRefused).length;
  if (late === length)
    return length === 1
      ? 'Something that you cast came too late; it did not count.'
      : `${length} judgements that you cast came too late; they did not count.`;
  if (length === 1) return 'You had chosen something but not cast it; it did not count.';
  return late === 0
    ? `You had chosen ${length} judgements but not cast them; they did not count.`
    : `You had chosen ${length} judgements that were not cast or came too late; they did not count.`;
}

/** What I had chosen on one thing, and what counts in its place; `subject` is that of the map. */
export function uncastWords(question: Question, { draft, cast, isRefused }: Uncast, subject: string): string {
  const chosen = draft.judgement === null ? undefined : judgementWords(question, draft.judgement, subject);
  const did = didWords(chosen, isRefused);
  if (cast === undefined) return did;
  if (cast.judgement === null) return `${did} You had passed before, and that counts.`;
  const counts = judgementWords(question, cast.judgement, subject);
  return counts === chosen
    ? `You had written another reason for ${chosen}. What you cast before counts.`
    : `${did} What you cast before counts: ${counts}.`;
}

function didWords(chosen: string | undefined, isRefused: boolean): string {
  if (chosen === undefined) return 'You passed too late.';
  return isRefused ? `You cast ${chosen}, too late.` : `You had chosen ${chosen}.`;
}
