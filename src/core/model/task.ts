import { z } from 'zod';
import { ErrorCode } from '../errors.ts';
import { Id, Timestamp } from './common.ts';

/** Background work a person can watch and cancel. `progress` runs from 0 to 1, null while it is unknown. */
export const Task = z.object({
  id: Id,
  kind: z.enum([
    'finish-take',
    'repair-take',
    'export-report',
    'make-review-page',
    'make-transcript',
    'export-clip',
    'export-reel',
    'import-take',
  ]),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  progress: z.number().min(0).max(1).nullable(),
  /** Estimated time left in milliseconds; null while it is unknown. */
  leftMs: z.int().min(0).nullable(),
  startedAt: Timestamp,
  endedAt: Timestamp.nullable(),
  sessionId: Id.nullable(),
  takeId: Id.nullable(),
  /** The review request whose page is made. */
  requestId: Id.nullable(),
  /** The owner's file that is brought in. */
  fileName: z.string().max(300).optional(),
  /** What it made: ids of exports. */
  exportIds: z.array(Id),
  error: z.object({ code: ErrorCode, details: z.string().nullable() }).nullable(),
  /** Every command that ran, as it could be pasted into a terminal. */
  commands: z.array(z.string()),
});
export type Task = z.infer<typeof Task>;
