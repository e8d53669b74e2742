import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveStatic } from '@hono/node-server/serve-static';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, Hono } from 'hono';
import { AppError } from '../../core/errors.ts';
import type { AppEnv } from './guard.ts';

/** Development only: Vite answers for the page's files, under a policy that lets it. */
export interface DevelopmentPages {
  readonly csp: string;
  handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void>;
}

/** The folder the built page lies in, absolute; or Vite. */
export type PagesLocation = string | DevelopmentPages;

/** The build puts a hash into these names: what they hold never changes. */
const HASHED = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;

/** The page and its files. */
export function pagesRoute(app: Hono<AppEnv>, pages: PagesLocation): void {
  if (typeof pages === 'string') {
    const setCaching = (path: string, c: Context) => {
      const kept = HASHED.test(path.replaceAll('\\', '/'));
      c.header('Cache-Control', kept ? 'private, max-age=31536000, immutable' : 'no-cache');
    };
    app.get('*', serveStatic({ root: pages, onFound: setCaching }));
  } else {
    app.get('*', async (c) => {
      c.env.outgoing.setHeader('Content-Security-Policy', pages.csp);
      await pages.handle(c.env.incoming, c.env.outgoing);
      return RESPONSE_ALREADY_SENT;
    });
  }
  app.all('*', (c) => {
    throw new AppError(c.req.method === 'GET' || c.req.method === 'HEAD' ? 'not-found' : 'method-not-allowed');
  });
}
