import { isId, type MapId, type ParticipantId } from '../../../shared/base/ids.ts';
import {
  changePersonRequest,
  joinRequest,
  joinResponse,
  type KnownPerson,
  knownPerson,
  participants as participantsSchema,
  previewRequest,
  previewResponse,
} from '../../../shared/wire/http.ts';
import { mayManage } from '../../../shared/wire/roles.ts';
import { changePerson } from '../../access/people.ts';
import { previewSeat, takeSeat } from '../../access/seats.ts';
import type { Turns } from '../../access/turns.ts';
import type { LinkRow, ParticipantRow } from '../../storage/storage.ts';
import { callerOf, type HttpContext, hostOf, mapOf, REFUSED, unopened } from '../context.ts';
import { type Answer, json, problem, type Route, route, routeWithBody } from '../route.ts';

/** Routes by which people come in and see each other, and by which hosts say who may do what. */
export function peopleRoutes(context: HttpContext, turns: Turns): Route[] {
  return [...doorRoutes(context, turns), ...listRoutes(context, turns)];
}

function doorRoutes(context: HttpContext, turns: Turns): Route[] {
  return [
    routeWithBody(
      {
        method: 'POST',
        url: '/api/maps/:id/preview',
        summary: 'What a link opens, before joining.',
        limit: 'join',
        success: { status: 200, schema: previewResponse },
        problems: ['not-allowed', 'other-origin', 'invalid', 'slow-down', 'unavailable'],
      },
      previewRequest,
      async (call) => {
        const map = mapOf(call);
        const seat = await previewSeat(context, { map, secret: call.body.secret, cookie: call.cookie });
        if (!seat.ok) return REFUSED;
        const glance = await context.registry.glance(map);
        if (!glance.ok) return unopened(glance.error);
        const { session, ...shown } = seat.value;
        return json(200, { title: glance.value.title, ...shown }, session);
      },
    ),
    routeWithBody(
      {
        method: 'POST',
        url: '/api/maps/:id/join',
        summary: 'Takes a seat with a link; the same browser keeps its participant, and the stronger role.',
        limit: 'join',
        success: { status: 200, schema: joinResponse },
        problems: ['not-allowed', 'other-origin', 'invalid', 'slow-down'],
      },
      joinRequest,
      async (call) => {
        const { secret, name = '' } = call.body;
        const map = mapOf(call);
        const seat = await takeSeat(context, turns, { map, secret, name, cookie: call.cookie });
        if (!seat.ok) return REFUSED;
        const { participant, ticket, session, hasNewRole } = seat.value;
        if (hasNewRole) context.doors.changed(map, [participant.id], 'role-changed');
        const { id, name: known, colour, role } = participant;
        return json(200, { participant: { id, name: known, colour }, role, ticket }, session);
      },
    ),
  ];
}

function listRoutes(context: HttpContext, turns: Turns): Route[] {
  return [
    route(
      {
        method: 'GET',
        url: '/api/maps/:id/participants',
        summary: 'Everybody who ever joined; hosts are told who is out. Members only.',
        success: { status: 200, schema: participantsSchema },
        problems: ['not-allowed'],
      },
      async (call) => {
        const caller = await callerOf(context, call);
        if (caller === undefined) return REFUSED;
        const people = await context.storage.listParticipants(caller.map);
        const links = mayManage(caller.role) ? await context.storage.listLinks(caller.map) : undefined;
        return json(200, { participants: people.map((row) => describe(row, links)) });
      },
    ),
    routeWithBody(
      {
        method: 'PATCH',
        url: '/api/maps/:id/participants/:participant',
        summary: 'Changes the role of somebody, removes them, or lets them in again. Hosts only.',
        success: { status: 200, schema: knownPerson },
        problems: ['not-allowed', 'other-origin', 'invalid', 'not-found', 'last-host'],
      },
      changePersonRequest,
      async (call) => {
        const map = mapOf(call);
        return turns.take(map, async () => {
          if ((await hostOf(context, call)) === undefined) return REFUSED;
          const { participant } = call.params;
          if (!isId('participant', participant)) return NOBODY;
          return change(context, map, participant, call.body);
        });
      },
    ),
  ];
}

const NOBODY = problem('not-found', 'Nobody of this id has joined this map.');

async function change(
  context: HttpContext,
  map: MapId,
  participant: ParticipantId,
  wanted: Parameters<typeof changePerson>[3],
): Promise<Answer> {
  const changed = await changePerson(context.storage, map, participant, wanted);
  if (!changed.ok) {
    if (changed.error === 'unknown') return NOBODY;
    return problem('last-host', 'You are the only host. Make somebody else a host first.');
  }
  const { row, end } = changed.value;
  if (end !== undefined) context.doors.changed(map, [participant], end);
  return json(200, describe(row, await context.storage.listLinks(map)));
}

/** Somebody as others may see them; `links` when it is a host who looks. */
function describe(row: ParticipantRow, links: readonly LinkRow[] | undefined): KnownPerson {
  const { id, name, colour, role, standing, session } = row;
  if (links === undefined || session === null) return { id, name, colour, role };
  const cameBy = links.find(({ hash }) => hash === row.link)?.role;
  return { id, name, colour, role, standing, ...(cameBy !== undefined && { cameBy }) };
}
