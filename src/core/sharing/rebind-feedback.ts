import type { Feedback } from './feedback.ts';

/**
 * Feedback for another request, attached by hand: its clips are taken for the request's in their order of appearance.
 * Clips the request knows keep their ids.
 * @param clipIds of the request, in order
 */
export function rebindFeedback(feedback: Feedback, requestId: string, clipIds: readonly string[]): Feedback {
  const known = new Set(clipIds);
  const found = [...feedback.moments, ...feedback.ratings].map(({ clipId }) => clipId);
  const unknown = [...new Set(found)].filter((clipId) => !known.has(clipId));
  const free = clipIds.filter((clipId) => !found.includes(clipId));
  const newIds = new Map(unknown.flatMap((clipId, index) => (free[index] ? [[clipId, free[index]] as const] : [])));
  const bound = <T extends { readonly clipId: string }>(part: T): T => ({
    ...part,
    clipId: newIds.get(part.clipId) ?? part.clipId,
  });
  return { ...feedback, requestId, moments: feedback.moments.map(bound), ratings: feedback.ratings.map(bound) };
}
