import { vi } from 'vitest';
import { createEmitter } from '../../../client/session/emitter.ts';
import type { JudgingState } from '../../../client/session/judging.ts';
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
import { anElement, at, p } from '../../support/builders.ts';
import { aRound, CARD, d, j } from '../../support/rounds.ts';

const ELEMENT = anElement('cost', { kind: 'cost', text: 'It takes time' });
const MAP = { ...EMPTY_MAP, elements: new Map([[ELEMENT.id, ELEMENT]]) };
export const WORDING = wordingOfTarget(MAP, CARD) ?? '';
export const OFFLINE: CallFailure = { reason: 'The server cannot be reached.', mayPass: true };
export const OVER: CallFailure = {
  reason: 'This round is over, so it takes no more ballots.',
  mayPass: false,
};

/** What I cast on another device, later than all that is done here. */
export const PHONE: OwnBallot = {
  id: j('phone'),
  target: CARD,
  judgement: 1,
  reason: '',
  wording: WORDING,
  turn: 9,
  at: '2027-01-31T00:00:00Z',
};

/** A link, a server and a device under the test's hand. */
export function desk(role: 'participant' | 'observer' = 'participant', storage = aStorage()) {
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

/** The judging of a desk, open until the test is over. */
export function opened(at: ReturnType<typeof desk>) {
  const store = at.open();
  stores.push(store);
  return store;
}

/** Lets the time of a test stand still. */
export function begin(): void {
  vi.useFakeTimers();
}

/** Closes what a test opened, and lets time go on. */
export function end(): void {
  for (const store of stores.splice(0)) store.destroy();
  vi.useRealTimers();
}

/** My ballot on the card of these tests. */
export const mineIn = (store: { state(): JudgingState }) => store.state().mine.get(d('one'))?.get('e_cost');
