import type { Timestamp } from '../../model/common.ts';

/**
 * Rule 4, "own review first: yes" or "no": true only when the own review was sealed before the reviews of others were
 * shown. Both in the same millisecond cannot be told apart and are a no.
 * @param ownSealAt when the review as it stands was sealed, null for a draft. One that was opened again and finished
 * after others were shown may hold what its owner saw there: pass its newest seal, not an earlier one.
 * @param othersShownAt when others' reviews were first shown to the owner; null when they never were
 */
export function ownReviewFirst(ownSealAt: Timestamp | null, othersShownAt: Timestamp | null): boolean {
  if (ownSealAt === null) return false;
  // Timestamps are all UTC with milliseconds and so in order of time as text.
  return othersShownAt === null || ownSealAt < othersShownAt;
}
