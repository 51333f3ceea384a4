import type { Clock } from '../../shared/base/clock.ts';
import type { MapId, ParticipantId, RoundId } from '../../shared/base/ids.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { putProgress, putReveal, putRound, type SessionReading } from '../../shared/doc/session-doc.ts';
import type { CastBallot, OwnBallot } from '../../shared/judging/ballot.ts';
import { answersQuestion, rangeWords } from '../../shared/judging/judgement.ts';
import { ROUND_MS_MAX, ROUNDS_MAX } from '../../shared/judging/limits.ts';
import type { RoundResult } from '../../shared/judging/results.ts';
import {
  afterAct,
  isOver,
  type OpenRound,
  opened,
  type Round,
  type RoundAct,
  takesBallots,
} from '../../shared/judging/round.ts';
import { progressOf } from '../../shared/judging/tally.ts';
import { suits, targetKey, targetOfKey } from '../../shared/judging/target.ts';
import { Turns } from '../access/turns.ts';
import type { Log } from '../live/log.ts';
import type { Registry } from '../live/registry.ts';
import type { Timers } from '../live/timers.ts';
import type { BallotRow, BallotStorage } from '../storage/ballots.ts';
import {
  invalid,
  type JudgingFailure,
  NO_MAP,
  NO_MORE_BALLOTS,
  NO_ROUND,
  NOT_ASKED,
  roundOver,
  tooMany,
  UNREADABLE,
  unsuited,
} from './failures.ts';
import { Progress } from './progress.ts';
import { judgementOf, resultOf } from './reveal.ts';
import { type OpenSessionDoc, withSession } from './session-store.ts';

/** Bytes of a session document above which no round is opened any more: every client of the map holds all of it. */
const SESSION_BYTES_MAX = 4 * 1024 * 1024;

export interface RoundsParts {
  readonly registry: Pick<Registry, 'open' | 'read'>;
  readonly storage: BallotStorage;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
}

/** A round with what its reveal told. */
export interface RevealedRound extends Round {
  readonly result: RoundResult;
}

type Outcome<T> = Promise<Result<T, JudgingFailure>>;

/**
 * The rounds of all maps. What hosts do is written to the session document; ballots go into the database, and nothing
 * of them is told, to hosts either, until the one change of the document that reveals the round.
 */
export class Rounds {
  readonly #parts: RoundsParts;
  /** What is done to the rounds of one map is done one after the other: no ballot comes between counting and revealing. */
  readonly #turns = new Turns();
  readonly #progress: Progress;
  #tellDeadline: () => void = () => {};

  constructor(parts: RoundsParts) {
    this.#parts = parts;
    this.#progress = new Progress(parts);
  }

  /** Has `tell` called when there is another time at which a round closes by itself. */
  whenLimited(tell: () => void): void {
    this.#tellDeadline = tell;
  }

  /** Opens a round; one of the same id that is there already is given back as it is. */
  open(map: MapId, host: ParticipantId, terms: OpenRound): Outcome<Round> {
    return this.#inTurn(map, async (session) => {
      const { rounds } = await session.read();
      const known = rounds.get(terms.id);
      if (known !== undefined) return ok(known);
      const fault = (await this.#termsFault(map, terms)) ?? fullness(rounds.size, session.bytes);
      if (fault !== undefined) return err(fault);
      const round = opened(terms, host, this.#parts.clock.now());
      // First, so that a crash between the two leaves a deadline without its round, and never the other way round.
      if (round.endsAt !== null)
        await this.#parts.storage.putDeadline({ map, round: round.id, at: Date.parse(round.endsAt) });
      await session.write((doc) => putRound(doc, round));
      if (round.endsAt !== null) this.#tellDeadline();
      return ok(round);
    });
  }

