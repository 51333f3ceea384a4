import type { MapId } from '../../shared/base/ids.ts';
import { err, type Result } from '../../shared/base/result.ts';
import { ownBallot } from '../../shared/judging/ballot.ts';
import { round } from '../../shared/judging/round.ts';
import { ownBallots } from '../../shared/wire/judging.ts';
import type { CallFailure, JudgingCalls } from '../session/judging-store.ts';
import { type ApiResult, call, callWithBody, type Fetch } from './api-calls.ts';

/** Too many requests: the only refusal that passes by itself. */
const SLOW_DOWN = 429;

/** The requests about the rounds of a map. */
export function roundsApi(fetch: Fetch, id: MapId): JudgingCalls {
  const base = `/api/maps/${id}/rounds`;
  return {
    open: async (terms) =>
      told(await callWithBody(fetch, round, base, { method: 'POST', body: JSON.stringify(terms) })),
    act: async (of, act) =>
      told(
        await callWithBody(fetch, round, `${base}/${of}/acts`, {
          method: 'POST',
          body: JSON.stringify({ act }),
        }),
      ),
    cast: async (of, ballot) =>
      told(
        await callWithBody(fetch, ownBallot, `${base}/${of}/ballots`, {
          method: 'PUT',
          body: JSON.stringify(ballot),
        }),
      ),
    own: async (of) => told(await call(fetch, ownBallots, `${base}/${of}/ballots`, { method: 'GET' })),
  };
}

function told<T>(answer: ApiResult<T>): Result<T, CallFailure> {
  if (answer.ok) return answer;
  const { status, detail } = answer.error;
  return err({ reason: detail, mayPass: status === 0 || status >= 500 || status === SLOW_DOWN });
}
