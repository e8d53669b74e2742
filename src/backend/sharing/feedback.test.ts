import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AppError } from '../../core/errors.ts';
import type { ReviewRequest } from '../../core/model/request.ts';
import type { Feedback } from '../../core/sharing/feedback.ts';
import { feedbackBlock, serializeFeedback } from '../../core/sharing/feedback-text.ts';
import { aRequest, aSession, aTake } from '../library/testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { binTake } from '../sessions/takes.ts';
import { comparison, showOthers } from './comparison.ts';
import {
  acceptFeedback,
  addMailReview,
  type FeedbackContext,
  previewFeedback,
  restoreEarlierAnswer,
} from './feedback.ts';
import { createReader } from './reader.ts';

const reader = createReader({ worker: join(import.meta.dirname, 'reading-worker.ts') });
let folder: string;
let context: FeedbackContext;
const clips: ReviewRequest['clips'] = [
  { clipId: 'clip-1', pieces: [{ takeId: 'take1', clipStartMs: 0, takeStartMs: 2_000, lengthMs: 8_000 }] },
];
beforeEach(async () => {
  folder = await tempFolder();
  context = { ...(await openTestLibrary(folder)), reader };
  await context.library.create('session', aSession());
  await context.library.create('take', aTake());
  await context.library.create('request', aRequest({ clips, state: 'sent' }));
});
afterEach(async () => {
  await context.library.close();
  await removeFolder(folder);
});
const code = (error: unknown) => (error as AppError).code;

const feedback = (change: Partial<Feedback> = {}): Feedback => ({
  type: 'second-take-feedback',
  version: 1,
  feedbackId: 'draft-1',
  requestId: 'request1',
  savedAt: '2026-11-25T18:00:00.000Z',
  reviewerName: 'Somebody else',
  moments: [
    { id: 'mm1', clipId: 'clip-1', startMs: 1_000, lengthMs: 500, criterionId: 'c-1', kind: 'keep', note: 'Plain' },
  ],
  ratings: [{ clipId: 'clip-1', criterionId: 'c-1', level: 4 }],
  points: (['keep', 'change'] as const).flatMap((kind) =>
    [0, 1, 2].map((position) => ({
      id: `${kind}${position}`,
      kind,
      position,
      text: `${kind} ${position} <b>bold</b>`,
      criterionId: 'c-1',
      momentIds: ['mm1'],
    })),
  ),
  ...change,
});
const preview = (text: string, requestId?: string) => previewFeedback(context, text, requestId);
const accept = (text: string, replace = false, requestId = 'request1') =>
  acceptFeedback(context, { text, requestId, replace });

it('shows what came back by number only while it is hidden, and in words once it was opened', async () => {
  const text = serializeFeedback(feedback());
  const hidden = await preview(text);
  expect(hidden).toMatchObject({
    state: 'readable',
    request: { request: { id: 'request1' } },
    reviewerName: 'Somebody else',
    momentCount: 1,
    ratingCount: 1,
    keepCount: 3,
    changeCount: 3,
    points: null,
    isShort: false,
    known: 'new',
    hasBinnedTake: false,
  });
  expect(JSON.stringify(hidden)).not.toContain('bold');
  await showOthers(context, 'session1');
  expect(await preview(text)).toMatchObject({
    points: [{ kind: 'keep', text: 'keep 0 <b>bold</b>' }, {}, {}, {}, {}, {}],
  });
});

it('keeps it as the review of the person who was asked, in take time', async () => {
  const review = await accept(serializeFeedback(feedback()));
  expect(review).toMatchObject({
    author: { kind: 'reviewer', name: 'Dana' },
    state: 'finished',
    moments: [{ takeId: 'take1', startMs: 3_000, lengthMs: 500, note: 'Plain' }],
    ratings: [{ takeId: 'take1', criterionId: 'c-1', level: 4 }],
  });
  expect(context.library.get('request', 'request1').state).toBe('returned');
  expect(comparison(context.library, 'session1')).toMatchObject({ state: 'hidden', otherCount: 1 });
});

it('recognises the same again, also out of a mail, and replaces a newer one only when told to', async () => {
  await accept(serializeFeedback(feedback()));
  const mail = `Hi,\nhere it is.\n\n${feedbackBlock(feedback({ savedAt: '2026-11-26T08:00:00.000Z' }))}\nDana`;
  expect(await preview(mail)).toMatchObject({ known: 'same' });
  expect((await accept(mail)).revision).toBe(0);
  const newer = serializeFeedback(feedback({ moments: [], savedAt: '2026-11-27T08:00:00.000Z' }));
  expect(await preview(newer)).toMatchObject({ known: 'replaces', isShort: true });
  expect(await accept(newer).catch(code)).toBe('conflict');
  expect(context.library.all('review')[0]?.moments).toHaveLength(1);
  expect(await accept(newer, true)).toMatchObject({ revision: 1, moments: [] });
  expect(context.library.all('review')).toHaveLength(1);
});

