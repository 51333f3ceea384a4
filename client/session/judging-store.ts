import { digest } from '../../shared/base/digest.ts';
import { type BallotId, newId, type RoundId } from '../../shared/base/ids.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { CastBallot, OwnBallot } from '../../shared/judging/ballot.ts';
import { answersQuestion, rangeWords } from '../../shared/judging/judgement.ts';
import type { OpenRound, Round, RoundAct } from '../../shared/judging/round.ts';
import { targetKey } from '../../shared/judging/target.ts';
import { wordingOfTarget } from '../../shared/judging/wording.ts';
import type { OwnBallots } from '../../shared/wire/judging.ts';
import { mayJudge } from '../../shared/wire/roles.ts';
import { type BallotOutbox, openBallotOutbox, type UnsentBallot } from './ballot-outbox.ts';
import { createEmitter } from './emitter.ts';
import type { JudgingState, JudgingStore, MyBallot, MyJudgement } from './judging.ts';
import { nextLookMs, type Span, spanOf } from './round-spans.ts';
import { createServerTime, type ServerTime } from './server-time.ts';
import type { SessionLink } from './session-link.ts';
import type { MapSession } from './types.ts';

/** Milliseconds until ballots that could not be sent are tried again, besides whenever the connection is back. */
const RETRY_MS = 5_000;

/** Why a request brought nothing. */
export interface CallFailure {
  /** A sentence. */
  readonly reason: string;
  /** Whether the same request may succeed later: the server was not reached, or cannot do it at present. */
  readonly mayPass: boolean;
}

type Called<T> = Promise<Result<T, CallFailure>>;

/** The requests about rounds. */
export interface JudgingCalls {
  open(terms: OpenRound): Called<Round>;
  act(round: RoundId, act: RoundAct): Called<Round>;
  cast(round: RoundId, ballot: CastBallot): Called<OwnBallot>;
  own(round: RoundId): Called<OwnBallots>;
}

export interface JudgingParts {
  readonly session: Pick<MapSession, 'mapId' | 'me' | 'clock' | 'random' | 'reading'>;
  readonly link: SessionLink;
  readonly calls: JudgingCalls;
  readonly storage: Storage;
}

/** A store that has to be let go of. */
export interface OpenJudging extends JudgingStore {
  destroy(): void;
}

/** Opens the rounds of a map: what the session document says, and my ballots, which the server tells to me alone. */
export function createJudgingStore(parts: JudgingParts): OpenJudging {
  const store = new Judging(parts);
  return {
    state: () => store.state,
    onChange: store.changes.on,
    cast: (round, mine) => store.cast(round, mine),
    want: (round) => store.want(round),
    open: (terms) => store.open(terms),
    act: async (round, act) => told(await parts.calls.act(round, act)),
    destroy: () => store.destroy(),
  };
}

class Judging {
  readonly changes = createEmitter();
  state: JudgingState;
  readonly #parts: JudgingParts;
  readonly #outbox: BallotOutbox;
  readonly #mine = new Map<RoundId, ReadonlyMap<string, MyBallot>>();
  /** The highest number of a ballot that is known, by round and target. */
  readonly #turns = new Map<string, number>();
  /** Rounds whose ballots of mine were asked for over this connection, and how far each was when they were last. */
  readonly #asked = new Map<RoundId, { readonly span: Span }>();
  readonly #stop: () => void;
  #isSending = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #look: ReturnType<typeof setTimeout> | undefined;
  #isGone = false;
  readonly #time: ServerTime;

