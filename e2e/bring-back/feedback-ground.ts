import { expect, type Page } from '@playwright/test';
import type { RequestItem } from '../../src/contract/sharing-views.ts';
import type { ReviewRequest } from '../../src/core/model/request.ts';
import type { Session } from '../../src/core/model/session.ts';
import type { Take } from '../../src/core/model/take.ts';
import type { Feedback } from '../../src/core/sharing/feedback.ts';
import { addSession, addTake, callApi } from '../review/seed.ts';

/** A session with a take, and somebody who was asked about it and has their page. */
export interface Ground {
  readonly session: Session;
  readonly take: Take;
  readonly request: ReviewRequest;
}

/** Asks somebody about a take and makes their page, so that the clips exist. */
async function addRequest(page: Page, session: Session, take: Take, name: string): Promise<ReviewRequest> {
  const { id } = await callApi<ReviewRequest>(page, 'POST', `/api/sessions/${session.id}/requests`, {
    takeIds: [take.id],
    delivery: 'two-files',
    size: 'mail',
    reviewer: { name, relation: 'former-boss' },
    ownerName: 'Kim',
    rubricId: 'interview-basics',
    include: { jobDescription: false, focus: false },
    dueOn: null,
    message: 'Three and three, please.',
    language: 'en',
  });
  await callApi(page, 'POST', `/api/requests/${id}/page`);
  let request: ReviewRequest | undefined;
  await expect
    .poll(
      async () => {
        const items = await callApi<RequestItem[]>(page, 'GET', '/api/requests');
        request = items.find((item) => item.request.id === id)?.request;
        return request?.clips.length;
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  return request as ReviewRequest;
}

/** Opens the app and prepares everything up to the moment something comes back. */
export async function askSomebody(page: Page, address: string, question: string, name: string): Promise<Ground> {
  const session = await addSession(page, address, question);
  const take = await addTake(page, session);
  return { session, take, request: await addRequest(page, session, take, name) };
}

/** Complete feedback for a request: two moments, two ratings, six proven points. */
export function feedbackFor({ id, clips, reviewer }: ReviewRequest, change: Partial<Feedback> = {}): Feedback {
  const clipId = clips[0]?.clipId ?? 'no-clip';
  return {
    type: 'second-take-feedback',
    version: 1,
    feedbackId: 'draft-1',
    requestId: id,
    savedAt: '2026-11-25T18:00:00.000Z',
    reviewerName: reviewer.name,
    moments: [
      { id: 'm-1', clipId, startMs: 500, lengthMs: 900, criterionId: 'direct-answers', kind: 'keep', note: 'Answers' },
      { id: 'm-2', clipId, startMs: 2_500, lengthMs: 0, criterionId: 'confidence', kind: 'change', note: '' },
    ],
    ratings: [
      { clipId, criterionId: 'direct-answers', level: 4 },
      { clipId, criterionId: 'confidence', level: 'not-observed' },
    ],
    points: (['keep', 'change'] as const).flatMap((kind) =>
      [0, 1, 2].map((position) => ({
        id: `${kind}-${position}`,
        kind,
        position,
        text: `${kind === 'keep' ? 'Picks up the words of the question' : 'Next time pause'} ${position + 1} <b>né</b>`,
        criterionId: 'direct-answers',
        momentIds: [kind === 'keep' ? 'm-1' : 'm-2'],
      })),
    ),
    ...change,
  };
}
