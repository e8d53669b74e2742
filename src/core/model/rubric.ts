import { z } from 'zod';
import { Id } from './common.ts';

/** The described steps of a criterion. 2 and 4 lie between their neighbours and have no text of their own. */
export const Anchors = z.looseObject({ 1: z.string(), 3: z.string(), 5: z.string() });
export type Anchors = z.infer<typeof Anchors>;

/** One thing that is looked at. */
export const Criterion = z.looseObject({
  id: Id,
  name: z.string().min(1).max(80),
  anchors: Anchors,
});
export type Criterion = z.infer<typeof Criterion>;

/** A named set of three to five criteria. A review carries a copy, so a later edit never changes what was rated. */
export const Rubric = z.looseObject({
  id: Id,
  version: z.int().min(1),
  name: z.string().min(1).max(80),
  criteria: z.array(Criterion).min(3).max(5),
});
export type Rubric = z.infer<typeof Rubric>;

/** The levels of a rating (their numbers: `LEVELS`). `not-observed` is never counted as a number (rule 6). */
export const Level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export const RatedLevel = z.union([Level, z.literal('not-observed')]);
export type RatedLevel = z.infer<typeof RatedLevel>;
