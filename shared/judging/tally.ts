import type { ParticipantId } from '../base/ids.ts';
import type { CountedBallot } from './ballot.ts';
import { isAttribution, isPercent, isVerdict, type Judgement } from './judgement.ts';
import { scaleOf, VERDICTS } from './questions.ts';
import type { Point, RoundProgress, RoundResult, TargetResult } from './results.ts';
import type { Round } from './round.ts';
import { type EarlierBallots, shiftBetween } from './shift.ts';
import { isShownSingly, isTold, summaryOf } from './summary.ts';
import { type Target, targetKey } from './target.ts';

/** A round that was revealed, with its ballots: what a later one on the same targets is compared with. */
export interface EarlierRound {
  readonly round: Round;
  readonly ballots: readonly CountedBallot[];
}

/**
 * What a reveal tells of a round: everything that may be told, and nothing else. `earlier` are rounds revealed before
 * that asked the same, oldest first.
 */
export function tally(
  round: Round,
  ballots: readonly CountedBallot[],
  earlier: readonly EarlierRound[],
  revealedAt: string,
): RoundResult {
  const byTarget = groupBy(ballots, ({ target }) => target);
  return {
    round: round.id,
    revealedAt,
    people: new Set(ballots.map(({ by }) => by)).size,
    targets: round.targets.map((target) => {
      const own = byTarget.get(targetKey(target)) ?? [];
      return resultOf(round, target, own, lastOn(target, round, earlier));
    }),
  };
}

/** How many targets somebody cast a ballot on. */
export interface CastCount {
  readonly by: ParticipantId;
  readonly cast: number;
}

/** Who is done with a round: numbers, and who where the host has names shown. */
export function progressOf(round: Round, counts: readonly CastCount[]): RoundProgress {
  const people = counts.map(({ by, cast }) => ({ id: by, isDone: cast >= round.targets.length }));
  return {
    done: people.filter(({ isDone }) => isDone).length,
    begun: people.length,
    ...(round.progress === 'names' && { people: people.sort((a, b) => orderOf(a.id, b.id)) }),
  };
}

function lastOn(
  target: Target,
  { question }: Round,
  earlier: readonly EarlierRound[],
): EarlierBallots | undefined {
  const key = targetKey(target);
  const last = earlier.findLast(
    ({ round }) => round.question === question && round.targets.some((each) => targetKey(each) === key),
  );
  if (last === undefined) return undefined;
  const ballots = last.ballots.filter((ballot) => ballot.target === key);
  return { round: last.round.id, names: last.round.names, ballots };
}

function resultOf(
  { question, names }: Round,
  target: Target,
  ballots: readonly CountedBallot[],
  earlier: EarlierBallots | undefined,
): TargetResult {
  const scale = scaleOf(question);
  // Sums of the same numbers in another order differ in their last digit, which would tell who came first.
  const judged = ballots.filter(isJudged).sort((a, b) => inOrder(a, b) || orderOf(a.by, b.by));
  const isSingly = isShownSingly(names, judged.length);
  // Of two people each would know which reason, and which older words, are the other's.
  const told = isTold(names, judged.length) ? ballots : [];
  return {
    target,
    judged: judged.length,
    passed: ballots.length - judged.length,
    wordings: countBy(told.filter(isJudged).map(({ wording }) => wording)),
    summary: summaryOf(
      scale,
      names,
      judged.map(({ judgement }) => judgement),
    ),
    points: isSingly ? judged.map((ballot) => pointOf(ballot, names)) : [],
    reasons: reasonsOf(isSingly ? told.filter(({ judgement }) => judgement === null) : told, names),
    shift: earlier === undefined ? null : shiftBetween(scale, earlier, names, ballots),
  };
}

type Judged = CountedBallot & { readonly judgement: Judgement };

function isJudged(ballot: CountedBallot): ballot is Judged {
  return ballot.judgement !== null;
}

function pointOf({ judgement, by, reason }: Judged, names: Round['names']): Point {
  return { judgement, ...(names === 'shown' && { by }), ...(reason !== '' && { reason }) };
}

function reasonsOf(ballots: readonly CountedBallot[], names: Round['names']): TargetResult['reasons'] {
  return ballots
    .filter(({ reason }) => reason !== '')
    .map(({ reason: text, by }) => ({ text, ...(names === 'shown' && { by }) }))
    .sort((a, b) => orderOf(a.text, b.text));
}

/** By what they say, so that their order tells neither whose they are nor when they were cast. */
function inOrder(a: Judged, b: Judged): number {
  return placeOf(a.judgement) - placeOf(b.judgement) || orderOf(spelled(a), spelled(b));
}

function spelled({ judgement, reason }: Judged): string {
  return JSON.stringify([judgement, reason]);
}

function orderOf(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function placeOf(judgement: Judgement): number {
  if (isPercent(judgement)) return judgement;
  if (isVerdict(judgement)) return VERDICTS.indexOf(judgement);
  return isAttribution(judgement) ? judgement.inherent : 0;
}

function groupBy<T, K>(all: readonly T[], keyOf: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return groups;
}

function countBy(keys: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const key of [...keys].sort()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries(counts);
}
