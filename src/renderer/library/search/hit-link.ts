import type { SearchHit } from '../../../contract/search-api.ts';
import { assertNever } from '../../../core/assert-never.ts';

/**
 * The address of what was found: the session at that take and moment, the step it was written in, or where it is compared.
 * @param canWrite without it there is no form that shows a job description
 */
export function hitLink(hit: SearchHit, canWrite: boolean): string {
  const session = `/sessions/${hit.session.id}`;
  const take = hit.takeId === null ? '' : `take=${hit.takeId}`;
  switch (hit.place) {
    case 'title':
    case 'question':
      return `${session}?${take}`;
    case 'job-description':
      return canWrite ? `${session}/ask?` : `${session}?`;
    case 'transcript':
      return `${session}?${take}&said=${hit.startMs}`;
    case 'moment':
      return hit.author === null
        ? `${session}?${take}&moment=${hit.momentId}`
        : `${session}/compare?${take}&review=${hit.reviewId}&moment=${hit.momentId}`;
    case 'point':
      return hit.author === null ? `${session}?step=points` : `${session}/compare?`;
    case 'merged-point':
      return `${session}/compare?`;
    case 'reflection':
      return `${session}?step=rate`;
    default:
      return assertNever(hit.place);
  }
}
