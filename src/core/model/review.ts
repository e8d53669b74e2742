import { z } from 'zod';
import { FreeText, header, Id, Ms, Timestamp } from './common.ts';
import { Level, RatedLevel, Rubric } from './rubric.ts';

/** Keep (worked, do it again), change (do differently next time), or undecided ("decide later"). */
export const MomentKind = z.enum(['keep', 'change', 'undecided']);
export type MomentKind = z.infer<typeof MomentKind>;

/** A mark on a take, in the take's own time. `lengthMs` 0 is a point, more is a range. */
export const Moment = z.looseObject({
  id: Id,
  takeId: Id,
  startMs: Ms,
  lengthMs: Ms,
  criterionId: Id.nullable(),
  kind: MomentKind,
  note: FreeText,
});
export type Moment = z.infer<typeof Moment>;

/** The level one author gave one criterion for one take. */
export const Rating = z.looseObject({ takeId: Id, criterionId: Id, level: RatedLevel });
export type Rating = z.infer<typeof Rating>;

export const PointKind = z.enum(['keep', 'change']);
export type PointKind = z.infer<typeof PointKind>;

/** One of the three keeps or three changes. `hinted`: the "too general" hint was shown once and will not come again. */
export const Point = z.looseObject({
  id: Id,
  kind: PointKind,
  /** Place among the points of its kind, from 0. */
  position: z.int().min(0).max(2),
  text: FreeText,
  criterionId: Id.nullable(),
  momentIds: z.array(Id).max(50),
  hinted: z.boolean(),
});
export type Point = z.infer<typeof Point>;

/** What the owner expected of one criterion in one take before watching it. Their own, and for nobody else. */
export const Prediction = z.looseObject({ takeId: Id, criterionId: Id, level: Level });
export type Prediction = z.infer<typeof Prediction>;

/** A step before marking that is behind the owner, for one take; `skipped` knowingly. */
export const GuideStep = z.looseObject({
  takeId: Id,
  step: z.enum(['predict', 'watch']),
  was: z.enum(['done', 'skipped']),
});
export type GuideStep = z.infer<typeof GuideStep>;

/** The questions of the reflection, in the order they are asked. */
export const ReflectionQuestion = z.enum([
  'first-impression',
  'answered',
  'skill',
  'flow',
  'prepared',
  'said',
  'not-said',
  'not-prepared',
]);
export type ReflectionQuestion = z.infer<typeof ReflectionQuestion>;

/** The owner's written answer to one question of the reflection. For nobody else. */
export const Reflection = z.looseObject({ question: ReflectionQuestion, text: FreeText });
export type Reflection = z.infer<typeof Reflection>;

/** Proof that the review stood as it is at that time: SHA-256 over its canonical content (see review/seal.ts). */
export const Seal = z.looseObject({ at: Timestamp, sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type Seal = z.infer<typeof Seal>;

/** Where a reviewer's review came from. */
export const ReviewSource = z.looseObject({
  /** The request it answers; null when it was attached by hand. */
  requestId: Id.nullable(),
  /** Of the draft it was saved from: a later save of the same draft has the same one. Null for a plain mail. */
  feedbackId: Id.nullable(),
  /** SHA-256 of what came back: the same feedback twice is recognised by it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  receivedAt: Timestamp,
  /** When the reviewer saved it, by their own clock; missing for a plain mail. */
  savedAt: Timestamp.optional(),
});
export type ReviewSource = z.infer<typeof ReviewSource>;

/** One author's moments, ratings and points on one session. */
export const Review = z.looseObject({
  ...header('review', 1),
  sessionId: Id,
  author: z.looseObject({ kind: z.enum(['self', 'reviewer', 'interviewer']), name: z.string().max(200) }),
  state: z.enum(['draft', 'finished']),
  createdAt: Timestamp,
  rubric: Rubric,
  moments: z.array(Moment).max(5_000),
  ratings: z.array(Rating).max(2_000),
  points: z.array(Point).max(6),
  /** Missing in reviews of before, and in those of others. */
  predictions: z.array(Prediction).max(2_000).optional(),
  guideSteps: z.array(GuideStep).max(1_000).optional(),
  reflections: z.array(Reflection).max(ReflectionQuestion.options.length).optional(),
  /** The seal of the finished review; null while it is a draft. */
  seal: Seal.nullable(),
  /** Seals of earlier finishes, when it was opened again. */
  earlierSeals: z.array(Seal),
  /** Only in reviews that came from somebody else. */
  source: ReviewSource.optional(),
});
export type Review = z.infer<typeof Review>;
