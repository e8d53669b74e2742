import type { IncomingMessage } from 'node:http';
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
/** The length of the body as its sender gives it, null when it gives none. Node refuses one that is no number. */
const declaredBytes = (c: Context<AppEnv>): number | null => {
  const declared = c.req.header('content-length');
  return declared === undefined ? null : Number(declared);
};
const limitUndeclared = bodyLimit({ maxSize: MAX_CHUNK_BYTES, onError: tooLarge });

/**
 * Reads bodies of a declared size into memory that is used again once `use` is done with it. Through a web stream a body
 * is copied three times, and each chunk in memory of its own costs a third more time, most of it collecting garbage.
 */
function createBodyReader(): <T>(
  incoming: IncomingMessage,
  sizeBytes: number,
  use: (body: Uint8Array) => Promise<T>,
) => Promise<T> {
  let spare: Buffer | null = null;
  return async (incoming, sizeBytes, use) => {
    const buffer = spare !== null && spare.length >= sizeBytes ? spare : Buffer.allocUnsafeSlow(sizeBytes);
    // Two chunks at once are rare: the second gets memory of its own.
    spare = null;
    try {
      let end = 0;
      for await (const part of incoming) end += (part as Buffer).copy(buffer, end);
      return await use(buffer.subarray(0, end));
    } finally {
      spare = buffer;
    }
  };
}

/** Receives the recording (`contract/chunks.ts`): raw bytes in, what the backend now holds out. */
export function chunkRoute(app: Hono<AppEnv>, recorder: Pick<Recorder, 'append'>): void {
  const readBody = createBodyReader();
  const receive = async (c: Context<AppEnv>) => {
    const takeId = Id.safeParse(c.req.param('takeId'));
    const query = ChunkQuery.safeParse(c.req.query());
    if (!takeId.success || !query.success) throw new AppError('invalid-input', query.error?.issues);
    const { sequence, offset } = query.data;
    const append = (data: Uint8Array) => recorder.append(takeId.data, sequence, offset, data);
    const sizeBytes = declaredBytes(c);
    const receipt =
      sizeBytes === null
        ? await append(new Uint8Array(await c.req.arrayBuffer()))
        : await readBody(c.env.incoming, sizeBytes, append);
    return c.json(ChunkReceipt.parse(receipt), 200, { 'Cache-Control': 'no-store' });
  };
  // Node holds a client to the length it declared; only a body without one has to be counted while it comes.
  app.post(path, async (c, next) => {
    const sizeBytes = declaredBytes(c);
    if (sizeBytes === null) return limitUndeclared(c, next);
    if (sizeBytes > MAX_CHUNK_BYTES) tooLarge();
    return next();
  });
  app.post(path, receive);
  refuseOtherMethods(app, [{ method: 'post', path }]);
}
