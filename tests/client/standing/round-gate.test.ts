import { describe, expect, it } from 'vitest';
import { type JudgingState, NOTHING_JUDGED } from '../../../client/session/judging.ts';
import { gateOfRounds } from '../../../client/standing/round-gate.ts';
import type { CountedBallot } from '../../../shared/judging/ballot.ts';
import type { Round } from '../../../shared/judging/round.ts';
import { tally } from '../../../shared/judging/tally.ts';
import type { Target } from '../../../shared/judging/target.ts';
import { at, e, p, r } from '../../support/builders.ts';
import { aBallot, aRound } from '../../support/rounds.ts';

const REVEALED = { name: 'revealed', closedAt: at(1), at: at(2) } as const;

function gateOver(...rounds: { readonly round: Round; readonly ballots?: readonly CountedBallot[] }[]) {
  const state: JudgingState = {
    ...NOTHING_JUDGED,
    rounds: new Map(rounds.map(({ round }) => [round.id, round])),
    results: new Map(
      rounds
        .filter(({ round }) => round.stage.name === 'revealed')
        .map(({ round, ballots = [] }) => [round.id, tally(round, ballots, [], at(2))]),
    ),
  };
  return gateOfRounds({ state: () => state, onChange: () => () => undefined });
}

describe('what rounds mean for computed standing', () => {
  it('hides it from the opening of a round until its reveal, or until it is given up', () => {
    const isHidden = (stage: Round['stage']) => gateOver({ round: aRound(1, { stage }) }).isRoundOpen();
    expect(isHidden({ name: 'open' })).toBe(true);
    expect(isHidden({ name: 'closed', at: at(1), by: null })).toBe(true);
    expect(isHidden(REVEALED)).toBe(false);
    expect(isHidden({ name: 'abandoned', at: at(1) })).toBe(false);
    expect(gateOver().isRoundOpen()).toBe(false);
  });

  it('brings in every ballot of what was asked of costs, other cards and relations, with names where they are shown', () => {
    const relation: Target = { kind: 'relation', relation: r(1) };
    const gate = gateOver(
      { round: aRound('cost', { stage: REVEALED }), ballots: [aBallot('ana', 20), aBallot('ben', 60)] },
      {
        round: aRound('relation', { stage: REVEALED, question: 'relevance', targets: [relation] }),
        ballots: [aBallot('ana', 80, { target: 'r_1' })],
      },
    );
    const by = (name: string, value: number) => ({ value, by: p(name) });
    expect(gate.revealed()).toEqual([
      {
        revealedAt: at(2),
        judgements: [{ target: e('cost'), question: 'credence', ballots: [by('ana', 20), by('ben', 60)] }],
      },
      { revealedAt: at(2), judgements: [{ target: r(1), question: 'relevance', ballots: [by('ana', 80)] }] },
    ]);
    expect(gate.revealed()).toBe(gate.revealed());
  });

  it('takes the median where ballots are not shown singly, and nothing where nothing is told', () => {
    const hidden = aRound(1, { stage: REVEALED, names: 'hidden' });
    const ballots = [10, 50, 90].map((value, n) => aBallot(n, value));
    expect(gateOver({ round: hidden, ballots }).revealed()).toMatchObject([
      { judgements: [{ ballots: [{ value: 50 }] }] },
    ]);
    expect(gateOver({ round: hidden, ballots: ballots.slice(1) }).revealed()).toMatchObject([
      { judgements: [] },
    ]);
  });

  it('takes nothing from rounds that ask what casts a cost, or about quotations', () => {
    const casts = aRound(1, { stage: REVEALED, question: 'casts' });
    const place = { inherent: 1, practice: 0, structural: 0 };
    expect(gateOver({ round: casts, ballots: [aBallot(1, place)] }).revealed()).toEqual([]);
  });
});
