import { canonicalJson } from '../canonical-json.ts';
import type { Review } from '../model/review.ts';

/**
 * The text whose SHA-256 is a review's seal: its content and the time of finishing, canonical, without what may change
 * later without changing what was said (revision, state, the seals themselves), and without what is for the owner alone
 * (what was expected, the reflection): that can be taken out before a review is handed on, and the seal still holds.
 * @param at the time of finishing, ISO 8601
 */
export function sealText(review: Review, at: string): string {
  const { id, sessionId, author, rubric, moments, ratings, points } = review;
  return canonicalJson({ id, sessionId, author, rubric, moments, ratings, points, at });
}
