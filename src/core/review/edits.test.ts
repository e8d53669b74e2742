import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../canonical-json.ts';
import type { Moment, Point, Rating, Review } from '../model/review.ts';
import { applyEdits, editKey, inverseEdit, inverseEdits, type ReviewEdit, ReviewEdits } from './edits.ts';
import { aMoment, aPoint, emptyReview } from './testing/example-review.ts';

const criterionId = fc.constantFrom('c-1', 'c-2', 'c-3');
const takeId = fc.constantFrom('take-1', 'take-2');
/** Few ids, so that edits meet. */
const anyMoment: fc.Arbitrary<Moment> = fc.record({
  id: fc.constantFrom('moment-1', 'moment-2', 'moment-3'),
  takeId,
  startMs: fc.nat(600_000),
  lengthMs: fc.nat(10_000),
  criterionId: fc.option(criterionId),
  kind: fc.constantFrom('keep', 'change', 'undecided'),
  note: fc.string(),
});
const anyRating: fc.Arbitrary<Rating> = fc.record({
  takeId,
  criterionId,
  level: fc.constantFrom<Rating['level'][]>(1, 2, 3, 4, 5, 'not-observed'),
});
const anyPoint: fc.Arbitrary<Point> = fc.record({
  id: fc.constantFrom('point-1', 'point-2', 'point-3'),
  kind: fc.constantFrom('keep', 'change'),
  position: fc.constantFrom(0, 1, 2),
  text: fc.string(),
  criterionId: fc.option(criterionId),
  momentIds: fc.subarray(['moment-1', 'moment-2', 'moment-3']),
  hinted: fc.boolean(),
});
const ratingKey = (rating: Rating) => `${rating.takeId} ${rating.criterionId}`;
const anyReview: fc.Arbitrary<Review> = fc
  .record({
    moments: fc.uniqueArray(anyMoment, { selector: (moment) => moment.id }),
    ratings: fc.uniqueArray(anyRating, { selector: ratingKey }),
    points: fc.uniqueArray(anyPoint, { selector: (point) => point.id }),
  })
  .map((parts) => ({ ...emptyReview, ...parts }));

/** What a page does: sets or removes something, naming what it sees. */
type Wish =
  | { target: 'moment'; thing: Moment; gone: boolean }
  | { target: 'rating'; thing: Rating; gone: boolean }
  | { target: 'point'; thing: Point; gone: boolean };
const anyWish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ target: fc.constant('moment' as const), thing: anyMoment, gone: fc.boolean() }),
  fc.record({ target: fc.constant('rating' as const), thing: anyRating, gone: fc.boolean() }),
  fc.record({ target: fc.constant('point' as const), thing: anyPoint, gone: fc.boolean() }),
);
function editFor(review: Review, { target, thing, gone }: Wish): ReviewEdit {
  const list: readonly (Moment | Rating | Point)[] = review[`${target}s`];
  const keyOf = (item: Moment | Rating | Point) => ('id' in item ? item.id : ratingKey(item as Rating));
  const before = list.find((item) => keyOf(item) === keyOf(thing)) ?? null;
  return { target, before, after: gone ? null : thing } as ReviewEdit;
}

/** Edits as one page makes them in a row, each on what the last one left, and the review after them. */
function inARow(review: Review, wishes: readonly Wish[]): { edits: ReviewEdit[]; after: Review } {
  const edits: ReviewEdit[] = [];
  let after = review;
  for (const wish of wishes) {
    const edit = editFor(after, wish);
    edits.push(edit);
    after = applied(after, [edit]);
  }
  return { edits, after };
}
function applied(review: Review, edits: readonly ReviewEdit[]): Review {
  const result = applyEdits(review, edits);
  if (result.state === 'conflict') throw new Error(`conflict: ${result.keys.join()}`);
  return result.review;
}
/** What a review says, whatever the order in its lists: undoing a removal puts the thing at the end. */
const content = ({ moments, ratings, points, ...rest }: Review) => ({
  ...rest,
  lists: [moments, ratings, points].map((list) => list.map(canonicalJson).sort()),
});
const anyChange = fc.tuple(anyReview, fc.array(anyWish, { minLength: 1, maxLength: 12 }));

