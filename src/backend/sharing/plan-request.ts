import { stat } from 'node:fs/promises';
import type { RequestPlan } from '../../contract/sharing-views.ts';
import { AppError } from '../../core/errors.ts';
import type { Delivery, SizePreset } from '../../core/model/request.ts';
import type { Library } from '../library/types.ts';
import { describePlan, planFor } from './plan.ts';
import { sentMedia, takesOf } from './requests.ts';

/** Texts of an ordinary request beside the page: question, job description, rubric, phrases. */
const TEXTS_BYTES = 40_000;

/**
 * What making the page would give, before anything is written; sizes are estimates a little on the high side.
 * @throws AppError `not-found`, `take-not-ready`, `unexpected` when this copy of the app has no review page
 */
export async function planRequest(
  { library, reviewerPage }: { readonly library: Library; readonly reviewerPage: string },
  sessionId: string,
  input: { readonly takeIds: readonly string[]; readonly delivery: Delivery; readonly size: SizePreset },
): Promise<RequestPlan> {
  const media = takesOf(library, sessionId, input.takeIds).map(sentMedia);
  const { size: templateBytes } = await stat(reviewerPage).catch((cause: unknown) => {
    throw new AppError('unexpected', { missing: 'the review page' }, { cause });
  });
  const wrapping = { ...input, pageBytes: templateBytes + TEXTS_BYTES };
  return describePlan(planFor(media, wrapping), wrapping);
}
