import { isId, type RoundId } from '../../../shared/base/ids.ts';
import type { Result } from '../../../shared/base/result.ts';
import { castBallot, ownBallot } from '../../../shared/judging/ballot.ts';
import { TARGETS_MAX } from '../../../shared/judging/limits.ts';
import { openRound, round } from '../../../shared/judging/round.ts';
import { ownBallots, roundActRequest } from '../../../shared/wire/judging.ts';
import { mayJudge } from '../../../shared/wire/roles.ts';
import type { JudgingFailure } from '../../judging/failures.ts';
import { callerOf, type HttpContext, hostOf, REFUSED } from '../context.ts';
import { type Answer, type Call, json, problem, type Route, route, routeWithBody } from '../route.ts';

const ONE = '/api/maps/:id/rounds/:round';
/** Bytes of a round as it is opened: some 200 for each target. */
const OPEN_BYTES_MAX = 4 * 1024 + TARGETS_MAX * 256;

/** A round id that is well formed and belongs to no round: a malformed one then takes the same way as an unknown one. */
const NO_ROUND_ID = 'd_' as RoundId;

/** Routes about rounds of judgement. Hosts open and reveal them; no route tells anybody's ballots but the caller's own. */
export function roundRoutes(context: HttpContext): Route[] {
  return [openRoute(context), actRoute(context), castRoute(context), ownRoute(context)];
}

function openRoute(context: HttpContext): Route {
  return routeWithBody(
    {
      method: 'POST',
      url: '/api/maps/:id/rounds',
      summary: 'Opens a round, under an id of the caller’s making: sent twice it is one round. Hosts only.',
      limit: 'round',
      bodyBytesMax: OPEN_BYTES_MAX,
      success: { status: 201, schema: round },
      problems: [
        'not-allowed',
        'other-origin',
        'too-large',
        'invalid',
        'wrong-target',
        'too-many',
        'slow-down',
        'unavailable',
      ],
    },
    openRound,
    async (call) => {
      const host = await hostOf(context, call);
      if (host === undefined) return REFUSED;
      return answer(201, await context.rounds.open(host.map, host.id, call.body));
    },
  );
}

function actRoute(context: HttpContext): Route {
  return routeWithBody(
    {
      method: 'POST',
      url: `${ONE}/acts`,
      summary: 'Closes, reveals or gives up a round. Hosts only.',
      limit: 'round',
      success: { status: 200, schema: round },
      problems: [
        'not-allowed',
        'other-origin',
        'not-found',
        'invalid',
        'round-over',
        'slow-down',
        'unavailable',
      ],
    },
    roundActRequest,
    async (call) => {
      const host = await hostOf(context, call);
      if (host === undefined) return REFUSED;
      return answer(200, await context.rounds.act(host.map, host.id, roundOf(call), call.body.act));
    },
  );
}

function castRoute(context: HttpContext): Route {
  return routeWithBody(
    {
      method: 'PUT',
      url: `${ONE}/ballots`,
      summary:
        'Casts the caller’s ballot on one target of an open round, or changes it. It comes back as it counts, which ' +
        'is another when a newer one came before it. For those who may edit.',
      limit: 'ballot',
      success: { status: 200, schema: ownBallot },
      problems: [
        'not-allowed',
        'other-origin',
        'not-found',
        'invalid',
        'wrong-target',
        'round-over',
        'slow-down',
        'unavailable',
      ],
    },
    castBallot,
    async (call) => {
      const caller = await callerOf(context, call);
      if (caller === undefined || !mayJudge(caller.role)) return REFUSED;
      return answer(200, await context.rounds.cast(caller.map, caller.id, roundOf(call), call.body));
    },
  );
}

function ownRoute(context: HttpContext): Route {
  return route(
    {
      method: 'GET',
      url: `${ONE}/ballots`,
      summary: "The caller's own ballots in a round; nobody else's. Members only.",
      success: { status: 200, schema: ownBallots },
      problems: ['not-allowed', 'unavailable'],
    },
    async (call) => {
      const caller = await callerOf(context, call);
      if (caller === undefined) return REFUSED;
      const ballots = await context.rounds.own(caller.map, caller.id, roundOf(call));
      return json(200, { ballots, now: new Date(context.clock.now()).toISOString() });
    },
  );
}

function roundOf({ params }: Pick<Call<unknown>, 'params'>): RoundId {
  return isId('round', params.round) ? params.round : NO_ROUND_ID;
}

function answer(status: number, result: Result<object, JudgingFailure>): Answer {
  return result.ok ? json(status, result.value) : problem(result.error.name, result.error.detail);
}