describe('applyEdits', () => {
  it('applies a row of edits at once as it does one by one', () => {
    fc.assert(
      fc.property(anyChange, ([review, wishes]) => {
        const { edits, after } = inARow(review, wishes);
        expect(applied(review, edits)).toEqual(after);
      }),
    );
  });

  it('gives the same review back after the inverse edits', () => {
    fc.assert(
      fc.property(anyChange, ([review, wishes]) => {
        const { edits, after } = inARow(review, wishes);
        expect(content(applied(after, inverseEdits(edits)))).toEqual(content(review));
      }),
    );
  });

  it('changes nothing when the same edit comes again', () => {
    fc.assert(
      fc.property(anyReview, anyWish, (review, wish) => {
        const edit = editFor(review, wish);
        const once = applied(review, [edit]);
        expect(applied(once, [edit])).toEqual(once);
      }),
    );
  });

  it('notices that somebody else changed the same thing, and then applies nothing', () => {
    fc.assert(
      fc.property(anyReview, anyWish, anyWish, (review, mine, theirs) => {
        const edit = editFor(review, mine);
        const other = editFor(review, theirs);
        const now = applied(review, [other]);
        const result = applyEdits(now, [edit]);
        const collides =
          editKey(edit) === editKey(other) &&
          canonicalJson(edit.after) !== canonicalJson(other.after) &&
          canonicalJson(other.after) !== canonicalJson(edit.before);
        expect(result.state).toBe(collides ? 'conflict' : 'applied');
        if (result.state === 'conflict') expect(result.keys).toEqual([editKey(edit)]);
      }),
    );
  });

  it('never changes the review it was given, nor its state, seal and revision', () => {
    fc.assert(
      fc.property(anyChange, ([review, wishes]) => {
        const copy = JSON.stringify(review);
        const { after } = inARow(review, wishes);
        expect(JSON.stringify(review)).toBe(copy);
        expect({ ...after, moments: [], ratings: [], points: [] }).toEqual(emptyReview);
      }),
    );
  });

  it('applies all edits or none', () => {
    const result = applyEdits(emptyReview, [
      { target: 'moment', before: null, after: aMoment() },
      { target: 'point', before: aPoint(), after: aPoint({ text: 'changed' }) },
      { target: 'rating', before: { takeId: 't-1', criterionId: 'c-1', level: 2 }, after: null },
    ]);
    // Removing what is not there is a repeat, not a conflict.
    expect(result).toEqual({ state: 'conflict', keys: ['point:point-1'] });
  });

  it('keeps unknown fields of what it changes when the page sends them back', () => {
    const moment = { ...aMoment(), colour: 'from the future' };
    const review = { ...emptyReview, moments: [moment] };
    const after = applied(review, [{ target: 'moment', before: moment, after: { ...moment, note: 'new' } }]);
    expect(after.moments).toEqual([{ ...moment, note: 'new' }]);
  });

  it('refuses an edit that renames the thing it touches', () => {
    const review = { ...emptyReview, moments: [aMoment()] };
    const edit: ReviewEdit = { target: 'moment', before: aMoment(), after: aMoment({ id: 'moment-2' }) };
    expect(applyEdits(review, [edit])).toEqual({ state: 'conflict', keys: ['moment:moment-2'] });
  });
});

describe('what a review of before does not have', () => {
  const rubric = { ...emptyReview.rubric, id: 'other', name: 'Other' };
  it.each<[string, ReviewEdit]>([
    [
      'prediction:take-1:c-1',
      { target: 'prediction', before: null, after: { takeId: 'take-1', criterionId: 'c-1', level: 4 } },
    ],
    [
      'guideStep:take-1:watch',
      { target: 'guideStep', before: null, after: { takeId: 'take-1', step: 'watch', was: 'done' } },
    ],
    ['reflection:flow', { target: 'reflection', before: null, after: { question: 'flow', text: 'One jump' } }],
    ['rubric:one', { target: 'rubric', before: emptyReview.rubric, after: rubric }],
  ])('%s comes, stays the same twice, and leaves nothing behind when it is taken back', (key, edit) => {
    expect(editKey(edit)).toBe(key);
    const after = applied(emptyReview, [edit]);
    expect(after).not.toEqual(emptyReview);
    expect(applied(after, [edit])).toEqual(after);
    expect(applied(after, [inverseEdit(edit)])).toEqual(emptyReview);
  });

  it('is noticed when another window wrote the same', () => {
    const mine: ReviewEdit = { target: 'reflection', before: null, after: { question: 'flow', text: 'Mine' } };
    const review = { ...emptyReview, reflections: [{ question: 'flow' as const, text: 'Theirs' }] };
    expect(applyEdits(review, [mine])).toEqual({ state: 'conflict', keys: ['reflection:flow'] });
  });
});

describe('editKey', () => {
  it('is the same for an edit and its inverse', () => {
    fc.assert(
      fc.property(anyReview, anyWish, (review, wish) => {
        const edit = editFor(review, wish);
        expect(editKey(inverseEdit(edit))).toBe(editKey(edit));
      }),
    );
  });

  it.each<[ReviewEdit, string]>([
    [{ target: 'moment', before: null, after: aMoment() }, 'moment:moment-1'],
    [{ target: 'rating', before: { takeId: 't-1', criterionId: 'c-2', level: 1 }, after: null }, 'rating:t-1:c-2'],
    [{ target: 'point', before: null, after: null }, 'point:none'],
  ])('of %j is %s', (edit, key) => {
    expect(editKey(edit)).toBe(key);
  });
});

describe('ReviewEdits', () => {
  it('takes one to 500 edits', () => {
    const edit = { target: 'moment', before: null, after: aMoment() };
    expect(ReviewEdits.safeParse([]).success).toBe(false);
    expect(ReviewEdits.safeParse([edit]).success).toBe(true);
    expect(ReviewEdits.safeParse(Array.from({ length: 501 }, () => edit)).success).toBe(false);
  });
});
