import { expect, type Page } from '@playwright/test';
import type { RequestItem } from '../../src/contract/sharing-views.ts';
import type { ReviewRequest } from '../../src/core/model/request.ts';
import type { Moment, MomentKind, PointKind } from '../../src/core/model/review.ts';
import type { RatedLevel } from '../../src/core/model/rubric.ts';
import type { Session } from '../../src/core/model/session.ts';
import type { Take } from '../../src/core/model/take.ts';
import type { Feedback } from '../../src/core/sharing/feedback.ts';
import { callApi, storedReview } from '../review/seed.ts';

/** What somebody marks: kind, second, number of the criterion, note. */
export type Mark = readonly [kind: MomentKind, seconds: number, criterion: number, note: string];
/** A point and the number of the mark that proves it. */
export type Said = readonly [kind: PointKind, position: number, mark: number, text: string];

/** What one person says: marks, one level a criterion (null: none), points. */
export interface Opinion {
  readonly marks: readonly Mark[];
  readonly levels: readonly (RatedLevel | null)[];
  readonly points: readonly Said[];
}

const momentOf = ([kind, seconds, , note]: Mark, index: number) => ({
  id: `mark-${index}`,
  startMs: Math.round(seconds * 1_000),
  lengthMs: 0,
  kind,
  note,
});

/** Writes the owner's review through the API; `finish` seals it, which needs all six points. */
export async function writeOwnReview(page: Page, session: Session, take: Take, opinion: Opinion, finish: boolean) {
  const review = await storedReview(page, session);
  const { criteria } = review.rubric;
  const criterionId = (index: number) => criteria[index]?.id ?? null;
  const moments = opinion.marks.map(
    (mark, index): Moment => ({ ...momentOf(mark, index), takeId: take.id, criterionId: criterionId(mark[2]) }),
  );
  const edits = [
    ...moments.map((after) => ({ target: 'moment', before: null, after })),
    ...opinion.levels.flatMap((level, index) =>
      level === null
        ? []
        : [{ target: 'rating', before: null, after: { takeId: take.id, criterionId: criterionId(index), level } }],
    ),
    ...opinion.points.map(([kind, position, mark, text]) => ({
      target: 'point',
      before: null,
      after: {
        id: `own-${kind}-${position}`,
        kind,
        position,
        text,
        criterionId: moments[mark]?.criterionId ?? null,
        momentIds: [`mark-${mark}`],
        hinted: false,
      },
    })),
  ];
  const edited = await callApi<{ revision: number }>(page, 'POST', `/api/reviews/${review.id}/edits`, { edits });
  if (finish) await callApi(page, 'POST', `/api/reviews/${review.id}/finish`, { revision: edited.revision });
}

/** Asks somebody about takes, makes their page, and brings back what they say about the first of them. */
export async function bringBack(page: Page, session: Session, takes: readonly Take[], name: string, opinion: Opinion) {
  const { id } = await callApi<ReviewRequest>(page, 'POST', `/api/sessions/${session.id}/requests`, {
    takeIds: takes.map((take) => take.id),
    delivery: 'two-files',
    size: 'mail',
    reviewer: { name, relation: 'friend' },
    ownerName: 'Kim',
    rubricId: 'interview-basics',
    include: { jobDescription: false, focus: false },
    dueOn: null,
    message: 'Three and three, please.',
    language: 'en',
  });
  await callApi(page, 'POST', `/api/requests/${id}/page`);
  const requestNow = async () =>
    (await callApi<RequestItem[]>(page, 'GET', '/api/requests')).find(({ request }) => request.id === id)?.request;
  await expect.poll(async () => (await requestNow())?.clips.length, { timeout: 60_000 }).toBeGreaterThan(0);
  const request = await requestNow();
  const clipId = request?.clips[0]?.clipId ?? '';
  const criteria = request?.rubric.criteria ?? [];
  const criterionId = (index: number) => criteria[index]?.id ?? '';
  const feedback: Feedback = {
    type: 'second-take-feedback',
    version: 1,
    feedbackId: `draft-${id}`,
    requestId: id,
    savedAt: '2026-11-22T10:00:00.000Z',
    reviewerName: name,
    moments: opinion.marks.map((mark, index) => ({
      ...momentOf(mark, index),
      clipId,
      criterionId: criterionId(mark[2]),
    })),
    ratings: opinion.levels.flatMap((level, index) =>
      level === null ? [] : [{ clipId, criterionId: criterionId(index), level }],
    ),
    points: opinion.points.map(([kind, position, mark, text]) => ({
      id: `${kind}-${position}`,
      kind,
      position,
      text,
      criterionId: criterionId(opinion.marks[mark]?.[2] ?? 0),
      momentIds: [`mark-${mark}`],
    })),
  };
  await callApi(page, 'POST', '/api/feedback/accept', {
    text: JSON.stringify(feedback),
    requestId: id,
    replace: false,
  });
}
