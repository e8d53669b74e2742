import type { GuideStep, Review } from '../model/review.ts';

/** Takes from this length on are not offered for watching once without marking (rule 3), in milliseconds. */
export const WATCH_ONCE_BELOW_MS = 300_000;

/**
 * The step before marking that comes next for a take: expecting how it will look, then watching it once; null when both
 * are behind. Whoever has marked or rated the take, or is past marking, has chosen to go on without.
 * @param durationMs length of the take
 */
export function nextGuideStep(
  review: Pick<Review, 'moments' | 'ratings' | 'guideSteps'>,
  takeId: string,
  durationMs: number,
): GuideStep['step'] | null {
  const isOfTake = (thing: { readonly takeId: string }) => thing.takeId === takeId;
  if (review.moments.some(isOfTake) || review.ratings.some(isOfTake)) return null;
  const behind = (step: GuideStep['step']) => review.guideSteps?.some((one) => isOfTake(one) && one.step === step);
  if (!behind('predict')) return 'predict';
  return durationMs < WATCH_ONCE_BELOW_MS && !behind('watch') ? 'watch' : null;
}
