import type { Feedback } from '../../core/sharing/feedback.ts';
import type { PagePayload } from '../../core/sharing/page-payload.ts';
import type { Draft } from './draft.ts';

/**
 * The draft as it goes back to the owner, which is also how it is kept and saved as a draft.
 * @param savedAt ISO 8601 in UTC with milliseconds
 */
export function toFeedback(draft: Draft, payload: PagePayload, savedAt: string): Feedback {
  return {
    type: 'second-take-feedback',
    version: 1,
    feedbackId: draft.feedbackId,
    requestId: payload.requestId,
    savedAt,
    reviewerName: payload.reviewerName.slice(0, 200),
    moments: draft.moments.map(({ id, takeId, startMs, lengthMs, criterionId, kind, note }) => ({
      id,
      clipId: takeId,
      startMs,
      lengthMs,
      criterionId,
      kind,
      note,
    })),
    ratings: draft.ratings.map(({ takeId, criterionId, level }) => ({ clipId: takeId, criterionId, level })),
    points: draft.points.map(({ id, kind, position, text, criterionId, momentIds }) => ({
      id,
      kind,
      position,
      text,
      criterionId,
      momentIds,
    })),
  };
}
