import { mapHistory, namedVersion, nameVersionRequest, VERSIONS_MAX } from '../../../shared/wire/history.ts';
import { mayEdit, mayManage } from '../../../shared/wire/roles.ts';
import type { PastFailure } from '../../live/history.ts';
import type { VersionRow } from '../../storage/storage.ts';
import { callerOf, type HttpContext, REFUSED, unopened } from '../context.ts';
import { type Answer, json, problem, type Route, route, routeWithBody } from '../route.ts';
import { mapFile } from './export.ts';

const NO_VERSION = problem('not-found', 'There is no version of this id. Somebody may have removed it.');

const FULL = problem('invalid', `A map keeps at most ${VERSIONS_MAX} named versions. Remove one first.`);

/** Routes into a map's past. Whoever is a member may look; only those who may edit name versions. */
export function historyRoutes(context: HttpContext): Route[] {
  return [timelineRoute(context), pastRoute(context), nameRoute(context), ...versionRoutes(context)];
}

function timelineRoute(context: HttpContext): Route {
  return route(
    {
      method: 'GET',
      url: '/api/maps/:id/history',
      summary:
        'Who changed how much when, which states can be had again, and the named versions. Members only.',
      success: { status: 200, schema: mapHistory },
      problems: ['not-allowed', 'unavailable'],
    },
    async (call) => {
      const caller = await callerOf(context, call);
      if (caller === undefined) return REFUSED;
      const timeline = await context.history.timeline(caller.map);
      if (!timeline.ok) return unopened(timeline.error);
      const { oldest, head, activity } = timeline.value;
      const versions = await context.storage.listVersions(caller.map);
      return json(200, {
        oldest,
        head,
        activity: activity.map(({ rows, ...each }) => each),
        versions: versions.map(shownVersion),
        days: context.limits.historyDays,
      });
    },
  );
}

function pastRoute(context: HttpContext): Route {
  return route(
    {
      method: 'GET',
      url: '/api/maps/:id/history/:seq',
      summary: 'The map as it was after an edit, as a file. Members only.',
      limit: 'look',
      success: { status: 200, mediaType: 'application/json' },
      problems: ['not-allowed', 'not-found', 'slow-down', 'unavailable'],
    },
    async (call) => {
      const caller = await callerOf(context, call);
      if (caller === undefined) return REFUSED;
      const seq = call.params.seq ?? '';
      if (!/^\d{1,15}$/.test(seq))
        return problem('not-found', 'A state is named by the number of its last edit.');
      const past = await context.history.at(caller.map, Number(seq));
      if (!past.ok) return unreachable(past.error);
      return mapFile(past.value, await context.storage.listParticipants(caller.map));
    },
  );
}

function nameRoute(context: HttpContext): Route {
  return routeWithBody(
    {
      method: 'POST',
      url: '/api/maps/:id/versions',
      summary: 'Keeps the state after an edit, or the present one, under a name. For those who may edit.',
      limit: 'name',
      success: { status: 201, schema: namedVersion },
      problems: ['not-allowed', 'other-origin', 'not-found', 'invalid', 'slow-down', 'unavailable'],
    },
    nameVersionRequest,
    async (call) => {
      const caller = await callerOf(context, call);
      if (caller === undefined || !mayEdit(caller.role)) return REFUSED;
      const { name, seq } = call.body;
      const named = await context.history.name(caller.map, { name, seq, by: caller.id });
      if (named.ok) return json(201, shownVersion(named.value));
      return named.error === 'full' ? FULL : unreachable(named.error);
    },
  );
}

function versionRoutes(context: HttpContext): Route[] {
  return [
    route(
      {
        method: 'GET',
        url: '/api/maps/:id/versions/:version',
        summary: 'The map as a named version keeps it, as a file. Members only.',
        limit: 'look',
        success: { status: 200, mediaType: 'application/json' },
        problems: ['not-allowed', 'not-found', 'slow-down', 'unavailable'],
      },
      async (call) => {
        const caller = await callerOf(context, call);
        if (caller === undefined) return REFUSED;
        const past = await context.history.version(caller.map, call.params.version ?? '');
        if (past === undefined) return NO_VERSION;
        if (!past.ok) return unreachable(past.error);
        return mapFile(past.value, await context.storage.listParticipants(caller.map));
      },
    ),
    route(
      {
        method: 'DELETE',
        url: '/api/maps/:id/versions/:version',
        summary: 'Takes a name away. For hosts, and for whoever gave it.',
        success: { status: 204 },
        problems: ['not-allowed', 'other-origin', 'not-found'],
      },
      async (call) => {
        const caller = await callerOf(context, call);
        if (caller === undefined) return REFUSED;
        const versions = await context.storage.listVersions(caller.map);
        const version = versions.find(({ id }) => id === call.params.version);
        if (version === undefined) return NO_VERSION;
        const isOwn = version.namedBy === caller.id && mayEdit(caller.role);
        if (!isOwn && !mayManage(caller.role)) return REFUSED;
        const removed = await context.storage.removeVersion(caller.map, version.id);
        return removed ? { type: 'nothing' } : NO_VERSION;
      },
    ),
  ];
}

function shownVersion({ id, name, seq, at, namedAt, namedBy }: VersionRow) {
  return { id, name, seq, at, namedAt, namedBy };
}

/** Says why a state cannot be had, and what can. */
function unreachable(failure: PastFailure): Answer {
  switch (failure) {
    case 'too-old':
      return problem(
        'not-found',
        'This is older than what is kept of the map. Named versions are kept for good.',
      );
    case 'not-yet':
      return problem('not-found', 'The map has not come to this edit yet.');
    case 'unreadable':
      return problem(
        'unavailable',
        'This state was written by another version of Penumbra and cannot be read.',
      );
    case 'busy':
      return problem(
        'unavailable',
        'Many people are looking at the past right now. Please try again in a moment.',
      );
    default:
      return unopened(failure);
  }
}
