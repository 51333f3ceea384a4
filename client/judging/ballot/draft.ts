import type { Judgement } from '../../../shared/judging/judgement.ts';
import type { MyBallot } from '../../session/judging.ts';

/** What I am about to cast on one target. */
export interface Draft {
  /** Null while nothing is chosen. */
  readonly judgement: Judgement | null;
  readonly reason: string;
}

/** What is in the form when a target comes up: what I cast, or nothing. */
export function draftOf(ballot: MyBallot | undefined): Draft {
  return { judgement: ballot?.judgement ?? null, reason: ballot?.reason ?? '' };
}

/** Whether a draft says something else than what was cast. */
export function differs(draft: Draft, ballot: MyBallot | undefined): boolean {
  if (ballot === undefined) return draft.judgement !== null;
  const isSame = JSON.stringify(ballot.judgement) === JSON.stringify(draft.judgement);
  return !isSame || ballot.reason !== draft.reason.trim();
}
