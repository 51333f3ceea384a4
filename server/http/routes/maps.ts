import { z } from 'zod';
import { newId } from '../../../shared/base/ids.ts';
import { randomText } from '../../../shared/base/random.ts';
import {
  type CreateMapResponse,
  createMapRequest,
  createMapResponse,
  mapInfo,
} from '../../../shared/wire/http.ts';
import { BODY_BYTES_MAX } from '../../../shared/wire/limits.ts';
import { ROLES } from '../../../shared/wire/roles.ts';
import { newLink } from '../../access/links.ts';
import { colourAt } from '../../access/names.ts';
import { seedUpdate } from '../../live/seed.ts';
import type { NewMap } from '../../storage/storage.ts';
import { callerOf, type HttpContext, hostOf, mapOf, REFUSED, unopened } from '../context.ts';
import { type Answer, json, problem, type Route, route, routeWithBody } from '../route.ts';
import { chooseStart, type Start } from '../start.ts';

/** Length of an epoch in characters of 6 bits: two histories never share one. */
const EPOCH_LENGTH = 16;

const mapFile = z.looseObject({ format: z.string() }).describe('A map file in the native format');
const createBody = z.union([mapFile, createMapRequest]);

/** Routes about a map as a whole. */
export function mapRoutes(context: HttpContext): Route[] {
  return [createRoute(context), infoRoute(context), eraseRoute(context)];
}

function createRoute(context: HttpContext): Route {
  return routeWithBody(
    {
      method: 'POST',
      url: '/api/maps',
      summary: 'Makes a map: empty, from a template, or from a map file. The links are shown this once.',
      limit: 'create',
      bodyBytesMax: BODY_BYTES_MAX,
      success: { status: 201, schema: createMapResponse },
      problems: ['bad-request', 'other-origin', 'too-large', 'not-json', 'invalid', 'bad-file', 'slow-down'],
    },
    createBody,
    async ({ body }) => {
      const start = chooseStart(body);
      return start.ok ? createMap(context, start.value) : start.error;
    },
  );
}

function infoRoute(context: HttpContext): Route {
  return route(
    {
      method: 'GET',
      url: '/api/maps/:id',
      summary: 'Title, size, and the role of the caller.',
      success: { status: 200, schema: mapInfo },
      problems: ['not-allowed', 'unavailable'],
    },
    async (call) => {
      const caller = await callerOf(context, call);
      if (caller === undefined) return REFUSED;
      const glance = await context.registry.glance(caller.map);
      if (!glance.ok) return unopened(glance.error);
      const { id, name, colour, role } = caller;
      return json(200, {
        id: caller.map,
        ...glance.value,
        role,
        participant: { id, name, colour },
        ...(context.publicUrl !== undefined && { publicUrl: context.publicUrl }),
      });
    },
  );
}

function eraseRoute(context: HttpContext): Route {
  return route(
    {
      method: 'DELETE',
      url: '/api/maps/:id',
      summary: 'Erases everything of a map. Hosts only.',
      success: { status: 204 },
      problems: ['not-allowed', 'other-origin'],
    },
    async (call) => {
      if ((await hostOf(context, call)) === undefined) return REFUSED;
      return (await context.registry.erase(mapOf(call))) ? { type: 'nothing' } : REFUSED;
    },
  );
}

async function createMap(context: HttpContext, start: Start): Promise<Answer> {
  const { storage, random, clock, limits } = context;
  const seed = seedUpdate(start.map);
  if (seed.length > limits.documentBytes) {
    const kib = Math.floor(limits.documentBytes / 1024);
    const most = kib % 1024 === 0 ? `${kib / 1024} MiB` : `${kib} KiB`;
    return problem('too-large', `A map may have ${most}; this one would be larger.`);
  }
  const id = newId('map', random);
  const [host, participant, observer] = ROLES.map((role) => newLink(id, role, random, clock));
  if (host === undefined || participant === undefined || observer === undefined)
    throw new Error('a role is missing');
  const created: NewMap = {
    map: { id, epoch: randomText(random, EPOCH_LENGTH), createdAt: clock.now() },
    seed,
    links: [host.row, participant.row, observer.row],
    participants: start.participants.map((each, index) => ({
      id: each.id,
      map: id,
      name: each.name,
      colour: colourAt(index),
      role: 'participant',
      session: null,
      joinedAt: clock.now(),
      link: null,
      standing: 'in',
      isRoleSet: false,
    })),
  };
  await storage.createMap(created);
  const response: CreateMapResponse = {
    id,
    title: start.map.title,
    links: { host: host.path, participant: participant.path, observer: observer.path },
    warnings: [...start.warnings],
  };
  return json(201, response);
}
