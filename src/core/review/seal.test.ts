import { describe, expect, it } from 'vitest';
import type { Review } from '../model/review.ts';
import { sealText } from './seal.ts';
import { aMoment, completeReview } from './testing/example-review.ts';

const AT = '2026-11-22T10:00:00.000Z';
const sealed = sealText(completeReview, AT);

describe('sealText', () => {
  it.each<[string, Partial<Review>]>([
    ['the revision', { revision: 99 }],
    ['the state', { state: 'finished' }],
    ['the seals', { seal: { at: AT, sha256: '0'.repeat(64) }, earlierSeals: [{ at: AT, sha256: '1'.repeat(64) }] }],
    ['what was expected', { predictions: [{ takeId: 'take-1', criterionId: 'c-1', level: 2 }] }],
    ['the reflection', { reflections: [{ question: 'said', text: 'A result with its number' }] }],
    ['the steps gone through', { guideSteps: [{ takeId: 'take-1', step: 'watch', was: 'done' }] }],
  ])('stays the same when %s changes', (_, change) => {
    expect(sealText({ ...completeReview, ...change }, AT)).toBe(sealed);
  });

  it.each<[string, Partial<Review>]>([
    ['a note', { moments: [aMoment({ note: 'changed' })] }],
    ['a rating', { ratings: [{ takeId: 'take-1', criterionId: 'c-1', level: 5 }] }],
    ['a point', { points: completeReview.points.slice(1) }],
    ['an anchor', { rubric: { ...completeReview.rubric, name: 'Other' } }],
    ['the author', { author: { kind: 'self', name: 'Me' } }],
  ])('changes with %s', (_, change) => {
    expect(sealText({ ...completeReview, ...change }, AT)).not.toBe(sealed);
  });

  it('changes with the time and not with the order of keys', () => {
    expect(sealText(completeReview, '2026-11-22T10:00:00.001Z')).not.toBe(sealed);
    const turned = Object.fromEntries(Object.entries(completeReview).reverse()) as Review;
    expect(sealText(turned, AT)).toBe(sealed);
  });
});
