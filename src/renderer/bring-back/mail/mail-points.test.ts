import { expect, it } from 'vitest';
import { type EditedPart, type PartUse, pointsOf, pointsProblem, proposedParts, withPart } from './mail-points.ts';

const parts = (...uses: PartUse[]): EditedPart[] =>
  uses.map((use, key) => ({ key, text: ` part ${key} `, use, criterionId: null }));

it('leaves out what the app could not sort, until the owner decides', () => {
  expect(
    proposedParts([
      { text: 'a', kind: null },
      { text: 'b', kind: 'change' },
    ]).map(({ use }) => use),
  ).toEqual(['out', 'change']);
});

it('adds an empty part with a key of its own', () => {
  expect(withPart([]).map(({ key }) => key)).toEqual([0]);
  expect(withPart(parts('keep', 'out')).map(({ key, text }) => [key, text])).toEqual([
    [0, ' part 0 '],
    [1, ' part 1 '],
    [2, ''],
  ]);
});

it('keeps parts that are used and say something', () => {
  const [first, second, third] = parts('change', 'out', 'keep') as [EditedPart, EditedPart, EditedPart];
  expect(pointsOf([{ ...first, criterionId: 'concise' }, second, { ...third, text: ' \n ' }])).toEqual([
    { kind: 'change', text: 'part 0', criterionId: 'concise' },
  ]);
});

it.each<[PartUse[], ReturnType<typeof pointsProblem>]>([
  [[], 'none'],
  [['out', 'out'], 'none'],
  [['keep'], null],
  [['keep', 'keep', 'keep', 'change', 'change', 'change', 'out'], null],
  [['keep', 'keep', 'keep', 'keep'], 'too-many'],
  [['change', 'change', 'change', 'keep', 'change'], 'too-many'],
])('%j: %s', (uses, expected) => expect(pointsProblem(pointsOf(parts(...uses)))).toBe(expected));
