import { z } from 'zod';
import { Id, Ms } from '../core/model/common.ts';
import { ExportDocument } from '../core/model/documents.ts';
import { Preferences, PreferencesChange } from '../core/model/preferences.ts';
import { Review } from '../core/model/review.ts';
import { FocusPoint, Question, Session } from '../core/model/session.ts';
import { FocusOutcome, RecordingSettings, Take } from '../core/model/take.ts';
import { Task } from '../core/model/task.ts';
import { ReviewEdits } from '../core/review/edits.ts';
import { binApi } from './bin-api.ts';
import { clipsApi } from './clips-api.ts';
import { draftsApi } from './drafts-api.ts';
import { importsApi } from './imports-api.ts';
import { partsApi } from './parts-api.ts';
import { ReportBody } from './report-body.ts';
import { route } from './route.ts';
import { rubricsApi } from './rubrics-api.ts';
import { searchApi } from './search-api.ts';
import { sharingApi } from './sharing-api.ts';
import { transcriptsApi } from './transcripts-api.ts';
import { AppInfo, Bank, BinItem, LibraryOverview, SessionDetail } from './views.ts';

const Revision = z.int().min(0);
const sessionParams = z.object({ sessionId: Id });
const takeParams = z.object({ takeId: Id });
const reviewParams = z.object({ reviewId: Id });
const TaskStarted = z.object({ taskId: Id });
/** What the page sends of a question it wants to add; the backend gives it an id. */
const NewQuestion = Question.pick({ text: true, source: true, bankId: true });

