import { describe, expect, it } from 'vitest';
import { ROUND_MS_MAX, TARGETS_MAX } from '../../../shared/judging/limits.ts';
import {
  afterAct,
  opened,
  openRound,
  ROUND_ACTS,
  round,
  takesBallots,
} from '../../../shared/judging/round.ts';
import { at, e, p } from '../../support/builders.ts';
import { aRound, CARD, d } from '../../support/rounds.ts';

const CLOSED = { name: 'closed', at: at(5), by: p('hanna') } as const;
const REVEALED = { name: 'revealed', closedAt: at(5), at: at(6) } as const;
const ABANDONED = { name: 'abandoned', at: at(5) } as const;

describe('a round', () => {
  it('goes from open to closed to revealed, and keeps when it closed', () => {
    const closed = afterAct(aRound(1), 'close', p('hanna'), at(5));
    expect(closed).toEqual({ ok: true, value: aRound(1, { stage: CLOSED }) });
    if (!closed.ok) return;
    expect(afterAct(closed.value, 'reveal', p('hanna'), at(6))).toEqual({
      ok: true,
      value: aRound(1, { stage: REVEALED }),
    });
  });

  it('may be revealed while it is open, which closes it at that moment', () => {
    const stage = { name: 'revealed', closedAt: at(6), at: at(6) };
    expect(afterAct(aRound(1), 'reveal', p('hanna'), at(6))).toEqual({
      ok: true,
      value: { ...aRound(1), stage },
    });
  });

  it('was closed when its time was over, however late it is revealed', () => {
    const limited = aRound(1, { endsAt: at(4) });
    const stage = { name: 'revealed', closedAt: at(4), at: at(6) };
    expect(afterAct(limited, 'reveal', p('hanna'), at(6))).toEqual({
      ok: true,
      value: { ...limited, stage },
    });
  });

  it('may be given up before it is revealed, open or closed', () => {
    for (const stage of [{ name: 'open' } as const, CLOSED])
      expect(afterAct(aRound(1, { stage }), 'abandon', p('hanna'), at(5))).toEqual({
        ok: true,
        value: aRound(1, { stage: ABANDONED }),
      });
  });

  it('has no way back', () => {
    for (const stage of [REVEALED, ABANDONED])
      for (const act of ROUND_ACTS)
        expect(afterAct(aRound(1, { stage }), act, p('hanna'), at(9)).ok).toBe(false);
    expect(afterAct(aRound(1, { stage: CLOSED }), 'close', p('hanna'), at(9))).toEqual({
      ok: false,
      error: 'This round is closed.',
    });
  });

  it('takes ballots while it is open and its time is not over', () => {
    const limited = aRound(1, { endsAt: at(60) });
    expect(takesBallots(limited, Date.parse(at(59)))).toBe(true);
    expect(takesBallots(limited, Date.parse(at(60)))).toBe(false);
    expect(takesBallots(aRound(1), Number.MAX_SAFE_INTEGER)).toBe(true);
    for (const stage of [CLOSED, REVEALED, ABANDONED])
      expect(takesBallots(aRound(1, { stage }), 0)).toBe(false);
  });

  it('ends as long after its opening as a host says, or at the moment that a host named', () => {
    const { stage: _, openedAt: __, openedBy: ___, ...terms } = aRound(1);
    const now = Date.parse(at(10));
    expect(opened({ ...terms, lastsMs: 60_000 }, p('hanna'), now)).toEqual(
      aRound(1, { openedAt: at(10), endsAt: at(70) }),
    );
    expect(opened({ ...terms, endsAt: at(30) }, p('hanna'), now)).toMatchObject({ endsAt: at(30) });
    expect(opened(terms, p('hanna'), now)).toMatchObject({ endsAt: null });
  });

  it('has one end at most, within ten weeks', () => {
    const { stage: _, openedAt: __, openedBy: ___, ...terms } = aRound(1);
    for (const lastsMs of [1, ROUND_MS_MAX])
      expect(openRound.safeParse({ ...terms, lastsMs }).success).toBe(true);
    for (const lastsMs of [0, -1, 1.5, ROUND_MS_MAX + 1])
      expect(openRound.safeParse({ ...terms, lastsMs }).success).toBe(false);
    expect(openRound.safeParse({ ...terms, lastsMs: 60_000, endsAt: at(60) }).success).toBe(false);
  });

  it('asks about something, of nothing twice, and of no more than can be judged', () => {
    const { stage: _, openedAt: __, openedBy: ___, ...terms } = aRound(1);
    expect(openRound.safeParse(terms).success).toBe(true);
    const many = Array.from({ length: TARGETS_MAX + 1 }, (_, n) => ({ kind: 'element', element: e(n) }));
    for (const targets of [[], [CARD, CARD], many, [{ kind: 'element', element: d(1) }]])
      expect(openRound.safeParse({ ...terms, targets }).success).toBe(false);
    expect(openRound.safeParse({ ...terms, targets: many.slice(1) }).success).toBe(true);
    expect(round.safeParse({ ...aRound(1), ballots: [] }).success).toBe(false);
  });
});
