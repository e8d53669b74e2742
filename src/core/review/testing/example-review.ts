import type { Moment, Point, Review } from '../../model/review.ts';

const anchors = { 1: 'one', 3: 'three', 5: 'five' };

/** An empty draft with three criteria `c-1` to `c-3`, for tests. */
export const emptyReview: Review = {
  type: 'review',
  version: 1,
  id: 'review-1',
  revision: 0,
  sessionId: 'session-1',
  author: { kind: 'self', name: '' },
  state: 'draft',
  createdAt: '2026-11-22T09:30:00.000Z',
  rubric: {
    id: 'basics',
    version: 1,
    name: 'Basics',
    criteria: ['c-1', 'c-2', 'c-3'].map((id) => ({ id, name: `Criterion ${id}`, anchors })),
  },
  moments: [],
  ratings: [],
  points: [],
  seal: null,
  earlierSeals: [],
};

/** A moment of `take-1`; a test says what matters. */
export const aMoment = (change: Partial<Moment> = {}): Moment => ({
  id: 'moment-1',
  takeId: 'take-1',
  startMs: 1_000,
  lengthMs: 0,
  criterionId: 'c-1',
  kind: 'keep',
  note: '',
  ...change,
});

/** A first keep, proven by `aMoment()`; a test says what matters. */
export const aPoint = (change: Partial<Point> = {}): Point => ({
  id: 'point-1',
  kind: 'keep',
  position: 0,
  text: 'The first sentence answered the question',
  criterionId: 'c-1',
  momentIds: ['moment-1'],
  hinted: false,
  ...change,
});

/** Three keeps and three changes, all proven by the one moment. */
export const completeReview: Review = {
  ...emptyReview,
  moments: [aMoment()],
  points: (['keep', 'change'] as const).flatMap((kind) =>
    [0, 1, 2].map((position) => aPoint({ id: `${kind}-${position}`, kind, position, text: `${kind} ${position}` })),
  ),
};
