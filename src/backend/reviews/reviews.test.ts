import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Moment, Point } from '../../core/model/review.ts';
import type { ReviewEdit } from '../../core/review/edits.ts';
import { sealText } from '../../core/review/seal.ts';
import type { LibraryContext } from '../library/context.ts';
import { aRubric, aSession, aTake } from '../library/testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { binSession } from '../sessions/sessions.ts';
import { binTake } from '../sessions/takes.ts';
import { nextFocus } from './next-focus.ts';
import { editReview, finishReview, openOwnReview, reopenReview } from './reviews.ts';

let folder: string;
let context: LibraryContext;
let reviewId: string;
beforeEach(async () => {
  folder = await tempFolder();
  context = await openTestLibrary(folder);
  await context.library.create('session', aSession());
  await context.library.create('take', aTake());
  reviewId = (await openOwnReview(context, 'session1', aRubric)).id;
});
afterEach(async () => {
  await context.library.close();
  await removeFolder(folder);
});

const moment = (change: Partial<Moment> = {}): Moment => ({
  id: 'moment1',
  takeId: 'take1',
  startMs: 0,
  lengthMs: 0,
  criterionId: 'c-1',
  kind: 'keep',
  note: '',
  ...change,
});
const point = (kind: Point['kind'], position: number, change: Partial<Point> = {}): Point => ({
  id: `${kind}-${position}`,
  kind,
  position,
  text: `${kind} number ${position}`,
  criterionId: 'c-2',
  momentIds: ['moment1'],
  hinted: false,
  ...change,
});
const anyCriterion = { id: 'any', name: 'Any', anchors: { 1: '', 3: '', 5: '' } };
const adding = {
  moment: (after: Moment): ReviewEdit => ({ target: 'moment', before: null, after }),
  point: (after: Point): ReviewEdit => ({ target: 'point', before: null, after }),
};
const everything: ReviewEdit[] = [
  adding.moment(moment()),
  ...(['keep', 'change'] as const).flatMap((kind) => [0, 1, 2].map((position) => adding.point(point(kind, position)))),
];
const finish = async () => finishReview(context, reviewId, (await editReview(context, reviewId, everything)).revision);

