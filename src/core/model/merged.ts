import { z } from 'zod';
import { FreeText, header, Id, Timestamp } from './common.ts';
import { PointKind } from './review.ts';

/** A point the owner picked from what several people wrote, with who stands behind it. */
export const MergedPoint = z.looseObject({
  id: Id,
  kind: PointKind,
  /** Place among the points of its kind, from 0. */
  position: z.int().min(0).max(2),
  text: FreeText,
  criterionId: Id.nullable(),
  /** The points it was made from. */
  sources: z.array(z.looseObject({ reviewId: Id, pointId: Id })).max(60),
  /** The moments that prove it, of any review of the session. */
  moments: z.array(z.looseObject({ reviewId: Id, momentId: Id })).max(100),
});
export type MergedPoint = z.infer<typeof MergedPoint>;

/** The three-plus-three of a session made from all its reviews. One a session. */
export const Merged = z.looseObject({
  ...header('merged', 1),
  sessionId: Id,
  createdAt: Timestamp,
  points: z.array(MergedPoint).max(6),
  /** When its changes were confirmed as the next focus; null until then. */
  confirmedAt: Timestamp.nullable(),
});
export type Merged = z.infer<typeof Merged>;
