import { cleanLine, cleanText } from './clean-text.ts';
import type { Feedback } from './feedback.ts';

/** The first of those with the same key. */
function firstOf<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    return !seen.has(key) && seen.add(key);
  });
}

/** JSON has a negative zero that schemas let through and comparisons trip over. */
const plain = (value: number): number => value + 0;

/**
 * Valid feedback as the app takes it: texts cleaned, and where moments, points (by id) or ratings (by clip and
 * criterion) come twice, the first stays. An honest page makes neither.
 */
export function cleanFeedback(feedback: Feedback): Feedback {
  const { moments, ratings, points } = feedback;
  return {
    ...feedback,
    reviewerName: cleanLine(feedback.reviewerName),
    moments: firstOf(moments, ({ id }) => id).map((moment) => ({
      ...moment,
      startMs: plain(moment.startMs),
      lengthMs: plain(moment.lengthMs),
      note: cleanText(moment.note),
    })),
    ratings: firstOf(ratings, ({ clipId, criterionId }) => `${clipId} ${criterionId}`),
    points: firstOf(points, ({ id }) => id).map((point) => ({
      ...point,
      position: plain(point.position),
      text: cleanText(point.text),
      momentIds: [...new Set(point.momentIds)],
    })),
  };
}
