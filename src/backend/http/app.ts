import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { setCookie } from 'hono/cookie';
import { api } from '../../contract/api.ts';
import type { ServerEvent } from '../../contract/events.ts';
import { AppError } from '../../core/errors.ts';
import type { Imports } from '../imports/types.ts';
import type { Library } from '../library/types.ts';
import type { Peaks } from '../media/peaks-store.ts';
import type { TrimmedPosters } from '../media/trimmed-posters.ts';
import type { Ids, Log } from '../ports.ts';
import type { Recorder } from '../recorder/types.ts';
import type { Access } from './access.ts';
import { bind, type Handlers } from './bind.ts';
import { chunkRoute } from './chunk-route.ts';
import { type EntryPage, openPage, refusalPage } from './entry-pages.ts';
import { asAppError, errorResponse, statusOf } from './error-response.ts';
import { eventsRoute } from './events-route.ts';
import { type AppEnv, guardCookie, guardHost, guardOrigin, guardTab, localPort } from './guard.ts';
import { mediaRoutes } from './media-routes.ts';
import { openapi } from './openapi.ts';
import { type PagesLocation, pagesRoute } from './pages-route.ts';
import { APP_CSP, securityHeaders } from './security-headers.ts';
import { incomingPosterRoute, uploadRoute } from './upload-route.ts';

/** The largest JSON body: a review with some thousand moments is a tenth of it. */
const MAX_JSON_BYTES = 2 * 1024 * 1024;

/** What the HTTP side is made of. */
export interface HttpParts {
  readonly access: Access;
  readonly handlers: Handlers<typeof api>;
  readonly recorder: Pick<Recorder, 'append'>;
  readonly library: Library;
  readonly peaks: Peaks;
  readonly posters: TrimmedPosters;
  readonly imports: Imports;
  readonly runId: string;
  readonly version: string;
  readonly pages: PagesLocation;
  readonly subscribe: (listener: (event: ServerEvent) => void) => () => void;
  readonly ids: Ids;
  readonly log: Log;
}

const kindOf = (error: AppError) =>
  error.code.startsWith('wrong-') ? 'closed' : statusOf(error) === 404 ? 'missing' : 'failed';

/** Everything the app answers over HTTP, behind the guard. Needs Node's sockets (`c.env.incoming`), so no `app.request`. */
export function createApp(parts: HttpParts): Hono<AppEnv> {
  const { access, ids, log } = parts;
  const app = new Hono<AppEnv>();
  const show = (page: EntryPage) => ({ 'Content-Security-Policy': page.csp, 'Cache-Control': 'no-store' });

  app.onError((thrown, c) => {
    const error = asAppError(thrown, ids, log);
    if (c.req.path.startsWith('/api/')) return errorResponse(c, error);
    const page = refusalPage(kindOf(error));
    return c.html(page.html, statusOf(error), show(page));
  });
  app.use(securityHeaders(typeof parts.pages === 'string' ? APP_CSP : parts.pages.csp));
  app.use(guardHost);
  app.use(guardOrigin);

  app.get('/open', (c) => {
    if (!access.isKey(c.req.query('key'))) throw new AppError('wrong-key');
    setCookie(c, access.cookieName(localPort(c)), access.cookieValue, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
    });
    const page = openPage(access.issueTabToken());
    return c.html(page.html, 200, show(page));
  });

  app.use(guardCookie(access));
  app.use('/api/*', guardTab(access));
  chunkRoute(app, parts.recorder);
  uploadRoute(app, parts.imports);
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: MAX_JSON_BYTES,
      onError: () => {
        throw new AppError('too-large', { maxBytes: MAX_JSON_BYTES });
      },
    }),
  );
  eventsRoute(app, parts.runId, parts.subscribe);
  app.get('/api/openapi.json', (c) => c.json(openapi(api, parts.version)));
  bind(app, api)(parts.handlers);
  app.all('/api/*', () => {
    throw new AppError('not-found');
  });
  mediaRoutes(app, parts.library, access, parts);
  incomingPosterRoute(app, parts.imports, access);
  pagesRoute(app, parts.pages);
  return app;
}
