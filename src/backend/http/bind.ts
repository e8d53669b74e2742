import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { HandlerInput, RouteSpec } from '../../contract/route.ts';
import { AppError } from '../../core/errors.ts';
import type { AppEnv } from './guard.ts';

/** One function per route; a missing one or a wrong result does not compile. */
export type Handlers<T extends Record<string, RouteSpec>> = {
  [K in keyof T]: (input: HandlerInput<T[K]>) => z.input<T[K]['response']> | Promise<z.input<T[K]['response']>>;
};

const readJson = (c: Context): Promise<unknown> =>
  c.req.json().catch(() => {
    throw new AppError('invalid-input', 'the body is not JSON');
  });

async function readInput(route: RouteSpec, c: Context): Promise<unknown> {
  const issues: unknown[] = [];
  const take = (part: string, schema: z.ZodType | undefined, value: unknown) => {
    if (!schema) return undefined;
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      issues.push(...parsed.error.issues.map(({ path, message }) => ({ path: [part, ...path].join('.'), message })));
    }
    return parsed.data;
  };
  const input = {
    params: take('params', route.params, c.req.param()),
    query: take('query', route.query, c.req.query()),
    body: route.body ? take('body', route.body, await readJson(c)) : undefined,
  };
  if (issues.length > 0) throw new AppError('invalid-input', issues);
  return input;
}

/** Answers every other method of these paths with `method-not-allowed` and the methods there are. */
export function refuseOtherMethods(app: Hono<AppEnv>, routes: readonly { method: string; path: string }[]): void {
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map((route) => route.method.toUpperCase());
    app.all(path, (c) => {
      c.header('Allow', methods.join(', '));
      throw new AppError('method-not-allowed', { allowed: methods });
    });
  }
}

/**
 * Registers every route with its handler: input is checked before, the result after. Curried because in a single call
 * TypeScript widens literal types of results ('keep' becomes string).
 */
export const bind =
  <const T extends Record<string, RouteSpec>>(app: Hono<AppEnv>, routes: T) =>
  (handlers: Handlers<T>): void => {
    for (const [name, route] of Object.entries(routes)) {
      const handler = handlers[name as keyof T] as (input: unknown) => unknown;
      app.on(route.method.toUpperCase(), route.path, async (c) => {
        const result = await handler(await readInput(route, c));
        return c.json(route.response.parse(result) as object, 200, { 'Cache-Control': 'no-store' });
      });
    }
    refuseOtherMethods(app, Object.values(routes));
  };
