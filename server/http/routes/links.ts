import { z } from 'zod';
import { renewLinksRequest, renewLinksResponse } from '../../../shared/wire/http.ts';
import { ROLES } from '../../../shared/wire/roles.ts';
import { newLink, renewLink, withdrawLink } from '../../access/links.ts';
import type { Turns } from '../../access/turns.ts';
import { type HttpContext, hostOf, mapOf, REFUSED } from '../context.ts';
import { json, problem, type Route, route, routeWithBody } from '../route.ts';

const roleParam = z.enum(ROLES);
const NO_LINK = problem('not-found', 'There is no such link.');

/** Routes by which a host renews and withdraws links. */
export function linkRoutes(context: HttpContext, turns: Turns): Route[] {
  const { storage, random, clock, doors } = context;
  return [
    routeWithBody(
      {
        method: 'POST',
        url: '/api/maps/:id/links',
        summary:
          'Renews the link of one role; the older one stops working, and whoever came by it is out, or kept. Hosts only.',
        success: { status: 201, schema: renewLinksResponse },
        problems: ['not-allowed', 'other-origin', 'invalid'],
      },
      renewLinksRequest,
      async (call) => {
        const map = mapOf(call);
        return turns.take(map, async () => {
          const host = await hostOf(context, call);
          if (host === undefined) return REFUSED;
          const link = newLink(map, call.body.role, random, clock);
          const ended = await renewLink(storage, map, link.row, call.body.seats, host);
          if (ended.length > 0) doors.changed(map, ended, 'link-withdrawn');
          return json(201, { role: link.role, link: link.path });
        });
      },
    ),
    route(
      {
        method: 'DELETE',
        url: '/api/maps/:id/links/:role',
        summary: 'Withdraws the link of one role; whoever came by it is out, except the caller. Hosts only.',
        success: { status: 204 },
        problems: ['not-allowed', 'other-origin', 'not-found'],
      },
      async (call) => {
        const map = mapOf(call);
        return turns.take(map, async () => {
          const host = await hostOf(context, call);
          if (host === undefined) return REFUSED;
          const role = roleParam.safeParse(call.params.role);
          const ended = role.success && (await withdrawLink(storage, map, role.data, host.id));
          if (!ended) return NO_LINK;
          if (ended.length > 0) doors.changed(map, ended, 'link-withdrawn');
          return { type: 'nothing' };
        });
      },
    ),
  ];
}
