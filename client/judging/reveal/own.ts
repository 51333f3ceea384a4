import type { ParticipantId } from '../../../shared/base/ids.ts';
import type { Judgement } from '../../../shared/judging/judgement.ts';
import type { Point } from '../../../shared/judging/results.ts';
import { isSame } from './same.ts';

/** What I judged of a target: known to the server and to me, and in nothing that leaves the page. */
export interface Own {
  readonly by: ParticipantId;
  readonly judgement: Judgement;
  readonly reason: string;
}

/** The attribute by which what marks my own judgement is told in a picture, so that it can be left out of a file. */
export const OWN_MARK = 'yours';

/** Which point is mine: by name where names are shown, else one that says what I said. -1 when there is none. */
export function ownIndex(points: readonly Point[], own: Own | undefined): number {
  if (own === undefined) return -1;
  const named = points.findIndex(({ by }) => by === own.by);
  if (named !== -1) return named;
  const alike = (point: Point): boolean => point.by === undefined && isSame(point.judgement, own.judgement);
  const whole = points.findIndex((point) => alike(point) && (point.reason ?? '') === own.reason);
  return whole === -1 ? points.findIndex(alike) : whole;
}
