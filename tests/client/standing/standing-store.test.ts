import { describe, expect, it } from 'vitest';
import { provideGate, type StandingGate } from '../../../client/standing/gate.ts';
import { createStandingStore } from '../../../client/standing/standing-store.ts';
import type { ElementId } from '../../../shared/base/ids.ts';
import type { RevealedRound } from '../../../shared/standing/base-scores.ts';
import { aClaim, aCost, aSession, deleted, linked, must } from '../../support/a-session.ts';
import { aDesk } from './a-desk.ts';

/** A cost with one rebuttal, and a store over it that was started. */
function aDebate() {
  const session = aSession();
  const cost = aCost(session, 'It takes time.');
  const reply = aClaim(session, 'Trials take longer.');
  const rebuttal = linked(session, reply, { kind: 'rebuttal', mode: 'rebut' }, cost);
  const desk = aDesk();
  const store = createStandingStore(session, desk.open);
  const stop = store.start();
  desk.flush();
  return { session, cost, reply, rebuttal, desk, store, stop };
}

describe('the store of computed standing', () => {
  it('runs nothing until it is started, and nothing after the last stop', () => {
    const desk = aDesk();
    const store = createStandingStore(aSession(), desk.open);
    expect([desk.opened(), store.phase().state]).toEqual([0, 'off']);
    const stops = [store.start(), store.start()];
    expect([desk.opened(), store.phase().state]).toEqual([1, 'computing']);
    desk.flush();
    expect(store.phase()).toEqual({ state: 'settled', restless: [] });
    stops[0]?.();
    stops[0]?.();
    expect(desk.opened()).toBe(1);
    stops[1]?.();
    expect([desk.opened(), store.phase().state]).toEqual([0, 'off']);
  });

  it('says where cards stand and what the map says casts a cost', () => {
    const { store, cost, reply, rebuttal } = aDebate();
    expect(store.of(cost)).toEqual({ strength: 0.4, band: 'shaken' });
    expect(store.of(reply)?.band).toBe('open');
    expect(store.of(rebuttal)?.strength).toBe(0.5);
    expect(store.attributionOf(cost)).toEqual({ inherent: 1, practice: 0, structural: 0 });
  });

  it('follows the map, and keeps the identity of what stands as before', () => {
    const { session, store, desk, cost, reply } = aDebate();
    const before = store.of(cost);
    const support = aClaim(session, 'As everybody says.');
    linked(session, support, { kind: 'support' }, reply);
    desk.flush();
    expect(store.of(cost)?.strength).toBeLessThan(0.4);
    const other = store.of(support);
    expect(store.of(support)).toBe(other);
    deleted(session, [support]);
    desk.flush();
    expect(store.of(cost)).toEqual(before);
    expect(store.of(support)).toBeUndefined();
  });

  it('tells the worker nothing when somebody only types', () => {
    const { session, desk, reply } = aDebate();
    const told = desk.told.length;
    must(
      session.text(reply, 'text')?.splice({ index: 0, length: 0, inserted: 'Some ' }) ?? {
        ok: false,
        error: '',
      },
    );
    expect(desk.told.length).toBe(told);
  });

  it('says what would be otherwise without what is muted, and nothing of it when all is heard again', () => {
    const { store, desk, cost, reply, rebuttal } = aDebate();
    store.mute(new Set([reply]));
    desk.flush();
    expect(store.of(cost)).toEqual({
      strength: 0.4,
      band: 'shaken',
      supposed: { strength: 0.5, band: 'open' },
    });
    expect([...store.differences().keys()].sort()).toEqual([cost, reply, rebuttal].sort());
    store.mute(new Set());
    desk.flush();
    expect(store.differences().size).toBe(0);
    expect(store.of(cost)).toEqual({ strength: 0.4, band: 'shaken' });
  });

  it('answers questions about the map, each by itself', async () => {
    const { store, desk, cost, reply } = aDebate();
    const reasons = store.ask({ about: 'reasons', id: cost });
    const cruxes = store.ask({ about: 'cruxes', costs: [cost] });
    const attribution = store.ask({ about: 'attribution', cost });
    desk.flush();
    expect((await reasons)?.reasons.map(({ from, role }) => [from, role])).toEqual([[reply, 'against']]);
    expect((await reasons)?.challenge).toBe('defeated');
    expect((await cruxes)?.length).toBe(2);
    expect((await attribution)?.parts).toEqual([]);
  });

  it('leaves nobody waiting who asks while it is stopped', async () => {
    const { store, stop, cost } = aDebate();
    const asked = store.ask({ about: 'reasons', id: cost });
    stop();
    expect(await asked).toBeUndefined();
    expect(await store.ask({ about: 'reasons', id: cost })).toBeUndefined();
  });

  it('computes anew by another semantics', () => {
    const { store, desk, cost } = aDebate();
    store.weighBy('df-quad');
    expect(store.phase().state).toBe('computing');
    desk.flush();
    expect(store.of(cost)?.strength).toBe(0.25);
  });

  it('says so when the worker fails, and tries again when it is started anew', () => {
    const { store, desk, stop, cost } = aDebate();
    desk.fail('no worker');
    expect(store.phase()).toEqual({ state: 'failed', reason: 'no worker' });
    stop();
    store.start();
    desk.flush();
    expect(store.of(cost)?.band).toBe('shaken');
  });

  it('starts from what the group judged, as soon as that is revealed', () => {
    const { session, cost } = aDebate();
    const desk = aDesk();
    const rounds: RevealedRound[] = [];
    let reveal = (): void => undefined;
    const gate: StandingGate = {
      isRoundOpen: () => false,
      revealed: () => rounds,
      onChange: (listener) => {
        reveal = listener;
        return () => undefined;
      },
    };
    provideGate(session, gate);
    const store = createStandingStore(session, desk.open);
    store.start();
    desk.flush();
    expect(store.of(cost)?.strength).toBe(0.4);
    rounds.push({
      revealedAt: '2026-01-31T10:00:00.000Z',
      judgements: [{ target: cost as ElementId, question: 'credence', ballots: [{ value: 90 }] }],
    });
    reveal();
    desk.flush();
    expect(store.of(cost)?.strength).toBeCloseTo(0.9 - 0.9 * 0.2, 12);
  });
});