it('tells when an earlier answer was saved and kept, and brings it back after it was replaced', async () => {
  const before = await accept(serializeFeedback(feedback()));
  const newer = serializeFeedback(feedback({ moments: [], savedAt: '2026-11-27T08:00:00.000Z' }));
  expect(await preview(newer)).toMatchObject({
    savedAt: '2026-11-27T08:00:00.000Z',
    request: { answer: { savedAt: '2026-11-25T18:00:00.000Z', receivedAt: before.source?.receivedAt } },
  });
  const { revision } = await accept(newer, true);
  expect(await restoreEarlierAnswer(context, 'request1', revision + 1).catch(code)).toBe('conflict');
  expect(await restoreEarlierAnswer(context, 'request1', revision)).toMatchObject({ id: 'request1' });
  expect(context.library.get('review', 'for-request1')).toEqual({ ...before, revision: revision + 1 });
  expect(context.library.get('request', 'request1').state).toBe('returned');

  await restoreEarlierAnswer(context, 'request1', revision + 1);
  expect(context.library.get('review', 'for-request1')).toMatchObject({ moments: [], revision: revision + 2 });
});

it('has no earlier answer where none was replaced', async () => {
  expect(await restoreEarlierAnswer(context, 'request1', 0).catch(code)).toBe('not-found');
  await accept(serializeFeedback(feedback()));
  expect(await restoreEarlierAnswer(context, 'request1', 0).catch(code)).toBe('not-found');
});

it('attaches feedback for a request it does not know by hand, and for a take in the bin', async () => {
  const moments = feedback().moments.map((moment) => ({ ...moment, clipId: 'clip-elsewhere' }));
  const text = serializeFeedback(feedback({ requestId: 'elsewhere', moments, ratings: [] }));
  expect(await preview(text)).toMatchObject({ request: null, momentCount: 1, points: null });
  await binTake(context, 'take1');
  expect(await preview(text, 'request1')).toMatchObject({ droppedCount: 0, momentCount: 1, hasBinnedTake: true });
  expect(await accept(text)).toMatchObject({ moments: [{ takeId: 'take1', startMs: 3_000 }] });
});

it('keeps takes apart when the page of the request was never made here, and one of them is in the bin', async () => {
  await context.library.create('take', aTake({ id: 'take2' }));
  await context.library.create('request', aRequest({ id: 'request2', takeIds: ['take1', 'take2'] }));
  await binTake(context, 'take1');
  const at = (id: string, clipId: string) => ({ ...feedback().moments[0], id, clipId }) as Feedback['moments'][number];
  const moments = [at('mm1', 'clip-a'), at('mm2', 'clip-b')];
  const text = serializeFeedback(feedback({ requestId: 'elsewhere', moments, ratings: [] }));
  expect(await preview(text, 'request2')).toMatchObject({ momentCount: 2, droppedCount: 0, hasBinnedTake: true });
  const review = await accept(text, false, 'request2');
  expect(review.moments.map(({ takeId }) => takeId)).toEqual(['take1', 'take2']);
});

it.each([
  ['nothing', ''],
  ['not-feedback', '{"type":"other"}'],
  ['damaged', serializeFeedback(feedback()).slice(0, -40)],
  ['newer-version', JSON.stringify({ ...feedback(), version: 2 })],
])('says %s and keeps nothing', async (problem, text) => {
  expect(await preview(text)).toEqual({ state: 'unreadable', problem });
  expect(await accept(text).catch(code)).toBe('invalid-input');
  expect(context.library.all('review')).toEqual([]);
});

it('keeps points of a plain mail, text only', async () => {
  const points = [
    { kind: 'keep', text: 'Answered at once', criterionId: 'c-2' },
    { kind: 'change', text: 'Shorter examples', criterionId: null },
  ] as const;
  expect(await addMailReview(context, 'request1', points, false)).toMatchObject({
    moments: [],
    points: [
      { kind: 'keep', position: 0 },
      { kind: 'change', position: 0 },
    ],
  });
  expect(await addMailReview(context, 'request1', points.slice(0, 1), false).catch(code)).toBe('conflict');
  const four = Array.from({ length: 4 }, () => ({ kind: 'keep', text: 'x', criterionId: null }) as const);
  expect(await addMailReview(context, 'request1', four, true).catch(code)).toBe('invalid-input');
});

it('writes nothing outside the library, whatever comes back', async () => {
  const before = await readdir(folder, { recursive: true });
  const hostileIds = fc.constantFrom('../../evil', 'con', 'clip-1', 'a/b', '..\\up', '\u202egnp.exe', '__proto__');
  const hostile = fc.record({ feedbackId: hostileIds, requestId: hostileIds, reviewerName: fc.string() });
  await fc.assert(
    fc.asyncProperty(hostile, async (change) => {
      const text = JSON.stringify({ ...feedback(), ...change });
      await preview(text);
      await accept(text, true).catch((error: unknown) => expect(code(error)).toBe('invalid-input'));
    }),
    { numRuns: 200 },
  );
  const after = await readdir(folder, { recursive: true });
  const added = after.filter((name) => !before.includes(name));
  expect(
    added.every((name) => /reviews(\/for-request1\.json(\.previous)?)?$|request1\.json\.previous$/.test(name)),
  ).toBe(true);
});
