import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { TAB_TOKEN_HEADER } from '../../contract/headers.ts';
import { AppError } from '../../core/errors.ts';
import type { Access } from './access.ts';

/** What Hono hands to every handler here: Node's own request and response. */
export type AppEnv = { Bindings: HttpBindings };

/** Addresses a person may type, click in a terminal or bookmark; everything else is asked for by our own page. */
const ENTRY_PATHS: ReadonlySet<string> = new Set(['/', '/open']);

/** The port this request really came in on, whatever its headers say. */
export const localPort = (c: Context<AppEnv>): number => c.env.incoming.socket.localPort ?? 0;

/** Against DNS rebinding: a page of evil.example whose name points to 127.0.0.1 still sends its own name here. */
export const guardHost: MiddlewareHandler<AppEnv> = async (c, next) => {
  const port = localPort(c);
  const { host } = c.env.incoming.headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) throw new AppError('wrong-host');
  await next();
};

/** Only our own page may ask. `Sec-Fetch-Site` cannot be set by a page; browsers without it are judged by `Origin`. */
export const guardOrigin: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { host, origin } = c.env.incoming.headers;
  const site = c.req.header('sec-fetch-site');
  const isEntry = ENTRY_PATHS.has(c.req.path);
  const originMatches = origin === `http://${host}`;
  const allowed =
    site === undefined
      ? originMatches || (isEntry && origin === undefined)
      : (site === 'same-origin' || (isEntry && site === 'none')) && (origin === undefined || originMatches);
  if (!allowed) throw new AppError('wrong-origin');
  await next();
};

/** Requires the cookie that `/open` or the desktop shell has set. */
export const guardCookie =
  (access: Access): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    if (!access.isCookie(getCookie(c, access.cookieName(localPort(c))))) throw new AppError('wrong-key');
    await next();
  };

/** Requires a token that no cookie holds: another local server that was sent our cookie still cannot use it. */
export const guardTab =
  (access: Access): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    if (!access.isTabToken(c.req.header(TAB_TOKEN_HEADER))) throw new AppError('wrong-tab');
    await next();
  };
