import { AppError } from '../../core/errors.ts';
import type { Review } from '../../core/model/review.ts';
import { editKey, type ReviewEdit } from '../../core/review/edits.ts';
import type { Library } from '../library/types.ts';

/** Whether what an edit leaves behind is about takes of the session (the bin included) and criteria of the rubric. */
function belongs(edit: ReviewEdit, takes: ReadonlySet<string>, criteria: ReadonlySet<string>): boolean {
  if (edit.after === null) return true;
  if (edit.target !== 'point' && !takes.has(edit.after.takeId)) return false;
  return edit.after.criterionId === null || criteria.has(edit.after.criterionId);
}

/**
 * Refuses edits that would leave marks on something this review is not about.
 * @throws AppError `invalid-input`, details `{ keys }`
 */
export function checkAgainstSession(library: Library, review: Review, edits: readonly ReviewEdit[]): void {
  const takes = new Set(library.ofSession('take', review.sessionId).map((take) => take.id));
  const criteria = new Set(review.rubric.criteria.map((criterion) => criterion.id));
  const keys = edits.filter((edit) => !belongs(edit, takes, criteria)).map(editKey);
  if (keys.length > 0) throw new AppError('invalid-input', { keys });
}
