import { z } from 'zod';
import { Anchors, Criterion, type Rubric } from '../model/rubric.ts';
import type { RubricDocument } from '../model/rubric-document.ts';

/** A rubric has from three to five criteria: fewer say too little, more are not kept in mind while watching. */
export const MIN_CRITERIA = 3;
export const MAX_CRITERIA = 5;
/** Longest name of a rubric or a criterion, and longest description of a level, in UTF-16 units. */
export const MAX_NAME = 80;
export const MAX_ANCHOR = 1_000;

const Name = z.string().trim().min(1).max(MAX_NAME);
const Anchor = z.string().max(MAX_ANCHOR);

/** What an owner writes of a rubric. Stricter than what is read from the library, which may be of a later version. */
export const RubricContent = z.object({
  name: Name,
  criteria: z
    .array(Criterion.extend({ name: Name, anchors: Anchors.extend({ 1: Anchor, 3: Anchor, 5: Anchor }) }))
    .min(MIN_CRITERIA)
    .max(MAX_CRITERIA)
    .refine((criteria) => new Set(criteria.map(({ id }) => id)).size === criteria.length, 'each criterion once'),
});
export type RubricContent = z.infer<typeof RubricContent>;

/** What keeps a rubric from being saved; `index` counts the criteria from 0. */
export type RubricProblem =
  | { readonly kind: 'no-name' }
  | { readonly kind: 'too-few' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'criterion-without-name'; readonly index: number };

/** Everything that is missing, in the order it stands on the page; empty: it can be saved. */
export function rubricProblems({ name, criteria }: Pick<Rubric, 'name' | 'criteria'>): RubricProblem[] {
  return [
    ...(name.trim() === '' ? [{ kind: 'no-name' } as const] : []),
    ...criteria.flatMap((criterion, index) =>
      criterion.name.trim() === '' ? [{ kind: 'criterion-without-name', index } as const] : [],
    ),
    ...(criteria.length < MIN_CRITERIA ? [{ kind: 'too-few' } as const] : []),
    ...(criteria.length > MAX_CRITERIA ? [{ kind: 'too-many' } as const] : []),
  ];
}

/** An own rubric as reviews and requests carry it: each saved change is a version of its own, from 1. */
export const rubricOf = ({ id, revision, name, criteria }: RubricDocument): Rubric => ({
  id,
  version: revision + 1,
  name,
  criteria,
});
