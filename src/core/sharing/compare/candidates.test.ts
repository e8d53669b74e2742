import { describe, expect, it } from 'vitest';
import type { Review } from '../../model/review.ts';
import { aPoint } from '../../review/testing/example-review.ts';
import { pointCandidates } from './candidates.ts';
import { clusterMoments } from './clusters.ts';
import { mark, ownReview, reviewOf } from './testing/example-comparison.ts';

const candidatesOf = (own: Review | null, ...others: Review[]) => {
  const input = { own, others, takeIds: ['take-1', 'take-2'] };
  return pointCandidates(input, clusterMoments(input));
};

describe('pointCandidates', () => {
  it('counts who wrote it and who marked the same place alike; who marked the opposite is opposed', () => {
    const [candidate] = candidatesOf(
      ownReview({ moments: [mark('m-1', 'keep', 10)], points: [aPoint({ momentIds: ['m-1'] })] }),
      reviewOf('al', { moments: [mark('m-1', 'keep', 11)] }),
      reviewOf('bo', { moments: [mark('m-1', 'change', 9)] }),
      reviewOf('cy', { moments: [mark('m-1', 'undecided', 8)] }),
      reviewOf('di', { moments: [mark('m-1', 'keep', 60)] }),
      reviewOf('ed', { moments: [mark('m-1', 'change', 10), mark('m-2', 'keep', 10)] }),
    );
    expect(candidate).toMatchObject({ reviewId: 'own', kind: 'keep', authorKind: 'self', authorName: '' });
    expect(candidate?.supporters).toEqual(['own', 'al', 'cy', 'ed']);
    expect(candidate?.opposed).toEqual(['bo']);
    const behind = candidate?.moments.map(({ reviewId, moment }) => `${reviewId} ${moment.id}`);
    expect(behind).toEqual(['own m-1', 'cy m-1', 'ed m-2', 'al m-1']);
  });

  it('has its author alone behind it without a moment, and no moments of takes that are not compared', () => {
    const moments = [mark('m-1', 'keep', 1, 1, { takeId: 'binned' })];
    const other = reviewOf('al', { moments, points: [aPoint({ momentIds: ['m-1', 'gone'] })] });
    expect(candidatesOf(null, other)).toMatchObject([{ supporters: ['al'], opposed: [], moments: [] }]);
  });

  it('keeps the proof of a point whatever kind its moments are', () => {
    const other = reviewOf('al', { moments: [mark('m-1', 'change', 1)], points: [aPoint({ momentIds: ['m-1'] })] });
    expect(candidatesOf(null, other)).toMatchObject([{ supporters: ['al'], opposed: [], moments: [{}] }]);
  });

  it('puts keeps first, then the most supported, then by place and author; empty ones are left out', () => {
    const points = [
      aPoint({ id: 'change-0', kind: 'change', momentIds: ['m-2'] }),
      aPoint({ id: 'keep-1', position: 1, momentIds: [] }),
      aPoint({ id: 'keep-0', position: 0, momentIds: [] }),
      aPoint({ id: 'keep-2', position: 2, momentIds: ['m-1'] }),
    ];
    const moments = [mark('m-1', 'keep', 1), mark('m-2', 'change', 60)];
    const al = reviewOf('al', { moments, points: [...points, aPoint({ id: 'empty', text: ' ' })] });
    const bo = reviewOf('bo', { moments, points: [aPoint({ id: 'keep-0', momentIds: [] })] });
    expect(candidatesOf(null, bo, al).map(({ reviewId, point }) => `${reviewId} ${point.id}`)).toEqual([
      'al keep-2',
      'al keep-0',
      'bo keep-0',
      'al keep-1',
      'al change-0',
    ]);
  });
});
