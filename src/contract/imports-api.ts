import { z } from 'zod';
import { WaitingFile } from '../core/importing/waiting.ts';
import { Id, Ms, Timestamp } from '../core/model/common.ts';
import { Question } from '../core/model/session.ts';
import { Task } from '../core/model/task.ts';
import { route } from './route.ts';

/** Files brought in by one order: a session has no more questions. */
export const INCOMING_MAX = 50;
/** Files on the list that wait for an order. */
export const INCOMING_LIST_MAX = INCOMING_MAX * 4;
/** The longest name of a file that is kept. */
export const INCOMING_NAME_MAX = 300;

/** What the page can play beyond what every browser can; it decides what has to be converted. */
export const PagePlays = z.object({ h264: z.boolean() });

/** A file the owner has chosen, before and while it becomes a take. */
export const Incoming = z.object({
  id: Id,
  fileName: z.string(),
  sizeBytes: z.int().min(0),
  /** `refused`: it cannot be brought in, see `error`. `ready` with an `error`: it was tried and can be tried again. */
  state: z.enum(['ready', 'refused', 'bringing-in', 'done']),
  error: Task.shape.error,
  /** What it is; null for a refused one. */
  facts: z
    .object({
      durationMs: Ms.nullable(),
      picture: z.object({ width: z.int(), height: z.int() }).nullable(),
      hasSound: z.boolean(),
      /** Its end is missing; what is there is brought in. */
      isCutOff: z.boolean(),
      recordedAt: Timestamp.nullable(),
      hasPoster: z.boolean(),
    })
    .nullable(),
  /** What becomes of it; null for a refused one. */
  plan: z
    .object({
      action: z.enum(['copy', 'repack', 'convert']),
      reason: z.enum(['codec', 'rotation', 'size', 'frame-rate', 'picture', 'sound']).nullable(),
      /** The format as ffprobe calls it, for saying what cannot be played. */
      codec: z.string(),
      /** About how long converting takes; null where it is quick. */
      convertingMs: Ms.nullable(),
      /** About how much it adds to the library. */
      addsBytes: z.int().min(0),
    })
    .nullable(),
  /** A take that was made from the same file before. */
  same: z.object({ sessionId: Id, takeId: Id, title: z.string(), attempt: z.int() }).nullable(),
  /** The name of a file before it on the list that has the same bytes and is not in the library yet. */
  twin: z.string().nullable(),
  /** What was decided about it so far; null where nobody has touched it. */
  choice: z.object({ question: z.string().max(2_000), again: z.boolean() }).nullable(),
  taskId: Id.nullable(),
  /** What became of it, once it is `done`. */
  sessionId: Id.nullable(),
  takeId: Id.nullable(),
});
export type Incoming = z.infer<typeof Incoming>;

/** Files that were chosen before the app was closed and are no takes: they have to be chosen again. */
export const LeftFiles = z.object({
  /** Where files were to go, those that wait now included; null: into a new session. */
  sessionId: Id.nullable(),
  files: z.array(WaitingFile),
});
export type LeftFiles = z.infer<typeof LeftFiles>;

const NewQuestion = Question.pick({ text: true, source: true, bankId: true });

/** Videos and sound brought in as files. Part of `api`; files themselves arrive by `uploadPath`. */
export const importsApi = {
  incoming: route({
    method: 'get',
    path: '/api/incoming',
    summary: 'Files chosen to be brought in, and those that were brought in since the start',
    response: z.array(Incoming),
  }),
  offerIncoming: route({
    method: 'post',
    path: '/api/incoming/offered',
    summary: 'Look at a file the owner chose in the desktop shell; its token is good for this once',
    body: z.object({ token: z.string().min(1).max(100), plays: PagePlays }),
    response: Incoming,
  }),
  forgetIncoming: route({
    method: 'post',
    path: '/api/incoming/:incomingId/forget',
    summary: 'Take a file off the list; what was uploaded of it goes, what became a take stays',
    params: z.object({ incomingId: Id }),
    response: z.object({}),
  }),
  chooseIncoming: route({
    method: 'put',
    path: '/api/incoming/choices',
    summary:
      'Keep what was decided about files so far, until they are brought in; those that are not there are left out',
    body: z.object({
      /** null: a new session. */
      sessionId: Id.nullable(),
      choices: z
        .array(z.object({ incomingId: Id, question: z.string().max(2_000), again: z.boolean() }))
        .max(INCOMING_LIST_MAX),
    }),
    response: z.object({}),
  }),
  leftIncoming: route({
    method: 'get',
    path: '/api/incoming-left',
    summary: 'Files that were chosen before the app was closed and have to be chosen again',
    response: LeftFiles,
  }),
  forgetLeftIncoming: route({
    method: 'post',
    path: '/api/incoming-left/forget',
    summary: 'Forget files that were chosen before the app was closed',
    response: z.object({}),
  }),
  restoreLeftIncoming: route({
    method: 'post',
    path: '/api/incoming-left/restore',
    summary: 'Take forgetting them back',
    response: z.object({}),
  }),
  bringIn: route({
    method: 'post',
    path: '/api/incoming/bring-in',
    summary: 'Make takes of files, a task for each: in one new session, or in one that is there',
    body: z.object({
      /** null: a new session. */
      sessionId: Id.nullable(),
      files: z
        .array(z.object({ incomingId: Id, question: NewQuestion }))
        .min(1)
        .max(INCOMING_MAX),
    }),
    /** `sessionId`: where they go; a new session exists from its first take on. */
    response: z.object({ sessionId: Id, taskIds: z.array(Id) }),
  }),
};

/** Half a character, which a system may allow in a name and an address may not, is left out. */
const sendableName = (name: string): string => name.slice(-INCOMING_NAME_MAX).replace(/\p{Surrogate}/gu, '') || 'file';

/** `POST /api/incoming/upload?name=…&h264=…`: the body is the file, as large as the disk takes. Answers with an `Incoming`. */
export const uploadPath = (fileName: string, plays: z.infer<typeof PagePlays>): string =>
  `/api/incoming/upload?name=${encodeURIComponent(sendableName(fileName))}&h264=${plays.h264}`;

export const UploadQuery = z.object({
  name: z.string().min(1).max(INCOMING_NAME_MAX),
  h264: z.enum(['true', 'false']).transform((value) => value === 'true'),
});