/** Every JSON operation of the app. The client, the handlers and `/api/openapi.json` are all made from this. */
export const api = {
  app: route({ method: 'get', path: '/api/app', summary: 'Capabilities, library, ffmpeg', response: AppInfo }),
  bank: route({
    method: 'get',
    path: '/api/bank',
    summary: 'Built-in questions, rubrics and phrase list in a language',
    query: z.object({ language: z.string().max(35).optional() }),
    response: Bank,
  }),
  preferences: route({ method: 'get', path: '/api/preferences', summary: 'Preferences', response: Preferences }),
  setPreferences: route({
    method: 'put',
    path: '/api/preferences',
    summary: 'Change some preferences',
    body: PreferencesChange,
    response: Preferences,
  }),
  library: route({
    method: 'get',
    path: '/api/library',
    summary: 'Everything the start page shows',
    response: LibraryOverview,
  }),
  freeSpace: route({
    method: 'get',
    path: '/api/library/space',
    summary: 'Free bytes where the library lies',
    response: z.object({ freeBytes: z.int().min(0) }),
  }),
  bin: route({ method: 'get', path: '/api/bin', summary: 'What lies in the bin', response: z.array(BinItem) }),

  createSession: route({
    method: 'post',
    path: '/api/sessions',
    summary: 'Start a session with questions and the focus the owner confirmed',
    body: z.object({ questions: z.array(NewQuestion).max(50), focus: z.array(FocusPoint).max(3) }),
    response: Session,
  }),
  session: route({
    method: 'get',
    path: '/api/sessions/:sessionId',
    summary: 'A session with its takes, the own review and its exports',
    params: sessionParams,
    response: SessionDetail,
  }),
  updateSession: route({
    method: 'put',
    path: '/api/sessions/:sessionId',
    summary: 'Rename a session, change the focus carried in or the job description',
    params: sessionParams,
    body: z.object({
      revision: Revision,
      title: Session.shape.title.optional(),
      focus: Session.shape.focus.optional(),
      jobDescription: Session.shape.jobDescription,
    }),
    response: Session,
  }),
  addQuestion: route({
    method: 'post',
    path: '/api/sessions/:sessionId/questions',
    summary: 'Add a question to a session; the same text twice gives the question that is there',
    params: sessionParams,
    body: NewQuestion,
    response: z.object({ session: Session, question: Question }),
  }),
  binSession: route({
    method: 'post',
    path: '/api/sessions/:sessionId/bin',
    summary: 'Put a session into the bin',
    params: sessionParams,
    response: Session,
  }),
  restoreSession: route({
    method: 'post',
    path: '/api/sessions/:sessionId/restore',
    summary: 'Take a session out of the bin',
    params: sessionParams,
    response: Session,
  }),

  startTake: route({
    method: 'post',
    path: '/api/takes',
    summary: 'Start a take: its document is on disk before the first byte is accepted',
    body: z.object({ sessionId: Id, questionId: Id, settings: RecordingSettings }),
    response: Take,
  }),
  finishTake: route({
    method: 'post',
    path: '/api/takes/:takeId/finish',
    summary: 'No more chunks will come: finish the file in a task',
    params: takeParams,
    body: z.object({
      recordedMs: Ms,
      /** Bytes the page has sent in all; fewer on disk is a gap. */
      sizeBytes: z.int().min(0),
      stopped: Take.shape.stopped,
    }),
    response: TaskStarted,
  }),
  repairTake: route({
    method: 'post',
    path: '/api/takes/:takeId/repair',
    summary: 'Try again to finish or repair a take that is not ready',
    params: takeParams,
    response: TaskStarted,
  }),
  keepTake: route({
    method: 'post',
    path: '/api/takes/:takeId/keep',
    summary: 'Keep a take that was offered back after an interruption',
    params: takeParams,
    response: Take,
  }),
  setOutcome: route({
    method: 'put',
    path: '/api/takes/:takeId/outcomes/:pointId',
    summary: 'Say what became of a carried change point in this take; null takes the answer back',
    params: z.object({ takeId: Id, pointId: Id }),
    body: z.object({ outcome: FocusOutcome.nullable() }),
    response: Take,
  }),
  binTake: route({
    method: 'post',
    path: '/api/takes/:takeId/bin',
    summary: 'Put a take into the bin',
    params: takeParams,
    response: Take,
  }),
  restoreTake: route({
    method: 'post',
    path: '/api/takes/:takeId/restore',
    summary: 'Take a take out of the bin',
    params: takeParams,
    response: Take,
  }),

  openOwnReview: route({
    method: 'post',
    path: '/api/sessions/:sessionId/own-review',
    summary: "The owner's review of a session; made when there is none",
    params: sessionParams,
    body: z.object({ rubricId: Id.optional(), language: z.string().max(35).optional() }),
    response: Review,
  }),
  review: route({
    method: 'get',
    path: '/api/reviews/:reviewId',
    summary: 'A review',
    params: reviewParams,
    response: Review,
  }),
  editReview: route({
    method: 'post',
    path: '/api/reviews/:reviewId/edits',
    summary: 'Apply edits, all or none; 409 when somebody else changed the same thing',
    params: reviewParams,
    body: z.object({ edits: ReviewEdits }),
    response: Review,
  }),
  finishReview: route({
    method: 'post',
    path: '/api/reviews/:reviewId/finish',
    summary: 'Finish and seal a complete review as it is at this revision',
    params: reviewParams,
    body: z.object({ revision: Revision }),
    response: Review,
  }),
  reopenReview: route({
    method: 'post',
    path: '/api/reviews/:reviewId/reopen',
    summary: 'Open a finished review again; its seal is kept among the earlier ones',
    params: reviewParams,
    response: Review,
  }),
  exportReport: route({
    method: 'post',
    path: '/api/reviews/:reviewId/report',
    summary: 'Write the report of a finished review as HTML, as PDF or both',
    params: reviewParams,
    body: ReportBody,
    response: TaskStarted,
  }),
  exportInfo: route({
    method: 'get',
    path: '/api/exports/:exportId',
    summary: 'A finished export',
    params: z.object({ exportId: Id }),
    response: ExportDocument,
  }),

  tasks: route({
    method: 'get',
    path: '/api/tasks',
    summary: 'Running and ended tasks of this run',
    response: z.array(Task),
  }),
  cancelTask: route({
    method: 'post',
    path: '/api/tasks/:taskId/cancel',
    summary: 'Ask a task to stop; it ends as cancelled and leaves nothing half made',
    params: z.object({ taskId: Id }),
    response: Task,
  }),

  ...binApi,
  ...clipsApi,
  ...partsApi,
  ...draftsApi,
  ...importsApi,
  ...rubricsApi,
  ...searchApi,
  ...sharingApi,
  ...transcriptsApi,
};
export type Api = typeof api;
