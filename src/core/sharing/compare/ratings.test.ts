import { describe, expect, it } from 'vitest';
import type { RatedLevel } from '../../model/rubric.ts';
import { emptyReview } from '../../review/testing/example-review.ts';
import { type ComparedRating, compareLevels, compareRatings } from './ratings.ts';
import { aRating, ownReview, reviewOf } from './testing/example-comparison.ts';

const NO = 'not-observed' as const;
const place = { takeId: 'take-1', criterionId: 'c-1' };
type Expected = Pick<ComparedRating, 'observedBy' | 'median' | 'spread' | 'agreement' | 'distance' | 'standing'>;

describe('compareLevels', () => {
  it.each<[RatedLevel | null, (RatedLevel | null)[], ...Expected[keyof Expected][]]>([
    [4, [3, 4], 2, 3.5, 1, 'one-apart', 0.5, 'above'],
    [2, [4, 4, 4], 3, 4, 0, 'agree', 2, 'below'],
    [3, [1, 3, 5], 3, 3, 4, 'two-or-more-apart', 0, 'at'],
    [3, [5], 1, 5, 0, 'agree', 2, 'below'],
    [3, [NO, 2, NO, null], 1, 2, 0, 'agree', 1, 'above'],
    [NO, [2, 4], 2, 3, 2, 'two-or-more-apart', null, null],
    [null, [2, 4], 2, 3, 2, 'two-or-more-apart', null, null],
    [3, [NO, NO], 0, null, null, null, null, null],
    [3, [], 0, null, null, null, null, null],
  ])('own %s, reviewers %j', (own, levels, ...expected) => {
    const reviewers = levels.map((level, index) => ({ reviewId: `r-${index}`, level }));
    const { observedBy, median, spread, agreement, distance, standing } = compareLevels(place, own, reviewers);
    expect([observedBy, median, spread, agreement, distance, standing]).toEqual(expected);
  });
});

describe('compareRatings', () => {
  const takeIds = ['take-2', 'take-1'];

  it('lists every reviewer take by take, in the order of the rubric and of the takes', () => {
    const own = ownReview({ ratings: [aRating(4), aRating(2, { takeId: 'take-2' })] });
    const others = [
      reviewOf('bo', { ratings: [aRating(3), aRating(NO, { criterionId: 'c-3' })] }),
      reviewOf('al', { ratings: [aRating(5), aRating(4, { takeId: 'take-2' })] }),
    ];
    const compared = compareRatings({ own, others, takeIds });
    expect(compared.map(({ criterionId }) => criterionId)).toEqual(['c-1', 'c-3']);
    const [first, third] = compared;
    expect(first?.takes.map(({ takeId }) => takeId)).toEqual(takeIds);
    expect(first?.takes[0]).toMatchObject({ own: 2, median: 4, spread: 0, distance: 2, standing: 'below' });
    expect(first?.takes[1]).toMatchObject({ own: 4, median: 4, spread: 2, distance: 0, standing: 'at' });
    expect(first?.takes[0]?.reviewers).toEqual([
      { reviewId: 'al', level: 4 },
      { reviewId: 'bo', level: null },
    ]);
    expect(third).toMatchObject({ medianOverTakes: null, widestSpread: null, agreement: null, ownOverTakes: null });
  });

  it('does not let two takes even out what reviewers disagree on', () => {
    const others = [
      reviewOf('al', { ratings: [aRating(1), aRating(5, { takeId: 'take-2' })] }),
      reviewOf('bo', { ratings: [aRating(5), aRating(1, { takeId: 'take-2' })] }),
    ];
    const own = ownReview({ ratings: [aRating(2), aRating(4, { takeId: 'take-2' })] });
    expect(compareRatings({ own, others, takeIds })[0]).toMatchObject({
      ownOverTakes: 3,
      medianOverTakes: 3,
      widestSpread: 4,
      agreement: 'two-or-more-apart',
      largestDistance: 1,
    });
  });

  it('of one take says over takes what it says of the take', () => {
    const others = [reviewOf('al', { ratings: [aRating(1)] }), reviewOf('bo', { ratings: [aRating(2)] })];
    const [criterion] = compareRatings({ own: ownReview({ ratings: [aRating(3)] }), others, takeIds });
    expect(criterion).toMatchObject({ ownOverTakes: 3, medianOverTakes: 1.5, widestSpread: 1, agreement: 'one-apart' });
    expect(criterion?.largestDistance).toBe(1.5);
  });

  it('leaves out takes that are not compared and criteria of no rubric, and takes the first of two ratings', () => {
    const ratings = [
      aRating(2),
      aRating(5),
      aRating(1, { takeId: 'binned' }),
      aRating(1, { criterionId: 'unknown-criterion' }),
    ];
    const compared = compareRatings({ own: null, others: [reviewOf('al', { ratings })], takeIds });
    expect(compared).toHaveLength(1);
    expect(compared[0]?.takes.map(({ median }) => median)).toEqual([2]);
  });

  it('names criteria as the owner does and adds those only others have', () => {
    const anchors = { 1: '', 3: '', 5: '' };
    const criteria = ['c-1', 'c-9'].map((id) => ({ id, name: `Theirs ${id}`, anchors }));
    const ratings = [aRating(2), aRating(2, { criterionId: 'c-9' })];
    const other = reviewOf('al', { ratings, rubric: { ...emptyReview.rubric, criteria } });
    const names = (own: ReturnType<typeof ownReview> | null) =>
      compareRatings({ own, others: [other], takeIds }).map(({ name }) => name);
    expect(names(ownReview())).toEqual(['Criterion c-1', 'Theirs c-9']);
    expect(names(null)).toEqual(['Theirs c-1', 'Theirs c-9']);
  });
});
