import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../model/review.ts';
import { type MissingPart, missingParts, pointAt, provingMoments } from './completeness.ts';
import { aMoment, aPoint, completeReview, emptyReview } from './testing/example-review.ts';

const everyTake = () => true;

/** The complete review with the second change altered. */
const withPoint = (change: Partial<Point>) => ({
  ...completeReview,
  points: completeReview.points.map((point) => (point.id === 'change-1' ? { ...point, ...change } : point)),
});

describe('missingParts', () => {
  it('is empty for three keeps and three changes with text, criterion and proof; one moment may prove all', () => {
    expect(missingParts(completeReview, everyTake)).toEqual([]);
  });

  it('names all eighteen parts of an empty review, keeps first', () => {
    const missing = missingParts(emptyReview, everyTake);
    expect(missing).toHaveLength(18);
    expect(missing.slice(0, 3)).toEqual(
      (['text', 'criterion', 'moment'] as const).map((gap) => ({ kind: 'keep', position: 0, gap })),
    );
    expect(missing.at(-1)).toEqual({ kind: 'change', position: 2, gap: 'moment' });
  });

  it.each<[string, Partial<Point>, MissingPart['gap']]>([
    ['an empty text', { text: ' \n' }, 'text'],
    ['no criterion', { criterionId: null }, 'criterion'],
    ['a criterion the rubric does not have', { criterionId: 'other' }, 'criterion'],
    ['no moment', { momentIds: [] }, 'moment'],
    ['only a moment that is gone', { momentIds: ['gone'] }, 'moment'],
  ])('names a point with %s', (_, change, gap) => {
    expect(missingParts(withPoint(change), everyTake)).toEqual([{ kind: 'change', position: 1, gap }]);
  });

  it('does not count proof on a take in the bin', () => {
    expect(missingParts(completeReview, () => false).map(({ gap }) => gap)).toEqual(Array(6).fill('moment'));
  });

  it('never misses more after a point was added in an empty place', () => {
    fc.assert(
      fc.property(
        fc.subarray([...completeReview.points]),
        fc.constantFrom(...completeReview.points),
        (points, extra) => {
          const before = { ...completeReview, points: points.filter((point) => point.id !== extra.id) };
          const after = { ...before, points: [...before.points, extra] };
          expect(missingParts(after, everyTake)).toHaveLength(missingParts(before, everyTake).length - 3);
        },
      ),
    );
  });
});

describe('pointAt and provingMoments', () => {
  it('finds the point of a place', () => {
    expect(pointAt(completeReview.points, 'change', 2)?.id).toBe('change-2');
    expect(pointAt([], 'keep', 0)).toBeUndefined();
  });

  it('gives the moments in the order of the review, each once', () => {
    const moments = ['m-a', 'm-b', 'm-c'].map((id) => aMoment({ id }));
    const point = aPoint({ momentIds: ['m-c', 'm-a', 'm-c'] });
    expect(provingMoments(point, moments, everyTake).map(({ id }) => id)).toEqual(['m-a', 'm-c']);
  });
});
