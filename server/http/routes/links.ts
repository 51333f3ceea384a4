import { z } from 'zod';
import { renewLinksRequest, renewLinksResponse } from '../../../shared/wire/http.ts';
import { ROLES } from '../../../shared/wire/roles.ts';
import { newLink } from '../../access/links.ts';
import { type HttpContext, hostOf, mapOf, REFUSED } from '../context.ts';
import { json, problem, type Route, route, routeWithBody } from '../route.ts';

const roleParam = z.enum(ROLES);

/** Routes by which a host renews and withdraws links. */
export function linkRoutes(context: HttpContext): Route[] {
  const { storage, random, clock } = context;
  return [
    routeWithBody(
      {
        method: 'POST',
        url: '/api/maps/:id/links',
        summary: 'Renews the link of one role; the older one stops working. Hosts only.',
        success: { status: 201, schema: renewLinksResponse },
        problems: ['not-allowed', 'other-origin', 'invalid'],
      },
      renewLinksRequest,
      async (call) => {
        if ((await hostOf(context, call)) === undefined) return REFUSED;
        const link = newLink(mapOf(call), call.body.role, random, clock);
        await storage.replaceLink(mapOf(call), link.row);
        return json(201, { role: link.role, link: link.path });
      },
    ),
    route(
      {
        method: 'DELETE',
        url: '/api/maps/:id/links/:role',
        summary: 'Withdraws the link of one role; whoever joined with it stays. Hosts only.',
        success: { status: 204 },
        problems: ['not-allowed', 'other-origin', 'not-found'],
      },
      async (call) => {
        if ((await hostOf(context, call)) === undefined) return REFUSED;
        const role = roleParam.safeParse(call.params.role);
        const isGone = role.success && (await storage.revokeLink(mapOf(call), role.data));
        return isGone ? { type: 'nothing' } : problem('not-found', 'There is no such link.');
      },
    ),
  ];
}
