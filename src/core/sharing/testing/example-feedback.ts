import type { ReviewRequest } from '../../model/request.ts';
import type { Feedback } from '../feedback.ts';

const anchors = { 1: 'one', 3: 'three', 5: 'five' };

/** A request with two clips (`clip-1` of `take-1` from 5 s on, `clip-2` of `take-2`) and criteria `c-1` to `c-3`. */
export const aRequest: ReviewRequest = {
  type: 'request',
  version: 1,
  id: 'request-1',
  revision: 3,
  sessionId: 'session-1',
  createdAt: '2026-11-22T09:30:00.000Z',
  takeIds: ['take-1', 'take-2'],
  reviewer: { name: 'Noor', relation: 'former-boss' },
  ownerName: 'Kim',
  rubric: {
    id: 'basics',
    version: 1,
    name: 'Basics',
    criteria: ['c-1', 'c-2', 'c-3'].map((id) => ({ id, name: `Criterion ${id}`, anchors })),
  },
  include: { jobDescription: true, focus: false },
  dueOn: null,
  message: '',
  language: 'en',
  delivery: 'one-file',
  size: 'mail',
  state: 'sent',
  sentAt: null,
  clips: [
    { clipId: 'clip-1', pieces: [{ takeId: 'take-1', clipStartMs: 0, takeStartMs: 5_000, lengthMs: 60_000 }] },
    { clipId: 'clip-2', pieces: [{ takeId: 'take-2', clipStartMs: 0, takeStartMs: 0, lengthMs: 30_000 }] },
  ],
  exportIds: [],
};

/** Complete feedback for `aRequest`: two moments, two ratings, three keeps and three changes. */
export const someFeedback: Feedback = {
  type: 'second-take-feedback',
  version: 1,
  feedbackId: 'feedback-1',
  requestId: 'request-1',
  savedAt: '2026-11-25T18:00:00.000Z',
  reviewerName: 'Noor',
  moments: [
    { id: 'm-1', clipId: 'clip-1', startMs: 1_000, lengthMs: 0, criterionId: 'c-1', kind: 'keep', note: 'Plain start' },
    { id: 'm-2', clipId: 'clip-2', startMs: 29_000, lengthMs: 5_000, criterionId: null, kind: 'change', note: '' },
  ],
  ratings: [
    { clipId: 'clip-1', criterionId: 'c-1', level: 4 },
    { clipId: 'clip-2', criterionId: 'c-2', level: 'not-observed' },
  ],
  points: (['keep', 'change'] as const).flatMap((kind) =>
    [0, 1, 2].map((position) => ({
      id: `${kind}-${position}`,
      kind,
      position,
      text: `${kind} ${position}: “the café” = costs −20 %, 你好 👩‍🔧`,
      criterionId: 'c-1',
      momentIds: ['m-1'],
    })),
  ),
};
