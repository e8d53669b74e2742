import { z } from 'zod';
import { Id, Ms, Timestamp } from '../model/common.ts';
import { MomentKind, PointKind } from '../model/review.ts';
import { RatedLevel } from '../model/rubric.ts';

/** A reviewer's text: shorter than the owner's own, because nobody has checked where it comes from. */
const ReviewerText = z.string().max(4_000);

/** A mark on a clip, in the clip's own time. */
export const FeedbackMoment = z.object({
  id: Id,
  clipId: Id,
  startMs: Ms.max(86_400_000),
  lengthMs: Ms.max(86_400_000),
  criterionId: Id.nullable(),
  kind: MomentKind,
  note: ReviewerText,
});
export type FeedbackMoment = z.infer<typeof FeedbackMoment>;

export const FeedbackRating = z.object({ clipId: Id, criterionId: Id, level: RatedLevel });
export type FeedbackRating = z.infer<typeof FeedbackRating>;

export const FeedbackPoint = z.object({
  id: Id,
  kind: PointKind,
  position: z.int().min(0).max(2),
  text: ReviewerText,
  criterionId: Id.nullable(),
  momentIds: z.array(Id).max(50),
});
export type FeedbackPoint = z.infer<typeof FeedbackPoint>;

/** Content of the file or text block that comes back from a reviewer. Fields it does not know are dropped. */
export const Feedback = z.object({
  type: z.literal('second-take-feedback'),
  version: z.literal(1),
  /** Made once with the page's draft: a later save of the same draft has the same one. */
  feedbackId: Id,
  requestId: Id,
  /** By the reviewer's own clock. */
  savedAt: Timestamp,
  reviewerName: z.string().max(200),
  moments: z.array(FeedbackMoment).max(2_000),
  ratings: z.array(FeedbackRating).max(500),
  points: z.array(FeedbackPoint).max(6),
});
export type Feedback = z.infer<typeof Feedback>;

/** Larger than any honest feedback: six points and some hundred moments with long notes. */
export const MAX_FEEDBACK_BYTES = 1_000_000;
