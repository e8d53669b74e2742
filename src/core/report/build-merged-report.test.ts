import { describe, expect, it } from 'vitest';
import type { Merged } from '../model/merged.ts';
import type { Moment, Point, Review } from '../model/review.ts';
import type { Session } from '../model/session.ts';
import type { Take } from '../model/take.ts';
import { buildMergedReport } from './build-merged-report.ts';

const at = '2026-11-22T09:00:00.000Z';
const session = {
  type: 'session',
  version: 1,
  id: 'session1',
  revision: 0,
  createdAt: at,
  title: '',
  questions: [{ id: 'q01', text: 'Why this role?', source: 'own' }],
  focus: [],
  binnedAt: null,
} satisfies Session;
const take = {
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
  createdAt: at,
  settings: {
    mimeType: 'video/webm',
    camera: null,
    microphone: null,
    echoCancellation: false,
    autoGainControl: false,
    noiseSuppression: true,
  },
  raw: null,
  media: null,
  recordedMs: 10_000,
  stopped: 'owner',
  recovery: 'none',
  problem: null,
  outcomes: {},
} satisfies Take;

/** Everybody names moments and points alike, as pages do. */
const review = (id: string, kind: 'self' | 'reviewer', level: 2 | 3 | 5): Review => {
  const moment: Moment = {
    id: 'moment-1',
    takeId: 'take1',
    startMs: level * 1_000,
    lengthMs: 0,
    criterionId: 'c-1',
    kind: 'keep',
    note: `note of ${id}`,
  };
  const point: Point = {
    id: 'point-1',
    kind: 'keep',
    position: 0,
    text: `point of ${id}`,
    criterionId: 'c-1',
    momentIds: ['moment-1'],
    hinted: true,
  };
  return {
    type: 'review',
    version: 1,
    id,
    revision: 0,
    sessionId: 'session1',
    author: { kind, name: id },
    state: 'finished',
    createdAt: at,
    rubric: {
      id: 'basics',
      version: 1,
      name: 'Basics',
      criteria: [{ id: 'c-1', name: 'Direct', anchors: { 1: 'a', 3: 'b', 5: 'c' } }],
    },
    moments: [moment],
    ratings: [{ takeId: 'take1', criterionId: 'c-1', level }],
    points: [point],
    seal: null,
    earlierSeals: [],
  };
};
const merged: Merged = {
  type: 'merged',
  version: 1,
  id: 'merged-session1',
  revision: 0,
  sessionId: 'session1',
  createdAt: at,
  points: [
    {
      id: 'picked',
      kind: 'keep',
      position: 0,
      text: 'Answers at once',
      criterionId: 'c-1',
      sources: [{ reviewId: 'dana', pointId: 'point-1' }],
      moments: [
        { reviewId: 'dana', momentId: 'moment-1' },
        { reviewId: 'noor', momentId: 'moment-1' },
      ],
    },
  ],
  confirmedAt: null,
};
const [own, dana, noor] = [review('own', 'self', 3), review('dana', 'reviewer', 2), review('noor', 'reviewer', 5)];
const input = { session, takes: [take], merged, own, others: [dana, noor], ownReviewFirst: true };

describe('buildMergedReport', () => {
  it('shows the picked points with everybody’s moments and how many people stand behind them', () => {
    const report = buildMergedReport(input);
    expect(report?.keeps).toMatchObject([{ text: 'Answers at once', criterionName: 'Direct', peopleCount: 2 }]);
    expect(report?.keeps[0]?.moments.map(({ note }) => note)).toEqual(['note of dana', 'note of noor']);
    expect(report?.changes).toEqual([]);
    expect(report?.criteria).toEqual([]);
    expect(report?.seal).toBeNull();
  });

  it('compares the levels as rule 5 says', () => {
    expect(buildMergedReport(input)?.merged).toEqual({
      reviewCount: 3,
      hasOwnReview: true,
      ownReviewFirst: true,
      criteria: [
        {
          id: 'c-1',
          name: 'Direct',
          own: 3,
          median: 3.5,
          observedBy: 2,
          agreement: 'two-or-more-apart',
          distance: 0.5,
        },
      ],
    });
  });

  it('does without an own review, and is nothing without any', () => {
    expect(buildMergedReport({ ...input, own: null })?.merged).toMatchObject({ reviewCount: 2, hasOwnReview: false });
    expect(buildMergedReport({ ...input, own: null, others: [] })).toBeNull();
  });
});
