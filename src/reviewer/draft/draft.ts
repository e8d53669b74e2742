import type { Moment, Point, Rating } from '../../core/model/review.ts';

/**
 * What the reviewer has made so far, in the shapes the shared parts work with: where they say `takeId`, here stands the
 * id of the clip, and times are the clip's own.
 */
export interface Draft {
  /** Made once, so that two saves of one draft are recognised as the same feedback. */
  readonly feedbackId: string;
  readonly moments: Moment[];
  readonly ratings: Rating[];
  readonly points: Point[];
}

/** A draft with nothing in it. */
export const emptyDraft = (feedbackId: string): Draft => ({ feedbackId, moments: [], ratings: [], points: [] });

/** Whether there is anything to lose. */
export const isEmptyDraft = ({ moments, ratings, points }: Draft): boolean =>
  moments.length + ratings.length + points.length === 0;
