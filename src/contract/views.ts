import { z } from 'zod';
import { ErrorCode } from '../core/errors.ts';
import { Id, Ms, Timestamp } from '../core/model/common.ts';
import { ExportDocument } from '../core/model/documents.ts';
import { ReviewRequest } from '../core/model/request.ts';
import { Review } from '../core/model/review.ts';
import { Criterion, Rubric } from '../core/model/rubric.ts';
import { RubricDocument } from '../core/model/rubric-document.ts';
import { FocusPoint, Question, Session } from '../core/model/session.ts';
import { Take } from '../core/model/take.ts';

/** What this shell can do beyond a plain browser. A page shows a control only where the capability is true. */
export const Capabilities = z.object({
  /** Show files in the system's file manager. */
  reveal: z.boolean(),
  /** A native save dialog; elsewhere exports are downloaded. */
  saveAs: z.boolean(),
  /** Another library can be opened or made from here; elsewhere with `--library`. */
  otherLibrary: z.boolean(),
  /** Files of other programs (ffmpeg, whisper.cpp) are chosen in a dialog; elsewhere on the command line. */
  choosePrograms: z.boolean(),
  /** Files to bring in are chosen in a dialog of the shell and read where they lie; elsewhere they are sent. */
  openFiles: z.boolean(),
  /** A finished file can be dragged out of the window. */
  dragOut: z.boolean(),
  /** Reports can be printed to PDF here. When false, only the HTML report is offered, with the print dialog for PDF. */
  printPdf: z.boolean(),
});
export type Capabilities = z.infer<typeof Capabilities>;

export const FfmpegInfo = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('ready'),
    version: z.string(),
    source: z.enum(['settings', 'system', 'bundled']),
    /** Where it lies, for its owner to see. */
    path: z.string(),
  }),
  z.object({ state: z.literal('missing') }),
  z.object({ state: z.literal('too-old'), version: z.string() }),
]);
export type FfmpegInfo = z.infer<typeof FfmpegInfo>;

/** Services that upload whatever lies in their folder. */
export const CloudService = z.enum(['onedrive', 'icloud', 'dropbox', 'google-drive']);
export type CloudService = z.infer<typeof CloudService>;

export const AppInfo = z.object({
  version: z.string(),
  runId: z.string(),
  capabilities: Capabilities,
  ffmpeg: FfmpegInfo,
  mediaTicket: z.string(),
  library: z.object({
    /** The folder as the owner knows it, for display only: no call takes a path. */
    folder: z.string(),
    readOnly: z.boolean(),
    /** The service that uploads what lies in this folder; null when none is known. */
    cloud: CloudService.nullable(),
  }),
});
export type AppInfo = z.infer<typeof AppInfo>;

/** Data that comes with the app, in one language. */
export const Bank = z.object({
  language: z.string(),
  questions: z.array(z.object({ id: Id, text: z.string() })),
  rubrics: z.array(Rubric).min(1),
  /** Optional criteria to make rubrics of. */
  criteria: z.array(Criterion),
  phrases: z.object({ language: z.string(), general: z.array(z.string()), minWords: z.int() }),
});
export type Bank = z.infer<typeof Bank>;

/** Where a session stands. `recording-found`: a take waits to be kept or discarded after an interruption. */
export const SessionState = z.enum(['empty', 'recording-found', 'to-mark', 'to-finish', 'finished']);
export type SessionState = z.infer<typeof SessionState>;

/** What lists show of a session itself: job descriptions and the rest would make a long list heavy. */
export const SessionHead = z
  .object(Session.pick({ id: true, revision: true, createdAt: true, title: true }).shape)
  .extend({
    questions: z.array(z.object(Question.pick({ id: true, text: true, source: true, bankId: true }).shape)),
  });
export type SessionHead = z.infer<typeof SessionHead>;

export const SessionSummary = z.object({
  session: SessionHead,
  state: SessionState,
  takeCount: z.int(),
  /** Of all takes that are ready and not in the bin. */
  durationMs: Ms,
  momentCount: z.int(),
  /** How many of its takes have a star. */
  starCount: z.int(),
  /** The take a star goes to without asking which; null when there are several, or none yet. */
  onlyTakeId: Id.nullable(),
  /** Whether somebody else has answered. */
  hasFeedback: z.boolean(),
  /** A take whose poster stands for the session: the newest with a star, else the newest. */
  posterTake: z.object({ id: Id, revision: z.int() }).nullable(),
});
export type SessionSummary = z.infer<typeof SessionSummary>;

/** A document that could not be read, or a second copy of one, so that nobody thinks it never existed. */
export const LibraryProblem = z.object({
  code: ErrorCode.extract(['document-corrupt', 'document-newer', 'conflict-copy', 'file-failed']),
  /** Path inside the library, for finding the file; corrupt ones were set aside under that name. */
  file: z.string(),
  details: z.string().nullable(),
});
export type LibraryProblem = z.infer<typeof LibraryProblem>;

export const LibraryOverview = z.object({
  /** Newest first, without those in the bin. */
  sessions: z.array(SessionSummary),
  /** Takes found unfinished at start-up, waiting for keep or discard. */
  recovered: z.array(z.object({ take: Take, session: Session })),
  problems: z.array(LibraryProblem),
  /** The default focus of the next session: the changes of the own review finished last. */
  focus: z.array(FocusPoint),
  binCount: z.int(),
});
export type LibraryOverview = z.infer<typeof LibraryOverview>;

export const SessionDetail = z.object({
  session: Session,
  state: SessionState,
  /** In order of recording; those in the bin have status `binned`. */
  takes: z.array(Take),
  ownReview: Review.nullable(),
  /** Newest first. */
  requests: z.array(ReviewRequest),
  /** How many reviews of others there are. */
  otherReviewCount: z.int().min(0),
  /** Newest first. */
  exports: z.array(ExportDocument),
});
export type SessionDetail = z.infer<typeof SessionDetail>;

export const BinItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('session'), binnedAt: Timestamp, summary: SessionSummary }),
  z.object({ kind: z.literal('take'), binnedAt: Timestamp, take: Take, session: Session }),
  z.object({ kind: z.literal('rubric'), binnedAt: Timestamp, rubric: RubricDocument }),
]);
export type BinItem = z.infer<typeof BinItem>;
