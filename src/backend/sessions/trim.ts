import { AppError } from '../../core/errors.ts';
import type { Take, TakeTrim } from '../../core/model/take.ts';
import { canBeWindow, wholeOf } from '../../core/model/take-window.ts';
import type { LibraryContext } from '../library/context.ts';
import type { Library } from '../library/types.ts';
import { ownReviewOf } from './summary.ts';

/**
 * What was looked at while a review was made stays as it was once that is sealed: nothing that proves a point goes away.
 * @throws AppError `review-finished`
 */
export function checkReviewIsOpen(library: Library, sessionId: string): void {
  const review = ownReviewOf(library, sessionId);
  if (review?.state === 'finished') throw new AppError('review-finished', { reviewId: review.id });
}

/**
 * Says what of a take is played; null takes a trim back. Neither the file nor anything that was marked changes.
 * @throws AppError `not-found`, `take-not-ready`, `trim-too-short` for a window that is shorter than a second or not
 * inside the take, `review-finished`, `conflict` when the take has another revision by now
 */
export function trimTake(
  { library }: LibraryContext,
  takeId: string,
  seen: number,
  trim: TakeTrim | null,
): Promise<Take> {
  return library.update(
    'take',
    takeId,
    (take) => {
      if (take.status !== 'ready' || !take.media) throw new AppError('take-not-ready', { takeId });
      checkReviewIsOpen(library, take.sessionId);
      const whole = wholeOf(take);
      if (trim && !canBeWindow(trim, whole.endMs)) throw new AppError('trim-too-short', { takeId, trim, whole });
      const isWhole = !trim || (trim.startMs === 0 && trim.endMs === whole.endMs);
      const next = isWhole ? null : { startMs: trim.startMs, endMs: trim.endMs };
      const isSame = next?.startMs === take.trim?.startMs && next?.endMs === take.trim?.endMs;
      return isSame ? take : { ...take, trim: next };
    },
    seen,
  );
}
