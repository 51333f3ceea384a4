import { expect, it } from 'vitest';
import { leftFor, pastRounds, roundsUnderWay, turnOf } from '../../../client/judging/rounds.ts';
import { type MyBallot, NOTHING_JUDGED } from '../../../client/session/judging.ts';
import { at, e } from '../../support/builders.ts';
import { aRound, CARD, d, words } from '../../support/rounds.ts';

const revealed = { name: 'revealed', closedAt: at(1), at: at(2) } as const;
const OTHER = { kind: 'element', element: e('other') } as const;
const all = [
  aRound('one', { stage: revealed }),
  aRound('given-up', { stage: { name: 'abandoned', at: at(3) } }),
  aRound('two', { stage: { name: 'closed', at: at(4), by: null } }),
  aRound('casts', { question: 'casts' }),
  aRound('three', { targets: [OTHER, CARD] }),
];
const state = { ...NOTHING_JUDGED, rounds: new Map(all.map((each) => [each.id, each])) };
const names = (rounds: readonly { id: string }[]) => rounds.map(({ id }) => id);

it('rounds are under way until their reveal, the newest first', () => {
  expect(names(roundsUnderWay(state))).toEqual([d('three'), d('casts'), d('two')]);
  expect(names(pastRounds(state))).toEqual([d('given-up'), d('one')]);
});

it('a round counts those before it that asked the same of any of the same, without those given up', () => {
  expect(all.map((each) => turnOf(state, each))).toEqual([1, 1, 2, 1, 3]);
});

it('what was turned down is still to be judged, and a pass is not', () => {
  const ballot = (target: MyBallot['target'], delivery: MyBallot['delivery']): MyBallot => ({
    ...{ target, judgement: null, reason: '', wording: words('a') },
    delivery,
  });
  const round = all[4] ?? aRound('none');
  expect(leftFor(state, round)).toEqual([OTHER, CARD]);
  const mine = new Map([
    [e('other'), ballot(OTHER, { state: 'refused', reason: 'over' })],
    [e('cost'), ballot(CARD, { state: 'kept', reason: 'away' })],
  ]);
  expect(leftFor({ mine: new Map([[d('three'), mine]]) }, round)).toEqual([OTHER]);
});
