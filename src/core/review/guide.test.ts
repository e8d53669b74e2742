import { expect, it } from 'vitest';
import type { GuideStep, Review } from '../model/review.ts';
import { nextGuideStep, WATCH_ONCE_BELOW_MS } from './guide.ts';
import { aMoment, emptyReview } from './testing/example-review.ts';

const SHORT = WATCH_ONCE_BELOW_MS - 1;
const behind = (step: GuideStep['step'], was: GuideStep['was'] = 'done', takeId = 'take-1'): GuideStep => ({
  takeId,
  step,
  was,
});

it.each<[string, Partial<Review>, number, GuideStep['step'] | null]>([
  ['a fresh take', {}, SHORT, 'predict'],
  ['a fresh long take', {}, WATCH_ONCE_BELOW_MS, 'predict'],
  ['another take that was gone through', { guideSteps: [behind('predict', 'done', 'take-2')] }, SHORT, 'predict'],
  ['after expecting', { guideSteps: [behind('predict')] }, SHORT, 'watch'],
  ['after not wanting to expect', { guideSteps: [behind('predict', 'skipped')] }, SHORT, 'watch'],
  ['a long take is not offered for watching once', { guideSteps: [behind('predict')] }, WATCH_ONCE_BELOW_MS, null],
  ['after both', { guideSteps: [behind('predict'), behind('watch', 'skipped')] }, SHORT, null],
  ['with a moment', { moments: [aMoment()] }, SHORT, null],
  ['with a moment on another take', { moments: [aMoment({ takeId: 'take-2' })] }, SHORT, 'predict'],
  ['with a level', { ratings: [{ takeId: 'take-1', criterionId: 'c-1', level: 3 }] }, SHORT, null],
])('%s', (_, change, durationMs, step) => {
  expect(nextGuideStep({ ...emptyReview, ...change }, 'take-1', durationMs)).toBe(step);
});
