import { z } from 'zod';
import { ClipMap } from '../sharing/clip-map.ts';
import { FreeText, header, Id, Timestamp } from './common.ts';
import { Rubric } from './rubric.ts';

/** How a reviewer knows the owner. */
export const Relation = z.enum([
  'friend',
  'family',
  'coach',
  'professor',
  'former-boss',
  'colleague',
  'recruiter',
  'other',
]);
export type Relation = z.infer<typeof Relation>;

/** How large the finished file may be on disk; `mail` 18 MB, `strict-mail` 7 MB (see `SIZE_LIMITS`). */
export const SizePreset = z.enum(['mail', 'strict-mail', 'none']);
export type SizePreset = z.infer<typeof SizePreset>;

/** Bytes (1 MB = 1,000,000 bytes, as mail services count) of the finished file; null: as large as it gets. */
export const SIZE_LIMITS: Readonly<Record<SizePreset, number | null>> = {
  mail: 18_000_000,
  'strict-mail': 7_000_000,
  none: null,
};

/** All in one page, or a page without video and the video beside it. */
export const Delivery = z.enum(['one-file', 'two-files']);
export type Delivery = z.infer<typeof Delivery>;

/** `opened` is what the owner was told, not what the app watches: a page tells nobody anything. */
export const RequestState = z.enum(['made', 'sent', 'opened', 'returned', 'withdrawn']);
export type RequestState = z.infer<typeof RequestState>;

/** An invitation to review takes of one session. */
export const ReviewRequest = z.looseObject({
  ...header('request', 1),
  sessionId: Id,
  createdAt: Timestamp,
  takeIds: z.array(Id).min(1).max(20),
  reviewer: z.looseObject({ name: z.string().trim().min(1).max(200), relation: Relation }),
  ownerName: z.string().max(200),
  rubric: Rubric,
  include: z.looseObject({ jobDescription: z.boolean(), focus: z.boolean() }),
  dueOn: z.iso.date().nullable(),
  message: FreeText,
  language: z.string().max(35),
  delivery: Delivery,
  size: SizePreset,
  state: RequestState,
  sentAt: Timestamp.nullable(),
  /** What lies in the clips the reviewer got; empty until the page has been made. */
  clips: z.array(ClipMap).max(20),
  /** The exports of the newest page: page first, then videos. */
  exportIds: z.array(Id).max(25),
});
export type ReviewRequest = z.infer<typeof ReviewRequest>;
