import type { ExportDocument } from '../../../core/model/documents.ts';
import type { ReviewRequest } from '../../../core/model/request.ts';
import type { Review } from '../../../core/model/review.ts';
import type { Rubric } from '../../../core/model/rubric.ts';
import type { Session } from '../../../core/model/session.ts';
import type { Take } from '../../../core/model/take.ts';

const createdAt = '2026-11-22T09:00:00.000Z';

/** A session with one question `q01`; a test says what matters. */
export const aSession = (change: Partial<Session> = {}): Session => ({
  type: 'session',
  version: 1,
  id: 'session1',
  revision: 0,
  createdAt,
  title: '',
  questions: [{ id: 'q01', text: 'Why do you want this role?', source: 'own' }],
  focus: [],
  binnedAt: null,
  ...change,
});

/** A take of `session1` that is ready, ten seconds long, with a poster. */
export const aTake = (change: Partial<Take> = {}): Take => ({
  type: 'take',
  version: 1,
  id: 'take1',
  revision: 0,
  sessionId: 'session1',
  questionId: 'q01',
  attempt: 1,
  status: 'ready',
  statusBeforeBin: null,
  binnedAt: null,
  createdAt,
  settings: {
    mimeType: 'video/webm',
    camera: null,
    microphone: null,
    echoCancellation: false,
    autoGainControl: false,
    noiseSuppression: true,
  },
  raw: null,
  media: {
    fileName: 'video.webm',
    container: 'webm',
    mimeType: 'video/webm',
    durationMs: 10_000,
    sizeBytes: 1,
    video: null,
    audio: null,
    posterFileName: 'poster.jpg',
  },
  recordedMs: 10_000,
  stopped: 'owner',
  recovery: 'none',
  problem: null,
  outcomes: {},
  ...change,
});

/** Three criteria `c-1` to `c-3`. */
export const aRubric: Rubric = {
  id: 'basics',
  version: 1,
  name: 'Basics',
  criteria: ['c-1', 'c-2', 'c-3'].map((id) => ({ id, name: id, anchors: { 1: 'one', 3: 'three', 5: 'five' } })),
};

/** An empty own review of `session1`. */
export const aReview = (change: Partial<Review> = {}): Review => ({
  type: 'review',
  version: 1,
  id: 'review1',
  revision: 0,
  sessionId: 'session1',
  author: { kind: 'self', name: '' },
  state: 'draft',
  createdAt,
  rubric: aRubric,
  moments: [],
  ratings: [],
  points: [],
  seal: null,
  earlierSeals: [],
  ...change,
});

/** The report of `review1` as HTML. */
export const anExport = (change: Partial<ExportDocument> = {}): ExportDocument => ({
  type: 'export',
  version: 1,
  id: 'export1',
  revision: 0,
  sessionId: 'session1',
  reviewId: 'review1',
  kind: 'report-html',
  fileName: 'report.html',
  sizeBytes: 1,
  sha256: '0'.repeat(64),
  createdAt,
  ...change,
});

/** A request to review `take1`, made and not sent. */
export const aRequest = (change: Partial<ReviewRequest> = {}): ReviewRequest => ({
  type: 'request',
  version: 1,
  id: 'request1',
  revision: 0,
  sessionId: 'session1',
  createdAt,
  takeIds: ['take1'],
  reviewer: { name: 'Dana', relation: 'former-boss' },
  ownerName: 'Robin',
  rubric: aRubric,
  include: { jobDescription: false, focus: false },
  dueOn: null,
  message: 'Three and three, please.',
  language: 'en',
  delivery: 'one-file',
  size: 'mail',
  state: 'made',
  sentAt: null,
  clips: [],
  exportIds: [],
  ...change,
});
