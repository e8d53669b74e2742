import { describe, expect, it } from 'vitest';
import type { Review } from '../model/review.ts';
import { focusOf, lastFinished } from './focus.ts';
import { completeReview, emptyReview } from './testing/example-review.ts';

const finished = (id: string, at: string, change: Partial<Review> = {}): Review => ({
  ...completeReview,
  id,
  state: 'finished',
  seal: { at, sha256: '0'.repeat(64) },
  ...change,
});

describe('focusOf', () => {
  it('gives the three changes in their order, each with where it comes from', () => {
    const shuffled = { ...completeReview, points: [...completeReview.points].reverse() };
    const focus = focusOf(shuffled);
    expect(focus.map((point) => point.pointId)).toEqual(['change-0', 'change-1', 'change-2']);
    expect(focus[0]).toEqual({
      pointId: 'change-0',
      reviewId: 'review-1',
      sessionId: 'session-1',
      text: 'change 0',
      criterionId: 'c-1',
      criterionName: 'Criterion c-1',
    });
  });

  it('leaves out points without text and keeps', () => {
    const points = completeReview.points.map((point) => (point.id === 'change-0' ? { ...point, text: ' ' } : point));
    expect(focusOf({ ...completeReview, points }).map((point) => point.pointId)).toEqual(['change-1', 'change-2']);
    expect(focusOf(emptyReview)).toEqual([]);
  });

  it('has no criterion name where the rubric does not know it', () => {
    const points = completeReview.points.map((point) => ({ ...point, criterionId: 'unknown' }));
    expect(focusOf({ ...completeReview, points })[0]?.criterionName).toBeNull();
  });
});

describe('lastFinished', () => {
  const early = finished('early', '2026-11-01T00:00:00.000Z');
  const late = finished('late', '2026-11-20T00:00:00.000Z');

  it.each<[string, Review[], string | undefined]>([
    ['none', [], undefined],
    ['drafts only', [completeReview], undefined],
    ['the later of two, whatever their order', [late, early], 'late'],
    ['the later of two, whatever their order', [early, late], 'late'],
    [
      'no one else’s',
      [early, finished('other', '2026-11-21T00:00:00.000Z', { author: { kind: 'reviewer', name: 'Ana' } })],
      'early',
    ],
  ])('is %s', (_, reviews, id) => {
    expect(lastFinished(reviews)?.id).toBe(id);
  });
});
