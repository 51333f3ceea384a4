import type { ParticipantId } from '../base/ids.ts';
import type { ArgumentMap } from '../model/map.ts';
import { type TargetId, targetsRelation } from '../model/relation.ts';

/** Bounds of a base score taken from judgements: nobody is so sure that no reason could move them. */
export const BASE_MIN = 0.01;
export const BASE_MAX = 0.99;
/** What a card starts from while nobody has judged it: in the balance. */
export const NEUTRAL_BASE = 0.5;

/** What a round asked of a target that bears on its base score: credence of a card, relevance of a relation. */
export type ScoredQuestion = 'credence' | 'relevance';

/** The judgements of one target in a round that was revealed. */
export interface RevealedJudgement {
  readonly target: TargetId;
  readonly question: ScoredQuestion;
  /** Each ballot, 0 to 100, with who cast it where names were shown. */
  readonly ballots: readonly { readonly value: number; readonly by?: ParticipantId }[];
}

/** A round that was revealed; later ones take the place of earlier ones, target by target. */
export interface RevealedRound {
  readonly revealedAt: string;
  readonly judgements: readonly RevealedJudgement[];
}

/**
 * What each judged card and relation starts from: the median of the latest revealed round on it, kept off the ends of
 * the scale. What nobody has judged has no entry.
 */
export function baseScores(
  map: Pick<ArgumentMap, 'elements' | 'relations'>,
  revealedRounds: readonly RevealedRound[] = [],
): Map<TargetId, number> {
  return scoresFrom(map, revealedRounds, ({ ballots }) => median(ballots.map(({ value }) => value)));
}

/** What one person alone would have each card and relation start from, as far as they were named in the reveal. */
export function ownScores(
  map: Pick<ArgumentMap, 'elements' | 'relations'>,
  revealedRounds: readonly RevealedRound[],
  person: ParticipantId,
): Map<TargetId, number> {
  return scoresFrom(map, revealedRounds, ({ ballots }) => ballots.find(({ by }) => by === person)?.value);
}

/** Everybody who was named in a reveal. */
export function namedPeople(revealedRounds: readonly RevealedRound[]): ParticipantId[] {
  const named = revealedRounds.flatMap(({ judgements }) =>
    judgements.flatMap(({ ballots }) => ballots.flatMap(({ by }) => (by === undefined ? [] : [by]))),
  );
  return [...new Set(named)].sort();
}

function scoresFrom(
  map: Pick<ArgumentMap, 'elements' | 'relations'>,
  rounds: readonly RevealedRound[],
  read: (judgement: RevealedJudgement) => number | undefined,
): Map<TargetId, number> {
  const scores = new Map<TargetId, number>();
  const byTime = [...rounds].sort((a, b) => (a.revealedAt < b.revealedAt ? -1 : 1));
  for (const judgement of byTime.flatMap(({ judgements }) => judgements)) {
    const { target, question } = judgement;
    const isThere = targetsRelation(target)
      ? question === 'relevance' && map.relations.has(target)
      : question === 'credence' && map.elements.has(target);
    const percent = isThere ? read(judgement) : undefined;
    if (percent !== undefined) scores.set(target, clampBase(percent / 100));
  }
  return scores;
}

/** A base score within its bounds. */
function clampBase(score: number): number {
  return Math.min(BASE_MAX, Math.max(BASE_MIN, score));
}

/** The middle value; of an even number the mean of the two in the middle; undefined for none. */
function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const above = sorted[Math.floor(sorted.length / 2)];
  const below = sorted[Math.ceil(sorted.length / 2) - 1];
  return above === undefined || below === undefined ? undefined : (above + below) / 2;
}
