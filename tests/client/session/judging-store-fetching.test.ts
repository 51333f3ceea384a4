import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { at } from '../../support/builders.ts';
import { aRound, CARD, d, j, words } from '../../support/rounds.ts';
import { begin, desk, end, mineIn, opened, PHONE, WORDING } from './judging-desk.ts';

beforeEach(begin);
afterEach(end);

describe('my ballots that the server has', () => {
  it('are fetched for rounds under way, and counted on from there', async () => {
    const at = desk();
    const mine = {
      id: j(1),
      target: CARD,
      judgement: 40,
      reason: '',
      wording: words('a'),
      turn: 7,
      at: '2026-01-31T00:00:00Z',
    };
    at.owe([mine]);
    const store = opened(at);
    await vi.advanceTimersByTimeAsync(0);
    expect(mineIn(store)).toMatchObject({ judgement: 40, delivery: { state: 'saved' } });
    store.cast(d('one'), { target: CARD, judgement: 41 });
    await vi.advanceTimersByTimeAsync(0);
    expect(at.heard).toMatchObject([{ turn: 8 }]);
  });

  it('come with the server’s time, by which rounds end, whatever this device’s clock says', async () => {
    const at1 = desk();
    at1.setServer(at(160));
    const store = opened(at1);
    await vi.waitFor(() => expect(store.state().aheadMs).toBe(60_000));
  });

  it('are fetched once over a connection, for a past round only when wanted', async () => {
    const at = desk();
    const past = aRound('past', {
      stage: { name: 'revealed', closedAt: '2026-01-31T00:00:00Z', at: '2026-01-31T00:00:00Z' },
    });
    at.tell([past]);
    const store = opened(at);
    await vi.advanceTimersByTimeAsync(0);
    expect(at.asked()).toBe(0);
    for (let n = 0; n < 2; n += 1) store.want(d('past'));
    await vi.advanceTimersByTimeAsync(0);
    expect(at.asked()).toBe(1);
    at.tell([past, aRound('one')]);
    at.tell([past, aRound('one')]);
    expect(at.asked()).toBe(2);
    at.become('lost');
    at.become('live');
    expect(at.asked()).toBe(3);
  });

  it('are fetched again in the last minute of a round and when it is over, for another device may have cast', async () => {
    const at1 = desk();
    const ends = { endsAt: at(300) };
    at1.tell([aRound('one', ends)]);
    const store = opened(at1);
    const pass = async (seconds: number): Promise<void> => {
      at1.clock.at += seconds * 1_000;
      await vi.advanceTimersByTimeAsync(seconds * 1_000);
    };
    await pass(134);
    expect(at1.asked()).toBe(1);
    at1.owe([PHONE]);
    await pass(1);
    expect(at1.asked()).toBe(2);
    expect(mineIn(store)).toMatchObject({ judgement: 1, delivery: { state: 'saved' } });
    await pass(60);
    expect(at1.asked()).toBe(2);
    at1.owe([{ ...PHONE, judgement: 2 }]);
    at1.tell([aRound('one', { ...ends, stage: { name: 'revealed', closedAt: at(300), at: at(300) } })]);
    await pass(1);
    expect(at1.asked()).toBe(3);
    expect(mineIn(store)).toMatchObject({ judgement: 2 });
  });

  it('are fetched before the end by the server’s clock, however slow this device’s is', async () => {
    const at1 = desk();
    at1.tell([aRound('one', { endsAt: at(300) })]);
    at1.setServer(at(200));
    opened(at1);
    await vi.advanceTimersByTimeAsync(34_000);
    expect(at1.asked()).toBe(1);
    at1.clock.at += 35_000;
    at1.setServer(at(235));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(at1.asked()).toBe(2);
  });

  it('are what the last answer says, in whatever order the answers come', async () => {
    const at1 = desk();
    let answer = (): void => undefined;
    at1.delay(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    at1.owe([PHONE]);
    const store = opened(at1);
    at1.owe([{ ...PHONE, judgement: 2 }]);
    at1.tell([aRound('one', { stage: { name: 'closed', at: at(100), by: null } })]);
    await vi.advanceTimersByTimeAsync(0);
    answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(at1.asked()).toBe(2);
    expect(mineIn(store)).toMatchObject({ judgement: 2 });
  });

  it('made later here count against an older one of another device that had counted further', async () => {
    const at = desk();
    at.kept.set('e_cost', {
      id: j('phone'),
      target: CARD,
      judgement: 1,
      reason: '',
      wording: WORDING,
      turn: 9,
      at: '2026-01-31T00:00:00Z',
    });
    const store = opened(at);
    store.cast(d('one'), { target: CARD, judgement: 90 });
    await vi.advanceTimersByTimeAsync(0);
    expect(at.heard.map(({ turn }) => turn)).toEqual([1, 10]);
    expect(mineIn(store)).toMatchObject({ judgement: 90, delivery: { state: 'saved' } });
  });

  it('kept here for long give way to a newer one of another device', async () => {
    const at = desk();
    at.kept.set('e_cost', PHONE);
    const store = opened(at);
    store.cast(d('one'), { target: CARD, judgement: 90 });
    await vi.advanceTimersByTimeAsync(0);
    expect(at.heard).toHaveLength(1);
    expect(mineIn(store)).toMatchObject({ judgement: 1, delivery: { state: 'saved' } });
  });
});
