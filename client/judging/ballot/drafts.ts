import { useSyncExternalStore } from 'react';
import type { RoundId } from '../../../shared/base/ids.ts';
import type { Round } from '../../../shared/judging/round.ts';
import { type Target, targetKey } from '../../../shared/judging/target.ts';
import { useSession } from '../../hooks/session-context.tsx';
import type { JudgingStore, MyBallot } from '../../session/judging.ts';
import { type Draft, differs } from './draft.ts';

/** Rounds of which drafts are kept while the page is open; of more the oldest are dropped: nobody judges in so many at once. */
const DRAFT_ROUNDS_MAX = 20;

/** What I chose in the rounds of one session and did not cast, whatever panel is open. */
export interface Drafts {
  /** What I chose in a round, by the key of its target. */
  of(round: RoundId): ReadonlyMap<string, Draft>;
  /** Keeps what I chose on a target. */
  keep(round: RoundId, key: string, draft: Draft): void;
  /** Forgets what I chose on a target: it was cast. */
  drop(round: RoundId, key: string): void;
  /** Forgets all that I chose in a round, and that some of my ballots were refused: I have seen it. */
  dropAll(round: RoundId, seen?: readonly Uncast[]): void;
  /** Whether I have seen that a ballot was refused. */
  hasSeen(refused: Draft): boolean;
  /** Counts changes, and tells of them. */
  changes(): number;
  onChange(listener: () => void): () => void;
}

/** By session, so that who comes next in the same tab finds nothing of whoever was there before. */
const kept = new WeakMap<object, Drafts>();

/** The drafts of the session that has these rounds. */
export function draftsOf(judging: Pick<JudgingStore, 'state'>): Drafts {
  const known = kept.get(judging);
  if (known !== undefined) return known;
  const drafts = createDrafts();
  kept.set(judging, drafts);
  return drafts;
}

/** My drafts; renders again whenever any of them changes. */
export function useDrafts(): Drafts {
  const drafts = draftsOf(useSession().judging);
  useSyncExternalStore(drafts.onChange, drafts.changes);
  return drafts;
}

/** A target on which I chose something else than counts. */
export interface Uncast {
  readonly target: Target;
  readonly draft: Draft;
  /** Whether I did cast it, and the server did not take it. */
  readonly isRefused: boolean;
  /** What I cast before, and what counts; undefined when there is none. */
  readonly cast: MyBallot | undefined;
}

/**
 * What I chose in a round and did not cast, in its order, and once it is over also what I cast and the server did not
 * take; nothing of one that was given up, where no ballot counts.
 */
export function uncastIn(
  { id, targets, stage }: Round,
  mine: ReadonlyMap<string, MyBallot>,
  drafts: Pick<Drafts, 'of' | 'hasSeen'>,
): Uncast[] {
  if (stage.name === 'abandoned') return [];
  const chosen = drafts.of(id);
  return targets.flatMap((target): Uncast[] => {
    const key = targetKey(target);
    const draft = chosen.get(key);
    const ballot = mine.get(key);
    const cast = ballot?.delivery.state === 'refused' ? undefined : ballot;
    if (draft !== undefined && draft.judgement !== null && differs(draft, cast))
      return [{ target, draft, isRefused: false, cast }];
    const refused = stage.name === 'open' ? undefined : ballot?.refused;
    const isLost = refused !== undefined && !drafts.hasSeen(refused) && differs(refused, cast);
    return isLost ? [{ target, draft: refused, isRefused: true, cast }] : [];
  });
}

const NONE: ReadonlyMap<string, Draft> = new Map();

function createDrafts(): Drafts {
  const rounds = new Map<RoundId, ReadonlyMap<string, Draft>>();
  const listeners = new Set<() => void>();
  const seenRefused = new WeakSet<Draft>();
  let changes = 0;
  const of = (round: RoundId) => rounds.get(round) ?? NONE;
  const put = (round: RoundId, next: ReadonlyMap<string, Draft>): void => {
    rounds.delete(round);
    if (next.size > 0) rounds.set(round, next);
    const [oldest] = rounds.keys();
    if (rounds.size > DRAFT_ROUNDS_MAX && oldest !== undefined) rounds.delete(oldest);
    changes += 1;
    for (const tell of [...listeners]) tell();
  };
  return {
    of,
    keep: (round, key, draft) => put(round, new Map(of(round)).set(key, draft)),
    drop: (round, key) => put(round, new Map([...of(round)].filter(([other]) => other !== key))),
    dropAll: (round, seen = []) => {
      for (const { draft } of seen) seenRefused.add(draft);
      put(round, NONE);
    },
    hasSeen: (refused) => seenRefused.has(refused),
    changes: () => changes,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
