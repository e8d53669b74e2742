import { expect, it } from 'vitest';
import { RubricContent, rubricOf, rubricProblems } from './rubric-content.ts';

const criteria = (count: number, name = 'A name') =>
  Array.from({ length: count }, (_, index) => ({ id: `c-${index}`, name, anchors: { 1: '', 3: '', 5: '' } }));

it.each<[string, Parameters<typeof rubricProblems>[0], string[]]>([
  ['three criteria', { name: 'Mine', criteria: criteria(3) }, []],
  ['five criteria', { name: 'Mine', criteria: criteria(5) }, []],
  ['two criteria', { name: 'Mine', criteria: criteria(2) }, ['too-few']],
  ['six criteria', { name: 'Mine', criteria: criteria(6) }, ['too-many']],
  ['no name', { name: ' ', criteria: criteria(3) }, ['no-name']],
  [
    'a criterion without a name',
    { name: 'Mine', criteria: [...criteria(2), ...criteria(1, '\n')] },
    ['criterion-without-name'],
  ],
])('%s', (_, content, kinds) => {
  const problems = rubricProblems(content);
  expect(problems.map(({ kind }) => kind)).toEqual(kinds);
  const ids = content.criteria.map((criterion, index) => ({ ...criterion, id: `id-${index}` }));
  expect(RubricContent.safeParse({ ...content, criteria: ids }).success).toBe(kinds.length === 0);
});

it('counts each saved change as a version of the rubric', () => {
  const document = { type: 'rubric', version: 1, revision: 4, createdAt: '', binnedAt: null, id: 'mine-1' } as const;
  expect(rubricOf({ ...document, name: 'Mine', criteria: criteria(3) })).toEqual({
    id: 'mine-1',
    version: 5,
    name: 'Mine',
    criteria: criteria(3),
  });
});
