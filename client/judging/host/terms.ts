import { candidates, candidatesAmong } from '../../../shared/judging/candidates.ts';
import { TARGETS_MAX, TOLD_MIN } from '../../../shared/judging/limits.ts';
import { targetNoun } from '../../../shared/judging/question-words.ts';
import type { Question } from '../../../shared/judging/questions.ts';
import type { OpenRound, Round } from '../../../shared/judging/round.ts';
import { suits, type Target } from '../../../shared/judging/target.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import { TIME_LIMITS, type TimeLimit } from '../time-words.ts';

/** What a round may be about, as a host chooses it. */
export type Scope = 'all' | 'selection' | 'lens' | 'again';

/** What a host has chosen so far. */
export interface Terms {
  readonly question: Question;
  readonly scope: Scope;
  readonly limit: TimeLimit;
  readonly showsNames: boolean;
  readonly asksReasons: boolean;
  readonly showsWho: boolean;
}

/** What the form begins with; `like` is a round that is asked once more. */
export function firstTerms(like: Round | undefined, selected: number): Terms {
  return {
    question: like?.question ?? 'happens',
    scope: like !== undefined ? 'again' : selected > 0 ? 'selection' : 'all',
    limit: 'none',
    showsNames: like?.names === 'shown',
    asksReasons: like === undefined || like.reasons === 'asked',
    showsWho: like?.progress === 'names',
  };
}

/** What can be asked about, by where it is taken from; a scope that cannot be chosen is absent. */
export function scopesOf(
  map: Pick<ArgumentMap, 'elements' | 'relations'>,
  question: Question,
  selection: ReadonlySet<TargetId>,
  like: Round | undefined,
  /** What fits the lens; null without one. */
  lensed: ReadonlySet<TargetId> | null = null,
): ReadonlyMap<Scope, readonly Target[]> {
  const scopes = new Map<Scope, readonly Target[]>();
  if (like !== undefined && like.question === question)
    scopes.set(
      'again',
      like.targets.filter((target) => suits(map, question, target)),
    );
  scopes.set('all', candidates(map, question));
  if (selection.size > 0) scopes.set('selection', candidatesAmong(map, question, selection));
  if (lensed !== null) scopes.set('lens', candidatesAmong(map, question, lensed));
  return scopes;
}

/** Why a round cannot be opened about these; undefined when it can. */
export function scopeProblem(question: Question, targets: readonly Target[]): string | undefined {
  if (targets.length === 0) return `No ${targetNoun(question, 2)} there.`;
  if (targets.length > TARGETS_MAX)
    return `That is ${targets.length}, and a round takes ${TARGETS_MAX} at most. Select some on the map.`;
  return undefined;
}

/** What the choice about names means for the reveal, with a warning where too few are here to tell anything. */
export function namesHint(showsNames: boolean, here: number): string {
  if (showsNames) return 'Everybody is told before they judge that the reveal shows their name.';
  const hidden =
    'Names stay hidden for good. With fewer than five ballots on something, no single one is shown.';
  if (here >= TOLD_MIN) return hidden;
  const who = here === 1 ? 'Only you are' : `Only ${here} people are`;
  return `${hidden} ${who} here now: from fewer than ${TOLD_MIN} ballots the reveal tells nothing at all. Wait for others, or show names.`;
}

/** The request that opens a round; when its time is over the server says, whose clock counts for all. */
export function requestOf(terms: Terms, targets: readonly Target[]): Omit<OpenRound, 'id'> {
  const ms = TIME_LIMITS.find(({ value }) => value === terms.limit)?.ms ?? null;
  return {
    question: terms.question,
    targets: [...targets],
    endsAt: null,
    ...(ms !== null && { lastsMs: ms }),
    names: terms.showsNames ? 'shown' : 'hidden',
    reasons: terms.asksReasons ? 'asked' : 'not-asked',
    progress: terms.showsWho ? 'names' : 'count',
  };
}
