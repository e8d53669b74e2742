import type { Criterion, Rubric } from '../model/rubric.ts';
import { MAX_CRITERIA } from './rubric-content.ts';

/** What is edited of a rubric. */
export type RubricDraft = Pick<Rubric, 'name' | 'criteria'>;

/** A criterion with nothing written in it yet. */
export const blankCriterion = (id: string): Criterion => ({ id, name: '', anchors: { 1: '', 3: '', 5: '' } });

/** The draft with something else in one criterion; `index` from 0. */
export const changeCriterion = (draft: RubricDraft, index: number, change: Partial<Criterion>): RubricDraft => ({
  ...draft,
  criteria: draft.criteria.map((criterion, at) => (at === index ? { ...criterion, ...change } : criterion)),
});

/** The draft with one criterion a place earlier (-1) or later (1); at the end of the list nothing moves. */
export function moveCriterion(draft: RubricDraft, index: number, by: -1 | 1): RubricDraft {
  const to = index + by;
  const moved = draft.criteria[index];
  if (!moved || to < 0 || to >= draft.criteria.length) return draft;
  return { ...draft, criteria: draft.criteria.toSpliced(index, 1).toSpliced(to, 0, moved) };
}

/** The draft without one criterion. */
export const removeCriterion = (draft: RubricDraft, index: number): RubricDraft => ({
  ...draft,
  criteria: draft.criteria.toSpliced(index, 1),
});

/** The draft with a criterion at a place again; unchanged when it is there or no more fit. */
export const putBack = (draft: RubricDraft, index: number, criterion: Criterion): RubricDraft =>
  draft.criteria.length >= MAX_CRITERIA || draft.criteria.some(({ id }) => id === criterion.id)
    ? draft
    : { ...draft, criteria: draft.criteria.toSpliced(index, 0, criterion) };

/** The draft with a criterion more, at its end; one that is there already is not added again. */
export const addCriterion = (draft: RubricDraft, criterion: Criterion): RubricDraft =>
  draft.criteria.some(({ id }) => id === criterion.id) ? draft : { ...draft, criteria: [...draft.criteria, criterion] };
