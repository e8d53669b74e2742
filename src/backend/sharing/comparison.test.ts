import { afterEach, beforeEach, expect, it } from 'vitest';
import { Comparison } from '../../contract/sharing-views.ts';
import type { AppError } from '../../core/errors.ts';
import type { MergedPoint } from '../../core/model/merged.ts';
import type { Point } from '../../core/model/review.ts';
import type { LibraryContext } from '../library/context.ts';
import { aReview, aSession, aTake } from '../library/testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { nextFocus } from '../reviews/next-focus.ts';
import { comparison, confirmMerged, setMerged, showOthers } from './comparison.ts';

let folder: string;
let context: LibraryContext;
const point: Point = {
  id: 'point1',
  kind: 'change',
  position: 0,
  text: 'Answer in the first sentence',
  criterionId: 'c-1',
  momentIds: [],
  hinted: false,
};
const seal = (at: string) => ({ at, sha256: 'a'.repeat(64) });
beforeEach(async () => {
  folder = await tempFolder();
  context = await openTestLibrary(folder);
  await context.library.create('session', aSession());
  await context.library.create('take', aTake());
  await context.library.create('review', aReview({ id: 'own-session1' }));
  const author = { kind: 'reviewer', name: 'Dana' } as const;
  await context.library.create('review', aReview({ id: 'theirs', author, state: 'finished', points: [point] }));
});
afterEach(async () => {
  await context.library.close();
  await removeFolder(folder);
});
const code = (error: unknown) => (error as AppError).code;
const merged = (change: Partial<MergedPoint> = {}): MergedPoint => ({
  id: 'merged1',
  kind: 'change',
  position: 0,
  text: 'Answer in the first sentence',
  criterionId: 'c-1',
  sources: [{ reviewId: 'theirs', pointId: 'point1' }],
  moments: [],
  ...change,
});

it('hides what others said until the owner opens it', async () => {
  const before = Comparison.parse(comparison(context.library, 'session1'));
  expect(before).toMatchObject({ state: 'hidden', otherCount: 1, reviews: [], ownReviewFirst: false });
  expect(JSON.stringify(before)).not.toContain('first sentence');
  await showOthers(context, 'session1');
  const after = comparison(context.library, 'session1');
  expect(after.state).toBe('shown');
  expect(after.reviews.map((review) => review.id)).toEqual(['theirs']);
});

it('says whether the own review was sealed before, and keeps saying so', async () => {
  const finish = (at: string) =>
    context.library.update('review', 'own-session1', (review) => ({ ...review, state: 'finished', seal: seal(at) }));
  await finish('2026-11-22T08:00:00.000Z');
  await showOthers(context, 'session1');
  const first = context.library.get('session', 'session1').othersShownAt;
  expect(comparison(context.library, 'session1').ownReviewFirst).toBe(true);
  await showOthers(context, 'session1');
  expect(context.library.get('session', 'session1').othersShownAt).toBe(first);
  // Opened again and sealed anew, after the others were seen.
  await finish('2026-11-23T08:00:00.000Z');
  expect(comparison(context.library, 'session1').ownReviewFirst).toBe(false);
});

it('keeps one merged three-plus-three, and notices another window', async () => {
  const made = await setMerged(context, 'session1', null, [merged()]);
  expect(await setMerged(context, 'session1', null, []).catch(code)).toBe('conflict');
  await confirmMerged(context, 'session1');
  expect(nextFocus(context.library).map((focus) => focus.text)).toEqual(['Answer in the first sentence']);
  const changed = await setMerged(context, 'session1', 1, [merged({ text: 'Answer first' })]);
  expect(changed).toMatchObject({ id: made.id, confirmedAt: null, points: [{ text: 'Answer first' }] });
  expect(await setMerged(context, 'session1', 1, []).catch(code)).toBe('conflict');
});

it.each<[string, MergedPoint[]]>([
  ['a point nobody wrote', [merged({ sources: [{ reviewId: 'theirs', pointId: 'point9' }] })]],
  ['a review of another session', [merged({ moments: [{ reviewId: 'elsewhere', momentId: 'moment1' }] })]],
  ['two points in one place', [merged(), merged({ id: 'merged2' })]],
])('refuses %s', async (_, points) => {
  expect(await setMerged(context, 'session1', null, points).catch(code)).toBe('invalid-input');
  expect(context.library.all('merged')).toEqual([]);
});

it('confirms no focus without a change', async () => {
  expect(await confirmMerged(context, 'session1').catch(code)).toBe('not-found');
  await setMerged(context, 'session1', null, [merged({ kind: 'keep' })]);
  expect(await confirmMerged(context, 'session1').catch(code)).toBe('review-incomplete');
});
