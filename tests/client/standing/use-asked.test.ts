import { describe, expect, it } from 'vitest';
import { type JudgingState, NOTHING_JUDGED } from '../../../client/session/judging.ts';
import { askedOf } from '../../../client/standing/use-asked.ts';
import type { Round } from '../../../shared/judging/round.ts';
import { a, at, e, r } from '../../support/builders.ts';
import { aRound, d } from '../../support/rounds.ts';

function desk(...rounds: Round[]) {
  let state: JudgingState = NOTHING_JUDGED;
  const tell = (...all: Round[]): void => {
    state = { ...state, rounds: new Map(all.map((round) => [round.id, round])) };
  };
  tell(...rounds);
  return { judging: { state: () => state }, tell };
}

describe('what is asked about', () => {
  it('are cards, relations, and cards of whose quotations a round asks, while it is open', () => {
    const quotation = { kind: 'quotation', element: e('quoted'), anchor: a('words') } as const;
    const relation = { kind: 'relation', relation: r('step') } as const;
    const { judging, tell } = desk(
      aRound('cards'),
      aRound('words', { question: 'fidelity', targets: [quotation] }),
      aRound('steps', { question: 'relevance', targets: [relation] }),
    );
    expect([...askedOf(judging)]).toEqual([
      ['e_cost', 'd_cards'],
      ['e_quoted', 'd_words'],
      ['r_step', 'd_steps'],
    ]);
    tell(aRound('cards', { stage: { name: 'closed', at: at(5), by: null } }));
    expect(askedOf(judging).size).toBe(0);
  });

  it('by two open rounds belongs to the one that opened last', () => {
    expect(askedOf(desk(aRound('one'), aRound('two')).judging).get(e('cost'))).toBe(d('two'));
  });

  it('stays the same map while the same rounds are open, however often they are told', () => {
    const { judging, tell } = desk(aRound('one'));
    const before = askedOf(judging);
    tell(aRound('one'), aRound('past', { stage: { name: 'abandoned', at: at(1) } }));
    expect(askedOf(judging)).toBe(before);
    tell(aRound('one'), aRound('two'));
    expect(askedOf(judging)).not.toBe(before);
  });
});
