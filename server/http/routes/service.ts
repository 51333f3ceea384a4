import { health, templates as templatesSchema } from '../../../shared/wire/http.ts';
import type { HttpContext } from '../context.ts';
import { describeRoutes } from '../openapi.ts';
import { type Answer, json, type Route, route } from '../route.ts';
import { TEMPLATES } from '../templates.ts';

/** Routes about the server itself. `published` gives the metrics as text. */
export function serviceRoutes(context: HttpContext, published: () => Promise<string>): Route[] {
  return [
    route(
      {
        method: 'GET',
        url: '/api/health',
        summary: 'Whether the server can serve.',
        success: { status: 200, schema: health },
        problems: ['unavailable'],
      },
      () => healthAnswer(context),
    ),
    route(
      {
        method: 'GET',
        url: '/api/metrics',
        summary: 'Counters in the Prometheus text format.',
        success: { status: 200, mediaType: 'text/plain' },
        problems: [],
      },
      async () => ({
        type: 'text',
        body: await published(),
        mediaType: 'text/plain; version=0.0.4; charset=utf-8',
      }),
    ),
    route(
      {
        method: 'GET',
        url: '/api/templates',
        summary: 'The maps that one can start from.',
        success: { status: 200, schema: templatesSchema },
        problems: [],
      },
      async () => json(200, { templates: TEMPLATES.map(({ listed }) => listed) }),
    ),
  ];
}

/** The description of all routes, its own included. */
export function openApiRoute(context: HttpContext, all: () => readonly Route[], basePath: string): Route {
  return route(
    {
      method: 'GET',
      url: '/api/openapi.json',
      summary: 'This description.',
      success: { status: 200, mediaType: 'application/json' },
      problems: [],
    },
    async () => json(200, describeRoutes(all(), context.version, basePath)),
  );
}

async function healthAnswer(context: HttpContext): Promise<Answer> {
  const { version, storage } = context;
  const readiness = context.readiness();
  const status = readiness === 'ready' ? await storageStatus(context) : readiness;
  return json(status === 'ok' ? 200 : 503, { status, version, storage: storage.kind });
}

async function storageStatus({ registry }: HttpContext): Promise<'ok' | 'storage-down'> {
  return (await registry.health.check()) ? 'ok' : 'storage-down';
}
