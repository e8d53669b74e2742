import { describe, expect, it } from 'vitest';
import {
  addCriterion,
  blankCriterion,
  changeCriterion,
  moveCriterion,
  putBack,
  type RubricDraft,
  removeCriterion,
} from './edit-rubric.ts';

const draft: RubricDraft = { name: 'Mine', criteria: ['c-1', 'c-2', 'c-3'].map(blankCriterion) };
const ids = ({ criteria }: RubricDraft) => criteria.map(({ id }) => id);

describe('editing a rubric', () => {
  it.each<[string, number, -1 | 1, string[]]>([
    ['up', 2, -1, ['c-1', 'c-3', 'c-2']],
    ['down', 0, 1, ['c-2', 'c-1', 'c-3']],
    ['up at the start', 0, -1, ['c-1', 'c-2', 'c-3']],
    ['down at the end', 2, 1, ['c-1', 'c-2', 'c-3']],
    ['what is not there', 7, -1, ['c-1', 'c-2', 'c-3']],
  ])('moves %s', (_, index, by, order) => {
    expect(ids(moveCriterion(draft, index, by))).toEqual(order);
  });

  it('adds at the end and never twice, takes out, and changes one', () => {
    const more = addCriterion(draft, blankCriterion('c-4'));
    expect(ids(more)).toEqual(['c-1', 'c-2', 'c-3', 'c-4']);
    expect(addCriterion(more, blankCriterion('c-4'))).toBe(more);
    expect(ids(removeCriterion(more, 1))).toEqual(['c-1', 'c-3', 'c-4']);
    expect(ids(putBack(removeCriterion(draft, 1), 1, blankCriterion('c-2')))).toEqual(ids(draft));
    expect(putBack(draft, 1, blankCriterion('c-2'))).toBe(draft);
    expect(changeCriterion(draft, 1, { name: 'Named' }).criteria.map(({ name }) => name)).toEqual(['', 'Named', '']);
    expect(ids(draft)).toEqual(['c-1', 'c-2', 'c-3']);
  });
});