  /** Closes, reveals or gives up a round. */
  act(map: MapId, by: ParticipantId, id: RoundId, act: RoundAct): Outcome<Round> {
    return this.#inTurn(map, async (session) => {
      const reading = await session.read();
      const round = reading.rounds.get(id);
      if (round === undefined) return err(NO_ROUND);
      const now = this.#parts.clock.now();
      const changed = afterAct(round, act, by, new Date(now).toISOString());
      if (!changed.ok) return err(roundOver(changed.error));
      // Giving up takes two steps; after a crash between them the round is looked at again, and rid of its ballots.
      if (act === 'abandon') await this.#parts.storage.putDeadline({ map, round: id, at: now });
      await this.#write(map, session, changed.value, reading);
      await this.#parts.storage.removeDeadline(map, id);
      return ok(changed.value);
    });
  }

  /** Does what is due to a round by now: closes one whose time is over, and rids one that was given up of its ballots. */
  due(map: MapId, id: RoundId): Outcome<undefined> {
    return this.#inTurn(map, async (session) => {
      const { storage, clock } = this.#parts;
      const reading = await session.read();
      const round = reading.rounds.get(id);
      if (round?.stage.name === 'open' && round.endsAt !== null) {
        if (!isOver(round, clock.now())) {
          await storage.putDeadline({ map, round: id, at: Date.parse(round.endsAt) });
          // Whoever waits for what is due read the list before this was in it.
          this.#tellDeadline();
          return ok(undefined);
        }
        // However late that is seen, it was over then.
        const closed = afterAct(round, 'close', null, round.endsAt);
        if (closed.ok) await this.#write(map, session, closed.value, reading);
      }
      if (round?.stage.name === 'abandoned') await storage.dropBallots(map, id);
      await storage.removeDeadline(map, id);
      return ok(undefined);
    });
  }

  /** Casts a ballot or changes it; resolves with the one that counts, which is another when a newer one came first. */
  cast(map: MapId, by: ParticipantId, id: RoundId, ballot: CastBallot): Outcome<OwnBallot> {
    return this.#inTurn(map, async (session) => {
      const round = (await session.read()).rounds.get(id);
      if (round === undefined) return err(NO_ROUND);
      const at = this.#parts.clock.now();
      const fault = ballotFault(round, ballot, at);
      if (fault !== undefined) return err(fault);
      const { target, judgement, ...given } = ballot;
      const kept = await this.#parts.storage.putBallot({
        ...{ map, round: id, participant: by, ...given, at },
        target: targetKey(target),
        judgement: judgement === null ? null : JSON.stringify(judgement),
      });
      if (kept === 'no-map') return err(NO_MAP);
      this.#progress.touch(map, id);
      return ok(ownBallot(kept));
    });
  }

  /** Somebody's own ballots in a round. */
  async own(map: MapId, by: ParticipantId, id: RoundId): Promise<readonly OwnBallot[]> {
    return (await this.#parts.storage.listOwnBallots(map, id, by)).map(ownBallot);
  }

  /** The rounds that were revealed on a map, each with what it told, the oldest first. */
  revealed(map: MapId): Outcome<readonly RevealedRound[]> {
    return withSession(this.#parts.registry, map, async (session) => {
      const { rounds, results } = await session.read();
      return ok(
        [...rounds.values()].flatMap((round) => {
          const result = results.get(round.id);
          return round.stage.name === 'revealed' && result !== undefined ? [{ ...round, result }] : [];
        }),
      );
    });
  }

  /** Everything that a change of stage brings, in one change of the document. */
  async #write(map: MapId, session: OpenSessionDoc, round: Round, reading: SessionReading): Promise<void> {
    const { storage } = this.#parts;
    if (round.stage.name === 'revealed') {
      const result = await resultOf(storage, map, round, reading, round.stage.at);
      return session.write((doc) => putReveal(doc, round, result));
    }
    const counts = await storage.countBallots(map, round.id);
    await session.write((doc) => {
      putRound(doc, round);
      putProgress(doc, round.id, progressOf(round, counts));
    });
    if (round.stage.name === 'abandoned') await storage.dropBallots(map, round.id);
  }

  async #termsFault(
    map: MapId,
    { question, targets, endsAt }: OpenRound,
  ): Promise<JudgingFailure | undefined> {
    const now = this.#parts.clock.now();
    if (endsAt !== null && (isOver({ endsAt }, now) || Date.parse(endsAt) > now + ROUND_MS_MAX))
      return invalid('A round ends between now and ten weeks from now.');
    const read = await this.#parts.registry.read(map);
    if (!read.ok) return read.error === 'missing' ? NO_MAP : UNREADABLE;
    return targets.every((each) => suits(read.value, question, each)) ? undefined : unsuited(question);
  }

  #inTurn<T>(map: MapId, use: (session: OpenSessionDoc) => Outcome<T>): Outcome<T> {
    return this.#turns.take(map, () => withSession(this.#parts.registry, map, use));
  }
}

function fullness(rounds: number, bytes: number): JudgingFailure | undefined {
  if (rounds >= ROUNDS_MAX)
    return tooMany(`A map has at most ${ROUNDS_MAX} rounds. Begin a new map for more.`);
  return bytes > SESSION_BYTES_MAX
    ? tooMany('The results of earlier rounds take all the room there is. Begin a new map for more.')
    : undefined;
}

function ballotFault(
  round: Round,
  { target, judgement }: CastBallot,
  now: number,
): JudgingFailure | undefined {
  if (!takesBallots(round, now)) return NO_MORE_BALLOTS;
  const key = targetKey(target);
  if (!round.targets.some((each) => targetKey(each) === key)) return NOT_ASKED;
  if (judgement !== null && !answersQuestion(round.question, judgement))
    return invalid(`judgement: is not ${rangeWords(round.question)}.`);
  return undefined;
}

function ownBallot(row: BallotRow): OwnBallot {
  const target = targetOfKey(row.target);
  if (target === undefined) throw new Error('a stored ballot is on nothing that can be judged');
  const { id, turn, reason, wording } = row;
  return {
    id,
    target,
    judgement: judgementOf(row),
    reason,
    wording,
    turn,
    at: new Date(row.at).toISOString(),
  };
}