  constructor(parts: JudgingParts) {
    this.#parts = parts;
    this.#time = createServerTime(parts.session.clock);
    this.#outbox = openBallotOutbox(parts.storage, parts.session.mapId);
    for (const each of this.#outbox.all()) this.#show(each, KEPT);
    this.state = this.#stateNow();
    let was = parts.link.state;
    this.#stop = parts.link.onChange(() => {
      const { state } = parts.link;
      const isBack = state === 'live' && was !== 'live';
      was = state;
      if (isBack) {
        this.#asked.clear();
        this.#time.renew();
      }
      this.#changed();
      if (state === 'live') this.#wantAgain();
      if (isBack) void this.#send();
    });
    if (parts.link.state === 'live') this.#wantAgain();
    void this.#send();
  }

  cast(id: RoundId, { target, judgement, reason = '' }: MyJudgement): Result<void, string> {
    const { session, link } = this.#parts;
    const round = link.reading().rounds.get(id);
    const key = targetKey(target);
    if (!mayJudge(session.me.role)) return err('Observers do not judge.');
    // Its time is told by the server, which closes it: the clock of this device may be minutes off.
    if (round?.stage.name !== 'open') return err('This round is over.');
    if (!round.targets.some((each) => targetKey(each) === key))
      return err('This round does not ask about that.');
    if (judgement !== null && !answersQuestion(round.question, judgement))
      return err(`A judgement here is ${rangeWords(round.question)}.`);
    // What is gone reads as nothing; who passes it is done all the same.
    const wording =
      wordingOfTarget(session.reading().map, target) ?? (judgement === null ? digest('') : undefined);
    if (wording === undefined) return err('This was taken off the map. You can pass it.');
    const turn = this.#nextTurn(id, key);
    const ballot = { id: newId('ballot', session.random), target, judgement, reason, wording, turn };
    this.#keep({ round: id, ballot, madeAt: session.clock.now() });
    return ok(undefined);
  }

  want(id: RoundId): void {
    const round = this.#parts.link.reading().rounds.get(id);
    const span = round === undefined ? 'over' : spanOf(round, this.#serverNow());
    if (this.#asked.get(id)?.span === span) return;
    const asking = { span };
    this.#asked.set(id, asking);
    void this.#fetch(id, asking);
  }

  async open(terms: Omit<OpenRound, 'id'>): Promise<Result<Round, string>> {
    const id = newId('round', this.#parts.session.random);
    const first = await this.#parts.calls.open({ ...terms, id });
    // The answer may have been lost and not the request; under the same id it is the same round.
    const isLost = !first.ok && first.error.mayPass;
    return told(isLost ? await this.#parts.calls.open({ ...terms, id }) : first);
  }

  destroy(): void {
    this.#isGone = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#look);
    this.#stop();
  }

  #keep(unsent: UnsentBallot): void {
    this.#outbox.put(unsent);
    this.#show(unsent, { state: 'sending' });
    this.#changed();
    void this.#send();
  }

  /** Of rounds under way, and of those that were wanted: what I cast on another device is not told unasked. */
  #wantAgain(): void {
    const rounds = [...this.#parts.link.reading().rounds.values()];
    for (const { id, stage } of rounds)
      if (stage.name === 'open' || stage.name === 'closed' || this.#asked.has(id)) this.want(id);
    clearTimeout(this.#look);
    const wait = nextLookMs(rounds, this.#serverNow());
    if (wait !== undefined) this.#look = setTimeout(() => this.#wantAgain(), wait);
  }

  #serverNow(): number {
    return this.#parts.session.clock.now() + this.#time.aheadMs();
  }

  async #fetch(id: RoundId, asking: { readonly span: Span }): Promise<void> {
    const { clock } = this.#parts.session;
    const askedAt = clock.now();
    const own = await this.#parts.calls.own(id);
    if (this.#isGone) return;
    // It was asked for again since, and that answer is the newer one.
    const isLatest = this.#asked.get(id) === asking;
    if (!own.ok) {
      if (isLatest) this.#asked.delete(id);
      return;
    }
    const { ballots, now } = own.value;
    if (now !== undefined) this.#time.note(askedAt, now);
    for (const ballot of isLatest ? ballots : []) {
      this.#noteTurn(id, ballot);
      // What I did since is newer than the list.
      const key = targetKey(ballot.target);
      if (this.#outbox.find(id, key) === undefined)
        this.#show({ round: id, ballot }, { state: 'saved' }, this.#mine.get(id)?.get(key)?.refused);
    }
    this.#changed();
    // By the server's clock it may be later than it seemed.
    if (this.#parts.link.state === 'live') this.#wantAgain();
  }

  /** One at a time, the oldest first, until all are sent or one has to wait. */
  async #send(): Promise<void> {
    if (this.#isSending || this.#isGone) return;
    this.#isSending = true;
    clearTimeout(this.#retry);
    for (
      let next = this.#outbox.all()[0];
      next !== undefined && !this.#isGone;
      next = this.#outbox.all()[0]
    ) {
      const answer = await this.#parts.calls.cast(next.round, next.ballot);
      if (!answer.ok && answer.error.mayPass) {
        this.#putOff(answer.error.reason);
        break;
      }
      if (answer.ok) this.#sent(next, answer.value);
      else this.#refused(next, answer.error.reason);
    }
    this.#isSending = false;
  }

  #putOff(reason: string): void {
    if (this.#isGone) return;
    for (const each of this.#outbox.all()) this.#show(each, { state: 'kept', reason });
    this.#changed();
    this.#retry = setTimeout(() => void this.#send(), RETRY_MS);
  }

  #sent(unsent: UnsentBallot, kept: OwnBallot): void {
    const isLatest = this.#isLatest(unsent);
    this.#outbox.settle(unsent);
    this.#noteTurn(unsent.round, kept);
    if (!isLatest) return;
    const isNewer = kept.id !== unsent.ballot.id && Date.parse(kept.at) < unsent.madeAt;
    if (isNewer) {
      // Another device of mine counted further, and what I did here is later all the same.
      const turn = this.#nextTurn(unsent.round, targetKey(unsent.ballot.target));
      const id: BallotId = newId('ballot', this.#parts.session.random);
      this.#keep({ ...unsent, ballot: { ...unsent.ballot, id, turn } });
      return;
    }
    this.#show({ round: unsent.round, ballot: kept }, { state: 'saved' });
    this.#changed();
  }

  #refused(unsent: UnsentBallot, reason: string): void {
    const { judgement, reason: why } = unsent.ballot;
    if (this.#isLatest(unsent)) this.#show(unsent, { state: 'refused', reason }, { judgement, reason: why });
    this.#outbox.settle(unsent);
    this.#changed();
    // What the server has of me counts, and not what it turned down.
    this.#asked.delete(unsent.round);
    this.want(unsent.round);
  }

  #isLatest({ round, ballot }: UnsentBallot): boolean {
    return this.#outbox.find(round, targetKey(ballot.target))?.ballot.id === ballot.id;
  }

  #nextTurn(round: RoundId, key: string): number {
    const known = this.#turns.get(`${round} ${key}`) ?? 0;
    const turn = Math.max(known, this.#outbox.find(round, key)?.ballot.turn ?? 0) + 1;
    this.#turns.set(`${round} ${key}`, turn);
    return turn;
  }

  #noteTurn(round: RoundId, { target, turn }: CastBallot): void {
    const place = `${round} ${targetKey(target)}`;
    this.#turns.set(place, Math.max(turn, this.#turns.get(place) ?? 0));
  }

  #show(
    { round, ballot }: Pick<UnsentBallot, 'round' | 'ballot'>,
    delivery: MyBallot['delivery'],
    refused?: MyBallot['refused'],
  ): void {
    const { target, judgement, reason, wording } = ballot;
    const mine = { target, judgement, reason, wording, delivery, ...(refused !== undefined && { refused }) };
    this.#mine.set(round, new Map(this.#mine.get(round)).set(targetKey(target), mine));
  }

  #changed(): void {
    this.state = this.#stateNow();
    this.changes.emit();
  }

  #stateNow(): JudgingState {
    const { link } = this.#parts;
    const aheadMs = this.#time.aheadMs();
    return { ...link.reading(), link: link.state, aheadMs, mine: new Map(this.#mine) };
  }
}

const KEPT: MyBallot['delivery'] = { state: 'kept', reason: 'It has not been sent yet.' };

function told<T>(called: Result<T, CallFailure>): Result<T, string> {
  return called.ok ? called : err(called.error.reason);
}
