import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../client/judging/ballot/draft.ts';
import type { Uncast } from '../../../../client/judging/ballot/drafts.ts';
import { notCastWords, uncastWords } from '../../../../client/judging/ballot/uncast-words.ts';
import { CARD, words } from '../../../support/rounds.ts';

function uncast(
  judgement: Draft['judgement'],
  more: { readonly cast?: Draft['judgement']; readonly reason?: string; readonly isRefused?: boolean } = {},
): Uncast {
  const { cast, reason = '', isRefused = false } = more;
  const before = { target: CARD, reason, wording: words('a'), delivery: { state: 'saved' } } as const;
  return {
    target: CARD,
    draft: { judgement, reason: '' },
    isRefused,
    cast: cast === undefined ? undefined : { ...before, judgement: cast },
  };
}

describe('what did not count', () => {
  it.each([
    [uncast(70), 'You had chosen 70, rather yes.'],
    [uncast(70, { cast: 20 }), 'You had chosen 70, rather yes. What you cast before counts: 20, rather not.'],
    [uncast(70, { cast: null }), 'You had chosen 70, rather yes. You had passed before, and that counts.'],
    [
      uncast(70, { cast: 70, reason: 'Old' }),
      'You had written another reason for 70, rather yes. What you cast before counts.',
    ],
    [uncast(70, { isRefused: true }), 'You cast 70, rather yes, too late.'],
    [
      uncast(70, { isRefused: true, cast: 20 }),
      'You cast 70, rather yes, too late. What you cast before counts: 20, rather not.',
    ],
    [
      uncast(null, { isRefused: true, cast: 20 }),
      'You passed too late. What you cast before counts: 20, rather not.',
    ],
  ])('is said beside what counts in its place', (each, said) => {
    expect(uncastWords('happens', each, '')).toBe(said);
  });

  it('names what the costs of the map are costs of', () => {
    const place = uncast({ inherent: 1, practice: 0, structural: 0 });
    expect(uncastWords('casts', place, 'homework')).toBe('You had chosen 100 of 100 on homework as such.');
  });

  it('is summed up in a sentence, apart for what was chosen and for what was refused', () => {
    const [chosen, refused] = [uncast(70), uncast(70, { isRefused: true })];
    expect(
      [[chosen], [chosen, chosen], [refused], [refused, refused], [chosen, refused]].map(notCastWords),
    ).toEqual([
      'You had chosen something but not cast it; it did not count.',
      'You had chosen 2 judgements but not cast them; they did not count.',
      'Something that you cast came too late; it did not count.',
      '2 judgements that you cast came too late; they did not count.',
      'You had chosen 2 judgements that were not cast or came too late; they did not count.',
    ]);
  });
});
