import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ChunkQuery, ChunkReceipt } from '../../contract/chunks.ts';
import { AppError } from '../../core/errors.ts';
import { Id } from '../../core/model/common.ts';
import { MAX_CHUNK_BYTES } from '../../core/recording/formats.ts';
import type { Recorder } from '../recorder/types.ts';
import { refuseOtherMethods } from './bind.ts';
import type { AppEnv } from './guard.ts';

const path = '/api/takes/:takeId/chunks';
const tooLarge = () => {
  throw new AppError('too-large', { maxBytes: MAX_CHUNK_BYTES });
};
const limitUndeclared = bodyLimit({ maxSize: MAX_CHUNK_BYTES, onError: tooLarge });

/** Receives the recording (`contract/chunks.ts`): raw bytes in, what the backend now holds out. */
export function chunkRoute(app: Hono<AppEnv>, recorder: Pick<Recorder, 'append'>): void {
  const receive = async (c: Context<AppEnv>) => {
    const takeId = Id.safeParse(c.req.param('takeId'));
    const query = ChunkQuery.safeParse(c.req.query());
    if (!takeId.success || !query.success) throw new AppError('invalid-input', query.error?.issues);
    const data = new Uint8Array(await c.req.arrayBuffer());
    const receipt = await recorder.append(takeId.data, query.data.sequence, query.data.offset, data);
    return c.json(ChunkReceipt.parse(receipt), 200, { 'Cache-Control': 'no-store' });
  };
  // Node holds a client to the length it declared, so a declared body is read in one piece without web streams between.
  app.post(path, async (c, next) => {
    const declared = c.req.header('content-length');
    if (declared === undefined) return limitUndeclared(c, next);
    if (Number(declared) > MAX_CHUNK_BYTES) tooLarge();
    return next();
  });
  app.post(path, receive);
  refuseOtherMethods(app, [{ method: 'post', path }]);
}
