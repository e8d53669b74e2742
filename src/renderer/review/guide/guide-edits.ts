import type { GuideStep, Prediction, ReflectionQuestion, Review } from '../../../core/model/review.ts';
import type { ReviewEdit } from '../../../core/review/edits.ts';

/** A level expected, changed or (null) taken back. */
export function predict(
  review: Review,
  takeId: string,
  criterionId: string,
  level: Prediction['level'] | null,
): ReviewEdit {
  const before = review.predictions?.find((one) => one.takeId === takeId && one.criterionId === criterionId) ?? null;
  return { target: 'prediction', before, after: level === null ? null : { ...before, takeId, criterionId, level } };
}

/** A step before marking put behind. */
export function passStep(review: Review, takeId: string, step: GuideStep['step'], was: GuideStep['was']): ReviewEdit {
  const before = review.guideSteps?.find((one) => one.takeId === takeId && one.step === step) ?? null;
  return { target: 'guideStep', before, after: { ...before, takeId, step, was } };
}

/** The steps of a take to be gone through after all. */
export const againFromStart = (review: Review, takeId: string): ReviewEdit[] =>
  (review.guideSteps ?? [])
    .filter((one) => one.takeId === takeId)
    .map((before) => ({ target: 'guideStep', before, after: null }));

/** An answer of the reflection written, changed or (nothing but spaces) taken back. */
export function reflect(review: Review, question: ReflectionQuestion, text: string): ReviewEdit {
  const before = review.reflections?.find((one) => one.question === question) ?? null;
  return { target: 'reflection', before, after: text.trim() === '' ? null : { ...before, question, text } };
}
