import type { RoundId } from '../../shared/base/ids.ts';
import { err, type Result } from '../../shared/base/result.ts';
import type { Judgement } from '../../shared/judging/judgement.ts';
import type { RoundProgress, RoundResult } from '../../shared/judging/results.ts';
import type { OpenRound, Round, RoundAct } from '../../shared/judging/round.ts';
import type { Target } from '../../shared/judging/target.ts';
import { createEmitter } from './emitter.ts';

/** Where a ballot of mine is: with the server, on its way, kept on this device until it can be sent, or turned down. */
export type BallotDelivery =
  | { readonly state: 'saved' | 'sending' }
  | { readonly state: 'kept' | 'refused'; readonly reason: string };

/** What I think of one target; null is a pass. */
export interface MyBallot {
  readonly target: Target;
  readonly judgement: Judgement | null;
  readonly reason: string;
  /** Digest of what I had before me. */
  readonly wording: string;
  readonly delivery: BallotDelivery;
  /** What I last cast here and the server turned down, also where an older ballot counts in its place. */
  readonly refused?: Pick<MyBallot, 'judgement' | 'reason'>;
}

/** What is known of the rounds of a map; another object whenever anything of it is different. */
export interface JudgingState {
  /** Whether rounds come as they are: not yet, as they come, or not at present. */
  readonly link: 'connecting' | 'live' | 'lost';
  /** How far the server's clock, by which rounds end, is ahead of this device's, in milliseconds, as far as is known. */
  readonly aheadMs: number;
  /** The oldest first. */
  readonly rounds: ReadonlyMap<RoundId, Round>;
  readonly results: ReadonlyMap<RoundId, RoundResult>;
  /** Who is done, of rounds on which anybody cast a ballot. */
  readonly progress: ReadonlyMap<RoundId, RoundProgress>;
  /** My ballots by round, and by the key of their target (`targetKey`). */
  readonly mine: ReadonlyMap<RoundId, ReadonlyMap<string, MyBallot>>;
}

/** What I cast. */
export interface MyJudgement {
  readonly target: Target;
  readonly judgement: Judgement | null;
  readonly reason?: string;
}

/** The rounds of one open map, and what I do in them. Errors are sentences. */
export interface JudgingStore {
  state(): JudgingState;
  onChange(listener: () => void): () => void;
  /** Casts or changes a ballot: shown at once, kept on this device until the server has it. */
  cast(round: RoundId, mine: MyJudgement): Result<void, string>;
  /**
   * Fetches my ballots of a round, and again when it nears its end and when it is over; those of rounds under way are
   * fetched unasked.
   */
  want(round: RoundId): void;
  /** Opens a round; for hosts. */
  open(terms: Omit<OpenRound, 'id'>): Promise<Result<Round, string>>;
  /** Closes, reveals or gives up a round; for hosts. */
  act(round: RoundId, act: RoundAct): Promise<Result<Round, string>>;
}

/** A map on which nothing is known of rounds yet. */
export const NOTHING_JUDGED: JudgingState = {
  link: 'connecting',
  aheadMs: 0,
  rounds: new Map(),
  results: new Map(),
  progress: new Map(),
  mine: new Map(),
};

/** The rounds of a map as soon as the program for them is loaded; until then there seem to be none. */
export interface LateJudging extends JudgingStore {
  /** Puts the real store in place. */
  provide(store: JudgingStore): void;
}

const LOADING = err('The rounds are still being loaded.');

/** Makes rounds to be provided later, so that a map opens without waiting for them. */
export function createLateJudging(): LateJudging {
  const changes = createEmitter();
  let store: JudgingStore | undefined;
  return {
    state: () => store?.state() ?? NOTHING_JUDGED,
    onChange: changes.on,
    cast: (round, mine) => store?.cast(round, mine) ?? LOADING,
    want: (round) => store?.want(round),
    open: async (terms) => store?.open(terms) ?? LOADING,
    act: async (round, act) => store?.act(round, act) ?? LOADING,
    provide: (real) => {
      store = real;
      real.onChange(changes.emit);
      changes.emit();
    },
  };
}
