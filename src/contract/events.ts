import { z } from 'zod';
import { Task } from '../core/model/task.ts';

/** What the server tells every open window on the event stream (`GET /api/events`, one JSON per `data:` line). */
export const ServerEvent = z.discriminatedUnion('type', [
  /** First on every connection: a page that sees another run id than before reloads what it holds. */
  z.object({ type: z.literal('hello'), runId: z.string() }),
  /** A document was written. The page asks again for what it shows of it. */
  z.object({
    type: z.literal('changed'),
    document: z.enum([
      'library',
      'session',
      'take',
      'transcript',
      'review',
      'request',
      'merged',
      'rubric',
      'export',
      'preferences',
    ]),
    id: z.string(),
    sessionId: z.string().nullable(),
    revision: z.int(),
  }),
  z.object({ type: z.literal('task'), task: Task }),
  /** Every few seconds, so that a silent stream can be told from a dead one. */
  z.object({ type: z.literal('heartbeat') }),
]);
export type ServerEvent = z.infer<typeof ServerEvent>;
/** A heartbeat is sent at least this often; twice as long without one means the backend is gone. */
export const HEARTBEAT_MS = 5_000;
