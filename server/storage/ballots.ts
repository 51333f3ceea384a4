import type { BallotId, MapId, ParticipantId, RoundId } from '../../shared/base/ids.ts';

/** What somebody cast on one target of a round; told to nobody else before the reveal. */
export interface BallotRow {
  readonly map: MapId;
  readonly round: RoundId;
  readonly participant: ParticipantId;
  /** Key of the target. */
  readonly target: string;
  /** Made on their device. */
  readonly id: BallotId;
  /** Counts their changes of mind: the highest is what they mean. */
  readonly turn: number;
  /** The judgement as JSON; null is a pass. */
  readonly judgement: string | null;
  readonly reason: string;
  /** Digest of what they had before them. */
  readonly wording: string;
  readonly at: number;
}

/** On how many targets somebody cast a ballot. */
export interface BallotCount {
  readonly by: ParticipantId;
  readonly cast: number;
}

/** When a round is to be looked at: it closes by itself then, or it is being given up. */
export interface Deadline {
  readonly map: MapId;
  readonly round: RoundId;
  readonly at: number;
}

/** What the server alone keeps of rounds: ballots, and when rounds close. Both go with their map. */
export interface BallotStorage {
  /**
   * Keeps one ballot per person and target: the one of the highest turn, and of equal turns the one that came last. A
   * ballot that is kept already stays as it is. Resolves with what is kept then.
   */
  putBallot(ballot: BallotRow): Promise<BallotRow | 'no-map'>;
  /** All ballots of a round, by person and target. */
  listBallots(map: MapId, round: RoundId): Promise<readonly BallotRow[]>;
  listOwnBallots(map: MapId, round: RoundId, participant: ParticipantId): Promise<readonly BallotRow[]>;
  countBallots(map: MapId, round: RoundId): Promise<readonly BallotCount[]>;
  /** Forgets every ballot of a round. */
  dropBallots(map: MapId, round: RoundId): Promise<void>;

  /** Notes when a round closes, in place of what was noted before; rejects when there is no such map. */
  putDeadline(deadline: Deadline): Promise<void>;
  /** The soonest first. */
  listDeadlines(): Promise<readonly Deadline[]>;
  removeDeadline(map: MapId, round: RoundId): Promise<void>;
}
