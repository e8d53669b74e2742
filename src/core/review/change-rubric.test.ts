import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Review } from '../model/review.ts';
import type { Rubric } from '../model/rubric.ts';
import { changeRubric, withoutLostCriteria } from './change-rubric.ts';
import { applyEdits, inverseEdits } from './edits.ts';
import { aMoment, aPoint, emptyReview } from './testing/example-review.ts';

const rubricWith = (...ids: string[]): Rubric => ({
  id: 'other',
  version: 4,
  name: 'Other',
  criteria: ids.map((id) => ({ id, name: id, anchors: { 1: '', 3: '', 5: '' } })),
});
const full: Review = {
  ...emptyReview,
  moments: [
    aMoment(),
    aMoment({ id: 'moment-2', criterionId: 'c-2' }),
    aMoment({ id: 'moment-3', criterionId: null, kind: 'undecided' }),
  ],
  points: [aPoint(), aPoint({ id: 'point-2', kind: 'change', criterionId: 'c-3' })],
  ratings: [
    { takeId: 'take-1', criterionId: 'c-1', level: 2 },
    { takeId: 'take-1', criterionId: 'c-2', level: 4 },
  ],
  predictions: [{ takeId: 'take-1', criterionId: 'c-2', level: 5 }],
};
const applied = (review: Review, edits: Parameters<typeof applyEdits>[1]): Review => {
  const result = applyEdits(review, edits);
  if (result.state !== 'applied') throw new Error(result.keys.join());
  return result.review;
};

describe('changeRubric', () => {
  it('keeps moments and points and takes the criterion from those that have none any more', () => {
    const change = changeRubric(full, rubricWith('c-1', 'new-1', 'new-2'));
    expect(change).toMatchObject({ moments: 1, points: 1, ratings: 1 });
    expect(change.lost.map(({ id }) => id)).toEqual(['c-2', 'c-3']);
    const after = applied(full, change.edits);
    expect(after.moments.map(({ criterionId, kind }) => [criterionId, kind])).toEqual([
      ['c-1', 'keep'],
      [null, 'keep'],
      [null, 'undecided'],
    ]);
    expect(after.points.map(({ criterionId }) => criterionId)).toEqual(['c-1', null]);
    expect(after.ratings).toEqual([full.ratings[0]]);
    expect(after.predictions).toBeUndefined();
    expect(after.rubric.id).toBe('other');
  });

  it('names nothing where nothing was done yet', () => {
    expect(changeRubric(emptyReview, rubricWith('x-1', 'x-2', 'x-3'))).toMatchObject({ lost: [], moments: 0 });
  });

  it('comes back whole when it is taken back, whichever criteria there were', () => {
    const ids = fc.uniqueArray(fc.constantFrom('c-1', 'c-2', 'c-3', 'n-1', 'n-2'), { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(ids, (criteria) => {
        const { edits } = changeRubric(full, rubricWith(...criteria));
        const after = applied(full, edits);
        expect(withoutLostCriteria(after)).toEqual(after);
        const back = applied(after, inverseEdits(edits));
        expect({ ...back, ratings: new Set(back.ratings) }).toEqual({ ...full, ratings: new Set(full.ratings) });
      }),
    );
  });
});

describe('withoutLostCriteria', () => {
  it('settles what another window added to a criterion that is gone', () => {
    const settled = withoutLostCriteria({ ...full, rubric: rubricWith('c-1', 'n-1', 'n-2') });
    expect(settled.moments.map(({ criterionId }) => criterionId)).toEqual(['c-1', null, null]);
    expect(settled.ratings).toHaveLength(1);
    expect(settled.predictions).toEqual([]);
  });
});
