import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RatedLevel } from '../../model/rubric.ts';
import { agreementOf, median, observed, spread, standingOf } from './statistics.ts';

const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 });

describe('median and spread', () => {
  it.each<[number[], number | null, number | null]>([
    [[], null, null],
    [[4], 4, 0],
    [[3, 4], 3.5, 1],
    [[4, 3], 3.5, 1],
    [[1, 5], 3, 4],
    [[2, 2], 2, 0],
    [[5, 1, 2], 2, 4],
    [[1, 2, 4, 5], 3, 4],
    [[5, 4, 2, 2], 3, 3],
    [[1, 1, 1, 5, 5], 1, 4],
  ])('of %j are %s and %s', (values, middle, apart) => {
    expect(median(values)).toBe(middle);
    expect(spread(values)).toBe(apart);
  });

  it('has as many values above the median as below, at most half on each side, in steps of a half', () => {
    fc.assert(
      fc.property(levels, (values) => {
        const middle = median(values) ?? Number.NaN;
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(Number.isInteger(middle * 2)).toBe(true);
      }),
    );
  });

  it('depends on no order and leaves the list as it was', () => {
    fc.assert(
      fc.property(levels, (values) => {
        const before = [...values];
        expect(median([...values].reverse())).toBe(median(values));
        expect(values).toEqual(before);
      }),
    );
  });
});

it('never counts "not observed" or a missing level as a number', () => {
  expect(observed(['not-observed', 4, null, 1])).toEqual([4, 1]);
  const nothing = fc.array(fc.constantFrom<(RatedLevel | null)[]>('not-observed', null));
  fc.assert(
    fc.property(nothing, (list) => {
      expect(median(observed(list))).toBeNull();
    }),
  );
});

it.each([
  [0, 'agree'],
  [1, 'one-apart'],
  [2, 'two-or-more-apart'],
  [4, 'two-or-more-apart'],
])('a spread of %i is %s', (levelSpread, word) => {
  expect(agreementOf(levelSpread)).toBe(word);
});

it.each([
  [4, 3.5, 'above'],
  [3, 3, 'at'],
  [3, 3.5, 'below'],
])('own %d against %d is %s', (own, reviewers, standing) => {
  expect(standingOf(own, reviewers)).toBe(standing);
});
