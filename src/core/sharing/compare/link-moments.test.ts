import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../model/review.ts';
import { type AuthoredMoment, linkMoments, momentsAgree } from './link-moments.ts';
import { mark } from './testing/example-comparison.ts';
import { contentOf, naiveClusters } from './testing/naive-clusters.ts';

/** Few places and short times on a grid, so that moments meet, touch and miss each other by a little. */
const anyMoments: fc.Arbitrary<AuthoredMoment[]> = fc
  .array(
    fc.record({
      reviewId: fc.constantFrom('own', 'al', 'bo'),
      takeId: fc.constantFrom('take-1', 'take-2'),
      criterionId: fc.constantFrom('c-1', 'c-2', null),
      kind: fc.constantFrom<Moment['kind'][]>('keep', 'change', 'undecided'),
      startMs: fc.oneof(
        fc.nat(60).map((steps) => steps * 1_000),
        fc.nat(60_000),
      ),
      lengthMs: fc.oneof(
        fc.constant(0),
        fc.nat(3).map((steps) => steps * 1_000),
        fc.nat(20_000),
      ),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map(({ reviewId, ...rest }, i) => ({ reviewId, moment: { id: `m-${i}`, note: '', ...rest } })));

describe('momentsAgree', () => {
  it.each<[string, boolean, Moment, Moment]>([
    ['the same place', true, mark('m-1', 'keep', 5), mark('m-2', 'change', 5)],
    ['exactly 3 s between them', true, mark('m-1', 'keep', 1, 2), mark('m-2', 'keep', 5, 6)],
    ['3.001 s between them', false, mark('m-1', 'keep', 1, 2), mark('m-2', 'keep', 5.001, 6)],
    ['one inside the other', true, mark('m-1', 'keep', 0, 60), mark('m-2', 'keep', 30)],
    ['other criteria', false, mark('m-1', 'keep', 5), mark('m-2', 'keep', 5, 5, { criterionId: 'c-2' })],
    ['other takes', false, mark('m-1', 'keep', 5), mark('m-2', 'keep', 5, 5, { takeId: 'take-2' })],
    ['one without criterion', false, mark('m-1', 'keep', 5), mark('m-2', 'keep', 5, 5, { criterionId: null })],
    ...[mark('m-1', 'keep', 5, 5, { criterionId: null })].map((none): [string, boolean, Moment, Moment] => [
      'none with a criterion',
      false,
      none,
      none,
    ]),
  ])('%s: %s', (_, agree, a, b) => {
    expect(momentsAgree(a, b)).toBe(agree);
  });

  it('is the same from both sides', () => {
    fc.assert(
      fc.property(anyMoments, (moments) => {
        for (const { moment: a } of moments)
          for (const { moment: b } of moments) expect(momentsAgree(a, b)).toBe(momentsAgree(b, a));
      }),
    );
  });
});

describe('linkMoments', () => {
  it('finds what asking every pair finds', () => {
    fc.assert(
      fc.property(anyMoments, (moments) => {
        expect(contentOf(linkMoments(moments))).toEqual(contentOf(naiveClusters(moments)));
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on order', () => {
    const shuffled = anyMoments.chain((moments) =>
      fc.tuple(
        fc.constant(moments),
        fc.shuffledSubarray(moments, { minLength: moments.length, maxLength: moments.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([moments, others]) => {
        expect(contentOf(linkMoments(others))).toEqual(contentOf(linkMoments(moments)));
      }),
    );
  });

  it('links through a moment between, and through a long one that began earlier', () => {
    const chain = [mark('m-1', 'keep', 0), mark('m-2', 'keep', 3), mark('m-3', 'keep', 6)];
    const long = [mark('m-4', 'keep', 20, 60), mark('m-5', 'keep', 21), mark('m-6', 'keep', 62)];
    const moments = [...long, ...chain].map((moment) => ({ reviewId: 'own', moment }));
    expect(contentOf(linkMoments(moments))).toEqual(['own m-1, own m-2, own m-3', 'own m-4, own m-5, own m-6']);
  });

  it('leaves the list it is given as it was', () => {
    const moments = [mark('m-1', 'keep', 9), mark('m-2', 'keep', 1)].map((moment) => ({ reviewId: 'own', moment }));
    linkMoments(moments);
    expect(moments.map(({ moment }) => moment.id)).toEqual(['m-1', 'm-2']);
  });
});
