import { z } from 'zod';
import { ChunkQuery, ChunkReceipt } from '../../contract/chunks.ts';
import { ErrorBody } from '../../contract/errors.ts';
import { ServerEvent } from '../../contract/events.ts';
import { TAB_TOKEN_HEADER } from '../../contract/headers.ts';
import type { RouteSpec } from '../../contract/route.ts';

const json = (schema: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(schema, { target: 'openapi-3.0', io });
const content = (type: string, schema: unknown) => ({ content: { [type]: { schema } } });

function parameters(shape: z.ZodObject | undefined, place: 'path' | 'query') {
  return Object.entries(shape?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || !(schema as z.ZodType).safeParse(undefined).success,
    schema: json(schema as z.ZodType, 'input'),
  }));
}

const answers = (type: string, schema: unknown) => ({
  200: { description: 'Success', ...content(type, schema) },
  default: { description: 'A code of the closed list', ...content('application/json', json(ErrorBody, 'output')) },
});

/** The two calls whose body or answer is not one JSON value. */
const streams = {
  '/api/takes/{takeId}/chunks': {
    post: {
      operationId: 'appendChunk',
      summary: 'Append the bytes of one chunk; repeats are accepted, gaps refused',
      parameters: [
        { name: 'takeId', in: 'path', required: true, schema: { type: 'string' } },
        ...parameters(ChunkQuery, 'query'),
      ],
      requestBody: { required: true, ...content('application/octet-stream', { type: 'string', format: 'binary' }) },
      responses: answers('application/json', json(ChunkReceipt, 'output')),
    },
  },
  '/api/events': {
    get: {
      operationId: 'events',
      summary: 'What changes, as server-sent events: one JSON value per `data:` line',
      responses: answers('text/event-stream', json(ServerEvent, 'output')),
    },
  },
};

/** The API as an OpenAPI 3.0 document, made from the same routes that client and handlers are made from. */
export function openapi(routes: Record<string, RouteSpec>, version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [operationId, route] of Object.entries(routes)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [route.method]: {
        operationId,
        summary: route.summary,
        parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
        ...(route.body
          ? { requestBody: { required: true, ...content('application/json', json(route.body, 'input')) } }
          : {}),
        responses: answers('application/json', json(route.response, 'output')),
      },
    };
  }
  return {
    openapi: '3.0.3',
    info: { title: 'Second Take', version },
    paths: { ...paths, ...streams },
    components: { securitySchemes: { tab: { type: 'apiKey', in: 'header', name: TAB_TOKEN_HEADER } } },
    security: [{ tab: [] }],
  };
}
