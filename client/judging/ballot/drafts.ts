import { useSyncExternalStore } from 'react';
import type { RoundId } from '../../../shared/base/ids.ts';
import type { Round } from '../../../shared/judging/round.ts';
import { type Target, targetKey } from '../../../shared/judging/target.ts';
import type { MyBallot } from '../../session/judging.ts';
import { type Draft, differs } from './draft.ts';

/** Rounds of which drafts are kept while the page is open; of more the oldest are dropped: nobody judges in so many at once. */
const DRAFT_ROUNDS_MAX = 20;

type Drafts = ReadonlyMap<string, Draft>;

const NONE: Drafts = new Map();
const drafts = new Map<RoundId, Drafts>();
const listeners = new Set<() => void>();
let changes = 0;

/** What I chose in a round and did not cast, by the key of its target, whatever panel is open. */
export function draftsIn(round: RoundId): Drafts {
  return drafts.get(round) ?? NONE;
}

/** Keeps what I chose on a target. */
export function keepDraft(round: RoundId, key: string, draft: Draft): void {
  put(round, new Map(draftsIn(round)).set(key, draft));
}

/** Forgets what I chose on a target: it was cast. */
export function dropDraft(round: RoundId, key: string): void {
  put(round, new Map([...draftsIn(round)].filter(([other]) => other !== key)));
}

/** Forgets all that I chose in a round. */
export function dropDrafts(round: RoundId): void {
  put(round, NONE);
}

/** The drafts of one round, as they change. */
export function useDrafts(round: RoundId): Drafts {
  return useSyncExternalStore(listen, () => draftsIn(round));
}

/** Renders again whenever a draft of any round changes; for what asks `uncastIn`. */
export function useDraftChanges(): void {
  useSyncExternalStore(listen, () => changes);
}

/** A target on which I chose something else than I cast. */
export interface Uncast {
  readonly target: Target;
  readonly draft: Draft;
  /** What I cast before, and what counts; undefined when there is none. */
  readonly cast: MyBallot | undefined;
}

/** What I chose in a round and did not cast, in its order; nothing of one that was given up, where no ballot counts. */
export function uncastIn({ id, targets, stage }: Round, mine: ReadonlyMap<string, MyBallot>): Uncast[] {
  if (stage.name === 'abandoned') return [];
  const chosen = draftsIn(id);
  return targets.flatMap((target) => {
    const key = targetKey(target);
    const draft = chosen.get(key);
    const ballot = mine.get(key);
    const cast = ballot?.delivery.state === 'refused' ? undefined : ballot;
    const isUncast = draft !== undefined && draft.judgement !== null && differs(draft, cast);
    return isUncast ? [{ target, draft, cast }] : [];
  });
}

function put(round: RoundId, next: Drafts): void {
  drafts.delete(round);
  if (next.size > 0) drafts.set(round, next);
  const [oldest] = drafts.keys();
  if (drafts.size > DRAFT_ROUNDS_MAX && oldest !== undefined) drafts.delete(oldest);
  changes += 1;
  for (const tell of listeners) tell();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
