import { z } from 'zod';
import { Id, Timestamp } from '../core/model/common.ts';
import { Merged } from '../core/model/merged.ts';
import { ReviewRequest } from '../core/model/request.ts';
import { PointKind, Review } from '../core/model/review.ts';
import { Session } from '../core/model/session.ts';

/** When an answer came; nothing of what is in it (rule 4). */
export const AnswerTimes = z.object({
  /** When it was kept here. */
  receivedAt: Timestamp,
  /** When the reviewer saved it, by their own clock; null for a plain mail. */
  savedAt: Timestamp.nullable(),
});
export type AnswerTimes = z.infer<typeof AnswerTimes>;

/** A request with the session it belongs to, for the list of all requests. */
export const RequestItem = z.object({
  request: ReviewRequest,
  session: Session,
  /** Of the answer that is kept; null while there is none. */
  answer: AnswerTimes.nullable(),
});
export type RequestItem = z.infer<typeof RequestItem>;

/** What would be written for a request, before anything is. Sizes in bytes of the files on disk. */
export const RequestPlan = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('fits'),
    /** The page; with a size limit at most that. */
    pageBytes: z.int().min(0),
    /** Height of the largest picture in pixels, null for sound alone. */
    heightPx: z.int().nullable(),
    /** All videos that lie beside the page. */
    videoBytes: z.int().min(0),
  }),
  z.object({ state: z.literal('cannot-fit'), smallestBytes: z.int().min(0) }),
]);
export type RequestPlan = z.infer<typeof RequestPlan>;

/** Why something that was brought back is no feedback. */
export const FeedbackProblem = z.enum(['nothing', 'damaged', 'newer-version', 'too-large', 'not-feedback']);
export type FeedbackProblem = z.infer<typeof FeedbackProblem>;

/** What was brought back, read but not yet kept. */
export const FeedbackPreview = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unreadable'), problem: FeedbackProblem }),
  z.object({
    state: z.literal('readable'),
    /** The request it answers; null when this library has none of that id. */
    request: RequestItem.nullable(),
    /** The name in the feedback: for people to recognise it, never trusted. */
    reviewerName: z.string(),
    /** When the reviewer saved it, by their own clock. */
    savedAt: Timestamp,
    momentCount: z.int(),
    ratingCount: z.int(),
    keepCount: z.int(),
    changeCount: z.int(),
    /** What they wrote; null while what others said is hidden (rule 4). */
    points: z.array(z.object({ kind: PointKind, text: z.string() })).nullable(),
    /** Fewer than six points with proof (rule 1). */
    isShort: z.boolean(),
    /** Parts that do not belong to what was asked, and will be left out. */
    droppedCount: z.int(),
    /** `same`: exactly this is there already; `replaces`: an earlier save of the same reviewer is there. */
    known: z.enum(['new', 'same', 'replaces']),
    /** A take it speaks of lies in the bin. */
    hasBinnedTake: z.boolean(),
  }),
]);
export type FeedbackPreview = z.infer<typeof FeedbackPreview>;

/** Everything the compare page needs of one session. Arithmetic happens in the page, from `core/sharing/compare`. */
export const Comparison = z.object({
  /** `hidden` until the owner opened what others said (`showOthers`); `reviews` is empty then (rule 4). */
  state: z.enum(['hidden', 'shown']),
  /** How many reviews of others there are, also while hidden. */
  otherCount: z.int().min(0),
  ownReview: Review.nullable(),
  /** Of others, oldest first. */
  reviews: z.array(Review),
  merged: Merged.nullable(),
  /** Rule 4: the own review was sealed before others were shown. */
  ownReviewFirst: z.boolean(),
});
export type Comparison = z.infer<typeof Comparison>;

/** A paragraph of a plain mail as the app would sort it; null: the owner decides. */
export const MailPart = z.object({ text: z.string(), kind: z.enum(['keep', 'change']).nullable() });
export type MailPart = z.infer<typeof MailPart>;

/** Ids of one request or session in a path. */
export const requestParams = z.object({ requestId: Id });
