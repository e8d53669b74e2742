import { z } from 'zod';
import { FreeText, header, Id, Timestamp } from './common.ts';

/** Something an interviewer may ask, as it was asked in this session. */
export const Question = z.looseObject({
  id: Id,
  text: z.string().trim().min(1).max(2_000),
  source: z.enum(['bank', 'own']),
  /** The bank's own id, when the question came from the built-in bank: attempts are counted by it. */
  bankId: Id.optional(),
});
export type Question = z.infer<typeof Question>;

/** A change point carried into a session, with where it came from. */
export const FocusPoint = z.looseObject({
  pointId: Id,
  reviewId: Id,
  sessionId: Id,
  text: FreeText,
  criterionId: Id.nullable(),
  criterionName: z.string().nullable(),
});
export type FocusPoint = z.infer<typeof FocusPoint>;

/** Questions a session holds. */
export const SESSION_QUESTIONS_MAX = 50;

/** One practice sitting: chosen questions, the focus carried in, its takes (in folders beside it). */
export const Session = z.looseObject({
  ...header('session', 1),
  createdAt: Timestamp,
  /** Empty until the owner names it; pages then show the first question. */
  title: z.string().max(200),
  questions: z.array(Question).max(SESSION_QUESTIONS_MAX),
  focus: z.array(FocusPoint).max(3),
  /** The job it was practised for, as the owner pasted it. */
  jobDescription: FreeText.optional(),
  /** When the owner first opened what others said (rule 4). */
  othersShownAt: Timestamp.optional(),
  /** When it was put into the bin; null while it is not there. */
  binnedAt: Timestamp.nullable(),
});
export type Session = z.infer<typeof Session>;
