import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEmitter } from '../../../client/session/emitter.ts';
import { createLateJudging, type JudgingState, NOTHING_JUDGED } from '../../../client/session/judging.ts';
import {
  type CallFailure,
  createJudgingStore,
  type JudgingCalls,
} from '../../../client/session/judging-store.ts';
import type { SessionLink } from '../../../client/session/session-link.ts';
import { seededRandom } from '../../../shared/base/random.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { NO_SESSION, type SessionReading } from '../../../shared/doc/session-doc.ts';
import type { CastBallot, OwnBallot } from '../../../shared/judging/ballot.ts';
import type { Round } from '../../../shared/judging/round.ts';
import { wordingOfTarget } from '../../../shared/judging/wording.ts';
import { EMPTY_MAP } from '../../../shared/model/map.ts';
import { aStorage } from '../../support/a-storage.ts';
import { anElement, at, e, p } from '../../support/builders.ts';
import { aRound, CARD, d, j, words } from '../../support/rounds.ts';

const ELEMENT = anElement('cost', { kind: 'cost', text: 'It takes time' });
const MAP = { ...EMPTY_MAP, elements: new Map([[ELEMENT.id, ELEMENT]]) };
const WORDING = wordingOfTarget(MAP, CARD) ?? '';
const OFFLINE: CallFailure = { reason: 'The server cannot be reached.', mayPass: true };
const OVER: CallFailure = { reason: 'This round is over, so it takes no more ballots.', mayPass: false };

/** What I cast on another device, later than all that is done here. */
const PHONE: OwnBallot = {
  id: j('phone'),
  target: CARD,
  judgement: 1,
  reason: '',
  wording: WORDING,
  turn: 9,
  at: '2027-01-31T00:00:00Z',
};

/** A link, a server and a device under the test's hand. */
function desk(role: 'participant' | 'observer' = 'participant', storage = aStorage()) {
  const changes = createEmitter();
  const clock = { at: Date.parse(at(100)), now: () => clock.at };
  let state: JudgingState['link'] = 'live';
  let reading: SessionReading = { ...NO_SESSION, rounds: new Map([[d('one'), aRound('one')]]) };
  let failure: CallFailure | undefined;
  /** What the server has, by target; and every ballot that came, in order. */
  const kept = new Map<string, OwnBallot>();
  const heard: CastBallot[] = [];
  const opened: string[] = [];
  let owed: OwnBallot[] = [];
  let now: string | undefined;
  let asked = 0;
  let late: Promise<void> | undefined;
  const calls: JudgingCalls = {
    open: async (terms): Promise<Result<Round, CallFailure>> => {
      opened.push(terms.id);
      if (failure !== undefined && opened.length === 1) return err(failure);
      return ok({ ...aRound('new'), id: terms.id });
    },
    act: async () => (failure === undefined ? ok(aRound('one')) : err(failure)),
    cast: async (_round, ballot) => {
      heard.push(ballot);
      if (failure !== undefined) return err(failure);
      const before = kept.get('e_cost');
      const counts = before !== undefined && before.turn > ballot.turn ? before : { ...ballot, at: at(101) };
      kept.set('e_cost', counts);
      return ok(counts);
    },
    own: async () => {
      asked += 1;
      const [ballots, wait] = [owed, late];
      late = undefined;
      await wait;
      // Who is told that a ballot came too late can still ask for those that did not.
      return failure?.mayPass ? err(failure) : ok({ ballots, ...(now !== undefined && { now }) });
    },
  };
  const link: SessionLink = {
    get state() {
      return state;
    },
    reading: () => reading,
    onChange: changes.on,
    reconnect: () => undefined,
    destroy: () => undefined,
  };
  const open = () =>
    createJudgingStore({
      session: {
        mapId: 'm_test' as never,
        me: { id: p('me'), name: 'Me', colour: '#000000', role },
        clock,
        random: seededRandom(1),
        reading: () => ({ map: MAP, diagnostics: [] }),
      },
      link,
      calls,
      storage,
    });
  return {
    ...{ open, storage, clock, heard, kept, opened },
    asked: () => asked,
    fail: (with_: CallFailure | undefined) => {
      failure = with_;
    },
    /** What the server says that I cast, when I ask. */
    owe: (ballots: OwnBallot[]) => {
      owed = ballots;
    },
    /** Has the next answer to what I cast wait. */
    delay: (until: Promise<void>) => {
      late = until;
    },
    /** What the server's clock says, when I ask. */
    setServer: (time: string) => {
      now = time;
    },
    become: (next: JudgingState['link']) => {
      state = next;
      changes.emit();
    },
    tell: (rounds: readonly Round[]) => {
      reading = { ...NO_SESSION, rounds: new Map(rounds.map((each) => [each.id, each])) };
      changes.emit();
    },
  };
}

const stores: { destroy(): void }[] = [];
function opened(at: ReturnType<typeof desk>) {
  const store = at.open();
  stores.push(store);
  return store;
}
const mineIn = (store: { state(): JudgingState }) => store.state().mine.get(d('one'))?.get('e_cost');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const store of stores.splice(0)) store.destroy();
  vi.useRealTimers();
});

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
