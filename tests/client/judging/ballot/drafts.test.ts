import { afterEach, describe, expect, it } from 'vitest';
import {
  draftsIn,
  dropDraft,
  dropDrafts,
  keepDraft,
  uncastIn,
} from '../../../../client/judging/ballot/drafts.ts';
import { uncastWords } from '../../../../client/judging/ballot/uncast.tsx';
import type { MyBallot } from '../../../../client/session/judging.ts';
import type { Target } from '../../../../shared/judging/target.ts';
import { at, e, p } from '../../../support/builders.ts';
import { aRound, CARD, d, words } from '../../../support/rounds.ts';

const OTHER: Target = { kind: 'element', element: e('other') };
const CLOSED = { name: 'closed', at: at(5), by: p('hanna') } as const;
const ROUND = aRound('one', { targets: [CARD, OTHER], stage: CLOSED });

function cast(judgement: MyBallot['judgement'], more: Partial<MyBallot> = {}): ReadonlyMap<string, MyBallot> {
  const ballot = { target: CARD, judgement, reason: '', wording: words('a'), delivery: { state: 'saved' } };
  return new Map([['e_cost', { ...ballot, ...more } as MyBallot]]);
}

afterEach(() => dropDrafts(d('one')));

describe('what was chosen and not cast', () => {
  it('is told in the order of the round, until it was cast or looked at', () => {
    keepDraft(d('one'), 'e_other', { judgement: 20, reason: '' });
    keepDraft(d('one'), 'e_cost', { judgement: 70, reason: '' });
    expect(uncastIn(ROUND, new Map()).map(({ target }) => target)).toEqual([CARD, OTHER]);
    dropDraft(d('one'), 'e_cost');
    expect(uncastIn(ROUND, new Map()).map(({ target }) => target)).toEqual([OTHER]);
    dropDrafts(d('one'));
    expect(uncastIn(ROUND, new Map())).toEqual([]);
  });

  it('is not what says the same as was cast, what chooses nothing, or what was in a round that was given up', () => {
    keepDraft(d('one'), 'e_cost', { judgement: 70, reason: '' });
    expect(uncastIn(ROUND, cast(70))).toEqual([]);
    expect(uncastIn({ ...ROUND, stage: { name: 'abandoned', at: at(5) } }, new Map())).toEqual([]);
    keepDraft(d('one'), 'e_cost', { judgement: null, reason: 'Only words' });
    expect(uncastIn(ROUND, new Map())).toEqual([]);
  });

  it.each([
    [new Map(), 70, 'You had chosen 70, rather yes.'],
    [cast(20), 70, 'You had chosen 70, rather yes. What you cast before counts: 20, rather not.'],
    [cast(null), 70, 'You had chosen 70, rather yes. You had passed before, and that counts.'],
    [
      cast(70, { reason: 'Old' }),
      70,
      'You had written another reason for 70, rather yes. What you cast before counts.',
    ],
    [cast(20, { delivery: { state: 'refused', reason: 'Over.' } }), 70, 'You had chosen 70, rather yes.'],
  ])('is said beside what counts in its place', (mine, judgement, said) => {
    keepDraft(d('one'), 'e_cost', { judgement, reason: '' });
    expect(uncastIn(ROUND, mine).map((each) => uncastWords('happens', each))).toEqual([said]);
  });

  it('is kept of the latest rounds, and not of ever more', () => {
    const rounds = Array.from({ length: 30 }, (_, n) => d(`n${n}`));
    for (const round of rounds) keepDraft(round, 'e_cost', { judgement: 1, reason: '' });
    expect(rounds.filter((round) => draftsIn(round).size > 0)).toEqual(rounds.slice(10));
    for (const round of rounds) dropDrafts(round);
  });
});
