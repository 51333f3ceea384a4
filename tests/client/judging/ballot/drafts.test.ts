import { beforeEach, describe, expect, it } from 'vitest';
import { type Drafts, draftsOf, uncastIn } from '../../../../client/judging/ballot/drafts.ts';
import { createLateJudging, type MyBallot } from '../../../../client/session/judging.ts';
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

let drafts: Drafts;
beforeEach(() => {
  drafts = draftsOf(createLateJudging());
});

describe('what was chosen and not cast', () => {
  it('is told in the order of the round, until it was cast or looked at', () => {
    drafts.keep(d('one'), 'e_other', { judgement: 20, reason: '' });
    drafts.keep(d('one'), 'e_cost', { judgement: 70, reason: '' });
    expect(uncastIn(ROUND, new Map(), drafts).map(({ target }) => target)).toEqual([CARD, OTHER]);
    drafts.drop(d('one'), 'e_cost');
    expect(uncastIn(ROUND, new Map(), drafts).map(({ target }) => target)).toEqual([OTHER]);
    drafts.dropAll(d('one'));
    expect(uncastIn(ROUND, new Map(), drafts)).toEqual([]);
  });

  it('is not what says the same as was cast, what chooses nothing, or what was in a round that was given up', () => {
    drafts.keep(d('one'), 'e_cost', { judgement: 70, reason: '' });
    expect(uncastIn(ROUND, cast(70), drafts)).toEqual([]);
    expect(uncastIn({ ...ROUND, stage: { name: 'abandoned', at: at(5) } }, new Map(), drafts)).toEqual([]);
    drafts.keep(d('one'), 'e_cost', { judgement: null, reason: 'Only words' });
    expect(uncastIn(ROUND, new Map(), drafts)).toEqual([]);
  });

  it('is also what was cast and refused, once the round is over and until it was looked at', () => {
    const refused = { judgement: 70, reason: '' };
    const late = cast(70, { delivery: { state: 'refused', reason: 'Over.' }, refused });
    expect(uncastIn({ ...ROUND, stage: { name: 'open' } }, late, drafts)).toEqual([]);
    const uncast = uncastIn(ROUND, late, drafts);
    expect(uncast).toEqual([{ target: CARD, draft: refused, isRefused: true, cast: undefined }]);
    expect(uncastIn(ROUND, cast(20, { refused }), drafts)).toMatchObject([{ cast: { judgement: 20 } }]);
    expect(uncastIn(ROUND, cast(70, { refused }), drafts)).toEqual([]);
    drafts.dropAll(d('one'), uncast);
    expect(uncastIn(ROUND, late, drafts)).toEqual([]);
  });

  it('is kept of the latest rounds, and not of ever more', () => {
    const rounds = Array.from({ length: 30 }, (_, n) => d(`n${n}`));
    for (const round of rounds) drafts.keep(round, 'e_cost', { judgement: 1, reason: '' });
    expect(rounds.filter((round) => drafts.of(round).size > 0)).toEqual(rounds.slice(10));
  });

  it('is of one session: who comes next in the same tab finds nothing of it', () => {
    const judging = createLateJudging();
    draftsOf(judging).keep(d('one'), 'e_cost', { judgement: 70, reason: '' });
    expect(uncastIn(ROUND, new Map(), draftsOf(judging))).toHaveLength(1);
    expect(uncastIn(ROUND, new Map(), draftsOf(createLateJudging()))).toEqual([]);
  });
});
