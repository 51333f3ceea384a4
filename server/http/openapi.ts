import { z } from 'zod';
import { problem } from '../../shared/wire/http.ts';
import { PROBLEMS, type ProblemName } from './problems.ts';
import type { Route } from './route.ts';

/** The OpenAPI 3.1 description of the routes, made from the schemas that validate them. */
export function describeRoutes(routes: readonly Route[], version: string, basePath: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.url.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Penumbra',
      version,
      description: 'Real-time argument mapping.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: basePath === '' ? '/' : basePath }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problem, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'penumbra_session' } },
    },
  };
}

function operationOf(route: Route): object {
  return {
    operationId: operationId(route),
    summary: route.summary,
    parameters: parametersOf(route),
    ...(route.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(route.body, 'input') } },
      },
    }),
    responses: { [route.success.status]: success(route), ...problemsOf(route.problems) },
  };
}

function operationId({ method, url }: Route): string {
  const words = url.replace('/api/', '').split(/[/:.]+/);
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function parametersOf({ url, query = {} }: Route): object[] {
  const inPath = [...url.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query).map(([name, description]) => ({
    name,
    in: 'query',
    required: false,
    description,
    schema: { type: 'string' },
  }));
  return [...inPath, ...inQuery];
}

function success({ summary, success: { schema, mediaType } }: Route): object {
  if (schema === undefined && mediaType === undefined) return { description: 'Done.' };
  const described = schema === undefined ? {} : schemaOf(schema, 'output');
  return { description: summary, content: { [mediaType ?? 'application/json']: { schema: described } } };
}

/** Several problems may share a status. */
function problemsOf(names: readonly ProblemName[]): Record<number, object> {
  const responses: Record<number, object> = {};
  for (const name of names) {
    const { status } = PROBLEMS[name];
    const same = names.filter((each) => PROBLEMS[each].status === status);
    responses[status] = {
      description: same.map((each) => `${PROBLEMS[each].title} (/problems/${each})`).join(' '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return responses;
}

function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // Ids are checked by a function; to others they are strings.
      if (zodSchema._zod.def.type === 'custom') jsonSchema.type = 'string';
    },
  });
  return described;
}