describe('openOwnReview', () => {
  it('makes one review a session, even for many requests at once', async () => {
    await context.library.create('session', aSession({ id: 'session2' }));
    const opened = await Promise.all(Array.from({ length: 8 }, () => openOwnReview(context, 'session2', aRubric)));
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    expect(context.library.ofSession('review', 'session2')).toHaveLength(1);
    expect(opened[0]).toMatchObject({ state: 'draft', rubric: aRubric, author: { kind: 'self' }, seal: null });
  });

  it('keeps the rubric it was made with', async () => {
    const other = { ...aRubric, id: 'other', name: 'Other' };
    expect((await openOwnReview(context, 'session1', other)).rubric).toEqual(aRubric);
  });

  it('never replaces a review of a newer version', async () => {
    const file = join(context.library.folderOf('review', reviewId), `${reviewId}.json`);
    await context.library.close();
    await writeFile(file, JSON.stringify({ type: 'review', version: 2 }));
    context = await openTestLibrary(folder);
    await expect(openOwnReview(context, 'session1', aRubric)).rejects.toMatchObject({ code: 'document-newer' });
  });

  it('knows no unknown session', async () => {
    await expect(openOwnReview(context, 'nobody', aRubric)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('editReview', () => {
  it('applies edits and counts one revision for all of them', async () => {
    const review = await editReview(context, reviewId, everything);
    expect(review).toMatchObject({ revision: 1, moments: [moment()] });
    expect(review.points).toHaveLength(6);
  });

  it('writes nothing for a request that comes twice', async () => {
    const once = await editReview(context, reviewId, everything);
    expect(await editReview(context, reviewId, everything)).toBe(once);
  });

  it('lets two windows change different things and refuses the later change of the same thing', async () => {
    await editReview(context, reviewId, everything);
    const rename = (id: string, position: number, text: string): ReviewEdit => {
      const before = point('keep', position);
      return { target: 'point', before, after: { ...before, id, text } };
    };
    await editReview(context, reviewId, [rename('keep-0', 0, 'first window')]);
    await editReview(context, reviewId, [rename('keep-1', 1, 'second window')]);
    const late = editReview(context, reviewId, [
      rename('keep-0', 0, 'second window'),
      adding.moment(moment({ id: 'm-2' })),
    ]);
    await expect(late).rejects.toMatchObject({ code: 'conflict', details: { keys: ['point:keep-0'] } });
    const { points, moments } = context.library.get('review', reviewId);
    expect(points.slice(0, 2).map(({ text }) => text)).toEqual(['first window', 'second window']);
    expect(moments).toHaveLength(1);
  });

  it('refuses a second point for a place two windows have filled at once, but lets points change places', async () => {
    await editReview(context, reviewId, everything);
    const double = adding.point(point('keep', 0, { id: 'other' }));
    await expect(editReview(context, reviewId, [double])).rejects.toMatchObject({ details: { keys: ['point:other'] } });
    const swap = [0, 1].map((position): ReviewEdit => {
      const before = point('change', position);
      return { target: 'point', before, after: { ...before, position: 1 - position } };
    });
    const { points } = await editReview(context, reviewId, swap);
    expect(points.filter(({ kind }) => kind === 'change').map(({ position }) => position)).toEqual([1, 0, 2]);
  });

  it.each<[string, ReviewEdit, string]>([
    ['a take of another session', adding.moment(moment({ takeId: 'take9' })), 'moment:moment1'],
    ['a criterion the rubric does not have', adding.point(point('keep', 0, { criterionId: 'c-9' })), 'point:keep-0'],
    [
      'a level expected of an unknown criterion',
      { target: 'prediction', before: null, after: { takeId: 'take1', criterionId: 'c-9', level: 3 } },
      'prediction:take1:c-9',
    ],
    [
      'a step before marking an unknown take',
      { target: 'guideStep', before: null, after: { takeId: 'take9', step: 'watch', was: 'done' } },
      'guideStep:take9:watch',
    ],
    [
      'a rating of an unknown take',
      { target: 'rating', before: null, after: { takeId: 'take9', criterionId: 'c-1', level: 3 } },
      'rating:take9:c-1',
    ],
  ])('refuses %s', async (_, edit, key) => {
    const refused = editReview(context, reviewId, [edit]);
    await expect(refused).rejects.toMatchObject({ code: 'invalid-input', details: { keys: [key] } });
  });

  it('takes another rubric with what loses its criterion, and settles what another window added to it', async () => {
    await editReview(context, reviewId, everything);
    const rubric = { ...aRubric, id: 'other', criteria: ['c-1', 'n-1', 'n-2'].map((id) => ({ ...anyCriterion, id })) };
    const review = await editReview(context, reviewId, [{ target: 'rubric', before: aRubric, after: rubric }]);
    expect(review.rubric).toEqual(rubric);
    expect(review.moments).toEqual([moment()]);
    expect(review.points.map(({ criterionId }) => criterionId)).toEqual(Array(6).fill(null));
    const late = editReview(context, reviewId, [adding.moment(moment({ id: 'm-2', criterionId: 'c-2' }))]);
    await expect(late).rejects.toMatchObject({ code: 'invalid-input', details: { keys: ['moment:m-2'] } });
  });

  it('refuses a finished review', async () => {
    await finish();
    const edit = editReview(context, reviewId, [adding.moment(moment({ id: 'm-2' }))]);
    await expect(edit).rejects.toMatchObject({ code: 'review-finished' });
  });
});

describe('finishReview', () => {
  it('seals a complete review with time and hash', async () => {
    const review = await finish();
    expect(review.state).toBe('finished');
    const at = review.seal?.at ?? '';
    expect(review.seal?.sha256).toBe(createHash('sha256').update(sealText(review, at)).digest('hex'));
  });

  it('names what is missing', async () => {
    const [first, ...others] = everything;
    await editReview(context, reviewId, others);
    await expect(finishReview(context, reviewId, 1)).rejects.toMatchObject({
      code: 'review-incomplete',
      details: expect.arrayContaining([{ kind: 'keep', position: 0, gap: 'moment' }]),
    });
    await editReview(context, reviewId, [first as ReviewEdit]);
    await binTake(context, 'take1');
    await expect(finishReview(context, reviewId, 2)).rejects.toMatchObject({ code: 'review-incomplete' });
  });

  it('finishes only what the owner has seen, and only once', async () => {
    await editReview(context, reviewId, everything);
    await expect(finishReview(context, reviewId, 0)).rejects.toMatchObject({ code: 'conflict' });
    const { revision } = await finishReview(context, reviewId, 1);
    await expect(finishReview(context, reviewId, revision)).rejects.toMatchObject({ code: 'review-finished' });
  });
});

describe('reopenReview', () => {
  it('keeps the seal among the earlier ones; a draft stays as it is', async () => {
    const { seal } = await finish();
    const reopened = await reopenReview(context, reviewId);
    expect(reopened).toMatchObject({ state: 'draft', seal: null, earlierSeals: [seal] });
    expect(await reopenReview(context, reviewId)).toBe(reopened);
    const again = await finishReview(context, reviewId, reopened.revision);
    expect(again.earlierSeals).toEqual([seal]);
    expect(again.seal?.at).not.toBe(seal?.at);
  });
});

describe('nextFocus', () => {
  it('is the changes of the review finished last, without those in the bin or open again', async () => {
    expect(nextFocus(context.library)).toEqual([]);
    await finish();
    expect(nextFocus(context.library).map(({ text }) => text)).toEqual([0, 1, 2].map((n) => `change number ${n}`));
    await binSession(context, 'session1');
    expect(nextFocus(context.library)).toEqual([]);
  });
});
