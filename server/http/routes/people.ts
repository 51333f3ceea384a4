import {
  joinRequest,
  joinResponse,
  participants as participantsSchema,
  previewRequest,
  previewResponse,
} from '../../../shared/wire/http.ts';
import { previewSeat, takeSeat } from '../../access/seats.ts';
import { callerOf, type HttpContext, mapOf, REFUSED, unopened } from '../context.ts';
import { json, type Route, route, routeWithBody } from '../route.ts';

/** Routes by which people come in and see each other. */
export function peopleRoutes(context: HttpContext): Route[] {
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
        const read = await context.registry.read(map);
        if (!read.ok) return unopened(read.error);
        const { role, suggestedName, session } = seat.value;
        return json(200, { title: read.value.title, role, suggestedName }, session);
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
        const seat = await takeSeat(context, { map: mapOf(call), secret, name, cookie: call.cookie });
        if (!seat.ok) return REFUSED;
        const { participant, ticket, session } = seat.value;
        const { id, name: known, colour, role } = participant;
        return json(200, { participant: { id, name: known, colour }, role, ticket }, session);
      },
    ),
    route(
      {
        method: 'GET',
        url: '/api/maps/:id/participants',
        summary: 'Everybody who ever joined. Members only.',
        success: { status: 200, schema: participantsSchema },
        problems: ['not-allowed'],
      },
      async (call) => {
        const caller = await callerOf(context, call);
        if (caller === undefined) return REFUSED;
        const people = await context.storage.listParticipants(caller.map);
        return json(200, {
          participants: people.map(({ id, name, colour, role }) => ({ id, name, colour, role })),
        });
      },
    ),
  ];
}
