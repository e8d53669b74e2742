import type { Context, Hono } from 'hono';
import { Incoming, UploadQuery } from '../../contract/imports-api.ts';
import { AppError } from '../../core/errors.ts';
import { Id } from '../../core/model/common.ts';
import type { Imports } from '../imports/types.ts';
import type { Access } from './access.ts';
import { refuseOtherMethods } from './bind.ts';
import { fileResponse } from './file-response.ts';
import type { AppEnv } from './guard.ts';

const path = '/api/incoming/upload';

/**
 * Receives a file (`contract/imports-api.ts`): raw bytes in, written as they come, with no limit but the disk; what it
 * turned out to be out.
 */
export function uploadRoute(app: Hono<AppEnv>, imports: Pick<Imports, 'receive'>): void {
  app.post(path, async (c) => {
    const query = UploadQuery.safeParse(c.req.query());
    if (!query.success) throw new AppError('invalid-input', query.error.issues);
    const { name, h264 } = query.data;
    const declared = c.req.header('content-length');
    // Node's own stream: it waits for the disk, and through a web stream every byte is copied once more.
    const { incoming } = c.env;
    // Left open when it is refused, else the refusal would not get through.
    const body = incoming.iterator({ destroyOnReturn: false });
    try {
      const sizeBytes = declared === undefined ? null : Number(declared);
      const file = await imports.receive({ fileName: name, plays: { h264 }, sizeBytes, body });
      return c.json(Incoming.parse(file), 200, { 'Cache-Control': 'no-store' });
    } finally {
      // A browser hears an early refusal only once it has sent everything.
      incoming.resume();
    }
  });
  refuseOtherMethods(app, [{ method: 'post', path }]);
}

/** The still of a file that is being brought in, by ticket as all media. */
export function incomingPosterRoute(app: Hono<AppEnv>, imports: Pick<Imports, 'poster'>, access: Access): void {
  const poster = '/media/:ticket/incoming/:incomingId/poster';
  app.get(poster, async (c: Context<AppEnv>) => {
    if (!access.isMediaTicket(c.req.param('ticket'))) throw new AppError('wrong-tab');
    const id = Id.safeParse(c.req.param('incomingId'));
    if (!id.success) throw new AppError('not-found');
    return fileResponse(c, imports.poster(id.data), { 'Cache-Control': 'no-store', 'Content-Type': 'image/jpeg' });
  });
  refuseOtherMethods(app, [{ method: 'get', path: poster }]);
}
