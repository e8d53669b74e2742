import { AppError } from '../../core/errors.ts';
import type { Review } from '../../core/model/review.ts';
import type { Rubric } from '../../core/model/rubric.ts';
import { editKey, type ReviewEdit } from '../../core/review/edits.ts';
import type { Library } from '../library/types.ts';

/** Whether what an edit leaves behind is about takes of the session (the bin included) and criteria of the rubric. */
function belongs({ after }: ReviewEdit, takes: ReadonlySet<string>, criteria: ReadonlySet<string>): boolean {
  if (after === null) return true;
  if ('takeId' in after && !takes.has(String(after.takeId))) return false;
  return !('criterionId' in after) || after.criterionId === null || criteria.has(String(after.criterionId));
}

/** The rubric after the edits: what is written in the same request is about the criteria of that one. */
const rubricAfter = (review: Review, edits: readonly ReviewEdit[]): Rubric =>
  edits.reduce((rubric, edit) => (edit.target === 'rubric' ? edit.after : rubric), review.rubric);

/**
 * Refuses edits that would leave marks on something this review is not about.
 * @throws AppError `invalid-input`, details `{ keys }`
 */
export function checkAgainstSession(library: Library, review: Review, edits: readonly ReviewEdit[]): void {
  const takes = new Set(library.ofSession('take', review.sessionId).map((take) => take.id));
  const criteria = new Set(rubricAfter(review, edits).criteria.map((criterion) => criterion.id));
  const keys = edits.filter((edit) => !belongs(edit, takes, criteria)).map(editKey);
  if (keys.length > 0) throw new AppError('invalid-input', { keys });
}
