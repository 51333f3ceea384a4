import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLateJudging, NOTHING_JUDGED } from '../../../client/session/judging.ts';
import { err, ok } from '../../../shared/base/result.ts';
import { e } from '../../support/builders.ts';
import { aRound, CARD, d } from '../../support/rounds.ts';
import { begin, desk, end, mineIn, OFFLINE, OVER, opened, WORDING } from './judging-desk.ts';

beforeEach(begin);
afterEach(end);

describe('my ballots', () => {
  it('are shown at once and sent with what I had before me', async () => {
    const at = desk();
    const store = opened(at);
    expect(store.cast(d('one'), { target: CARD, judgement: 70, reason: 'I saw it' })).toEqual(ok(undefined));
    expect(mineIn(store)).toEqual({
      ...{ target: CARD, judgement: 70, reason: 'I saw it', wording: WORDING },
      delivery: { state: 'sending' },
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(mineIn(store)?.delivery).toEqual({ state: 'saved' });
    expect(at.heard).toMatchObject([{ judgement: 70, wording: WORDING, turn: 1 }]);
    expect(at.storage.length).toBe(0);
  });

  it('are counted on with each change of mind, and only the last of several is sent after the one under way', async () => {
    const at = desk();
    const store = opened(at);
    for (const judgement of [10, 20, 30, null]) store.cast(d('one'), { target: CARD, judgement });
    await vi.advanceTimersByTimeAsync(0);
    expect(at.heard.map(({ judgement, turn }) => [judgement, turn])).toEqual([
      [10, 1],
      [null, 4],
    ]);
    expect(mineIn(store)).toMatchObject({ judgement: null, delivery: { state: 'saved' } });
  });

  it('are kept on the device without a connection, over a reload, and sent when it is back', async () => {
    const at = desk();
    at.fail(OFFLINE);
    const before = opened(at);
    before.cast(d('one'), { target: CARD, judgement: 55 });
    await vi.advanceTimersByTimeAsync(0);
    expect(mineIn(before)?.delivery).toEqual({ state: 'kept', reason: OFFLINE.reason });
    before.destroy();
    at.become('lost');
    const after = opened(at);
    expect(mineIn(after)).toMatchObject({ judgement: 55, delivery: { state: 'kept' } });
    await vi.advanceTimersByTimeAsync(0);
    at.fail(undefined);
    at.become('live');
    await vi.advanceTimersByTimeAsync(0);
    expect(mineIn(after)).toMatchObject({ judgement: 55, delivery: { state: 'saved' } });
    expect(new Set(at.heard.map(({ id }) => id)).size).toBe(1);
    expect(at.storage.length).toBe(0);
  });

  it('are tried again by themselves', async () => {
    const at = desk();
    at.fail(OFFLINE);
    const store = opened(at);
    store.cast(d('one'), { target: CARD, judgement: 55 });
    await vi.advanceTimersByTimeAsync(0);
    at.fail(undefined);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(mineIn(store)?.delivery).toEqual({ state: 'saved' });
  });

  it('that the server turns down are said to be, and not sent again', async () => {
    const at = desk();
    at.fail(OVER);
    const store = opened(at);
    store.cast(d('one'), { target: CARD, judgement: 55 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(mineIn(store)?.delivery).toEqual({ state: 'refused', reason: OVER.reason });
    expect([at.heard.length, at.storage.length]).toEqual([1, 0]);
  });

  it('that counted are shown again when a change of mind is turned down', async () => {
    const at = desk();
    const store = opened(at);
    store.cast(d('one'), { target: CARD, judgement: 70 });
    await vi.advanceTimersByTimeAsync(0);
    at.owe([...at.kept.values()]);
    at.fail(OVER);
    store.cast(d('one'), { target: CARD, judgement: 90 });
    await vi.advanceTimersByTimeAsync(0);
    expect(mineIn(store)).toMatchObject({ judgement: 70, delivery: { state: 'saved' } });
    expect(mineIn(store)?.refused).toEqual({ judgement: 90, reason: '' });
    at.fail(undefined);
    store.cast(d('one'), { target: CARD, judgement: 80 });
    expect(mineIn(store)?.refused).toBeUndefined();
  });

  it('on what was taken off the map can be nothing but a pass', async () => {
    const at = desk();
    const gone = { kind: 'element', element: e('gone') } as const;
    at.tell([aRound('one', { targets: [gone] })]);
    const store = opened(at);
    expect(store.cast(d('one'), { target: gone, judgement: 70 }).ok).toBe(false);
    expect(store.cast(d('one'), { target: gone, judgement: null })).toEqual(ok(undefined));
    await vi.advanceTimersByTimeAsync(0);
    expect(at.heard).toMatchObject([{ judgement: null }]);
  });

  it('are refused in words where they could not count', () => {
    const at = desk();
    const store = opened(at);
    const cast = (mine: Parameters<typeof store.cast>[1], round = d('one')) => store.cast(round, mine);
    expect(cast({ target: CARD, judgement: 101 })).toEqual(
      err('A judgement here is a whole number from 0 to 100.'),
    );
    expect(cast({ target: { kind: 'element', element: e('other') }, judgement: 1 })).toEqual(
      err('This round does not ask about that.'),
    );
    expect(cast({ target: CARD, judgement: 1 }, d('other'))).toEqual(err('This round is over.'));
    at.tell([aRound('one', { stage: { name: 'closed', at: '2026-01-31T00:00:00Z', by: null } })]);
    expect(cast({ target: CARD, judgement: 1 })).toEqual(err('This round is over.'));
    expect(opened(desk('observer')).cast(d('one'), { target: CARD, judgement: 1 })).toEqual(
      err('Observers do not judge.'),
    );
    expect(at.heard).toEqual([]);
  });
});

it('takes a ballot while the server has the round open, also when this device’s clock is past its end', () => {
  const at = desk();
  at.tell([aRound('one', { endsAt: new Date(at.clock.at - 60_000).toISOString() })]);
  expect(opened(at).cast(d('one'), { target: CARD, judgement: 1 })).toEqual(ok(undefined));
});

describe('a host', () => {
  const { id: _, openedBy: __, openedAt: ___, stage: ____, ...terms } = aRound('new');

  it('opens one round, also when the first answer was lost', async () => {
    const at = desk();
    at.fail(OFFLINE);
    const answer = await opened(at).open(terms);
    expect(at.opened).toHaveLength(2);
    expect(new Set(at.opened).size).toBe(1);
    expect(answer).toMatchObject({ ok: true, value: { id: at.opened[0] } });
  });

  it('is told in a sentence why something cannot be done', async () => {
    const at = desk();
    at.fail(OVER);
    expect(await opened(at).act(d('one'), 'reveal')).toEqual(err(OVER.reason));
  });
});

describe('rounds that are provided later', () => {
  it('seem to be none, take no ballots, and tell when they are here', () => {
    const late = createLateJudging();
    expect(late.state()).toBe(NOTHING_JUDGED);
    expect(late.cast(d('one'), { target: CARD, judgement: 1 }).ok).toBe(false);
    const heard = vi.fn();
    late.onChange(heard);
    const at = desk();
    late.provide(opened(at));
    expect(heard).toHaveBeenCalledTimes(1);
    expect([...late.state().rounds.keys()]).toEqual([d('one')]);
    at.tell([]);
    expect(heard).toHaveBeenCalledTimes(2);
    expect(late.state()).toBe(late.state());
  });
});
