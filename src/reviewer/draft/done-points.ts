import type { Rubric } from '../../core/model/rubric.ts';
import { missingParts } from '../../core/review/completeness.ts';
import type { Draft } from './draft.ts';

/** Three to keep and three to change. */
export const POINTS = 6;

/** How many of the six points have text, criterion and proof. */
export function donePoints({ points, moments }: Draft, rubric: Rubric): number {
  const open = missingParts({ points, moments, rubric }, () => true);
  return POINTS - new Set(open.map(({ kind, position }) => `${kind}-${position}`)).size;
}
