import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Moment, type Review } from '../../model/review.ts';
import { aPoint } from '../../review/testing/example-review.ts';
import { compareReviews } from './compare-reviews.ts';
import { aRating, ownReview, reviewOf } from './testing/example-comparison.ts';

const takeIds = ['take-1', 'take-2'];
const takeId = fc.constantFrom(...takeIds);
const criterionId = fc.constantFrom('c-1', 'c-2', 'c-3');
const parts = fc.record({
  moments: fc
    .array(
      fc.record({
        takeId,
        criterionId: fc.option(criterionId),
        kind: fc.constantFrom(...Moment.shape.kind.options),
        startMs: fc.nat(40_000),
        lengthMs: fc.nat(4_000),
      }),
      { maxLength: 15 },
    )
    .map((list) => list.map((one, index): Moment => ({ id: `m-${index}`, note: '', ...one }))),
  ratings: fc.uniqueArray(
    fc
      .tuple(fc.constantFrom<Parameters<typeof aRating>[0][]>(1, 2, 3, 4, 5, 'not-observed'), takeId, criterionId)
      .map(([level, take, criterion]) => aRating(level, { takeId: take, criterionId: criterion })),
    { selector: (rating) => `${rating.takeId} ${rating.criterionId}` },
  ),
  points: fc
    .array(fc.record({ kind: fc.constantFrom('keep' as const, 'change' as const), proof: fc.nat(14) }), {
      maxLength: 3,
    })
    .map((list) =>
      list.map(({ kind, proof }, position) =>
        aPoint({ id: `p-${position}`, kind, position, momentIds: [`m-${proof}`] }),
      ),
    ),
});
const shuffled = <T>(list: readonly T[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
const shuffledParts = (review: Review) =>
  fc
    .record({ moments: shuffled(review.moments), ratings: shuffled(review.ratings), points: shuffled(review.points) })
    .map((mixed) => ({ ...review, ...mixed }));

const anyReviews = fc
  .tuple(parts, fc.array(parts, { maxLength: 4 }))
  .map(([own, others]) => ({ own: ownReview(own), others: others.map((one, i) => reviewOf(`r-${i}`, one)), takeIds }));

it('is the same whatever order reviews and what is in them come in', () => {
  const twice = anyReviews.chain((input) =>
    fc.tuple(
      fc.constant(input),
      shuffledParts(input.own),
      fc.tuple(...input.others.map(shuffledParts)).chain((others) => shuffled(others)),
    ),
  );
  fc.assert(
    fc.property(twice, ([input, own, others]) => {
      expect(compareReviews({ own, others, takeIds })).toEqual(compareReviews(input));
    }),
  );
});

it('puts every moment into exactly one cluster and every cluster on one side: blind spot, only owner, or both', () => {
  fc.assert(
    fc.property(anyReviews, (input) => {
      const { clusters, lists } = compareReviews(input);
      const inClusters = clusters.reduce((sum, { moments }) => sum + moments.length, 0);
      expect(inClusters).toBe([input.own, ...input.others].reduce((sum, { moments }) => sum + moments.length, 0));
      const shared = lists.bySeveral.filter(({ authors }) => authors.includes('own'));
      expect(lists.blindSpots.length + lists.onlyOwner.length + shared.length).toBe(clusters.length);
    }),
  );
});

it('never names the owner among reviewers, and lists authors the owner first', () => {
  const { authors, criteria } = compareReviews({
    own: ownReview({ ratings: [aRating(5)] }),
    others: [
      reviewOf('amy', { createdAt: '2026-11-23T09:30:00.000Z', ratings: [aRating(1)] }),
      reviewOf('zoe', { createdAt: '2026-11-21T09:30:00.000Z', author: { kind: 'interviewer', name: 'Kim' } }),
    ],
    takeIds,
  });
  expect(authors).toEqual([
    { reviewId: 'own', name: '', kind: 'self', isOwner: true },
    { reviewId: 'zoe', name: 'Kim', kind: 'interviewer', isOwner: false },
    { reviewId: 'amy', name: 'AMY', kind: 'reviewer', isOwner: false },
  ]);
  expect(criteria[0]?.takes[0]).toMatchObject({ median: 1, distance: 4 });
});

it('of nothing is empty', () => {
  expect(compareReviews({ own: null, others: [], takeIds: [] })).toEqual({
    authors: [],
    criteria: [],
    clusters: [],
    lists: { bySeveral: [], blindSpots: [], onlyOwner: [], seenDifferently: [] },
    candidates: [],
  });
});
