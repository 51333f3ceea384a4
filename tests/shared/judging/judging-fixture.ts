import fc from 'fast-check';
import type { BallotId, ParticipantId, RoundId } from '../../../shared/base/ids.ts';
import type { CountedBallot } from '../../../shared/judging/ballot.ts';
import type { Judgement } from '../../../shared/judging/judgement.ts';
import { type Scale, VERDICTS } from '../../../shared/judging/questions.ts';
import type { Round } from '../../../shared/judging/round.ts';
import type { Target } from '../../../shared/judging/target.ts';
import { at, e, p } from '../../support/builders.ts';

export const d = (name: string | number) => `d_${name}` as RoundId;
export const j = (name: string | number) => `j_${name}` as BallotId;

/** A digest that stands for some words. */
export const words = (letter: string) => letter.repeat(28);

export const CARD: Target = { kind: 'element', element: e('cost') };

/** An open round about one cost, names shown. */
export function aRound(name: string | number, fields: Partial<Round> = {}): Round {
  return {
    id: d(name),
    question: 'happens',
    targets: [CARD],
    endsAt: null,
    names: 'shown',
    reasons: 'asked',
    progress: 'count',
    openedBy: p('hanna'),
    openedAt: at(0),
    stage: { name: 'open' },
    ...fields,
  };
}

/** A ballot of somebody on the cost. */
export function aBallot(
  by: string | number,
  judgement: Judgement | null,
  more: Partial<CountedBallot> = {},
): CountedBallot {
  return {
    by: p(by) as ParticipantId,
    target: 'e_cost',
    judgement,
    reason: '',
    wording: words('a'),
    ...more,
  };
}

export const anAttribution = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([first, second]) => {
    const [low, high] = [Math.min(first, second), Math.max(first, second)];
    return { inherent: low, practice: high - low, structural: 1 - high };
  });

/** Any judgement on a scale. */
export function aJudgement(scale: Scale): fc.Arbitrary<Judgement> {
  if (scale === 'percent') return fc.integer({ min: 0, max: 100 });
  return scale === 'triangle' ? anAttribution : fc.constantFrom(...VERDICTS);
}
