import { z } from 'zod';
import { header, Timestamp } from './common.ts';
import { Rubric } from './rubric.ts';

/** A rubric of the owner's own, in the library. Those that come with the app are data and no documents. */
export const RubricDocument = z.looseObject({
  ...header('rubric', 1),
  createdAt: Timestamp,
  name: Rubric.shape.name,
  criteria: Rubric.shape.criteria,
  /** When it was put into the bin; null while it is not there. */
  binnedAt: Timestamp.nullable(),
});
export type RubricDocument = z.infer<typeof RubricDocument>;
