import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnswersDraft,
  chosenAnswers,
  stretchAt,
  stretches,
  undivided,
  withBorder,
  withChoice,
  withMovedBorder,
  withoutBorder,
} from './answers-draft.ts';
import { canDivide } from './divide.ts';

const window = { startMs: 1_000, endMs: 21_000 };
const bordersAt = (...times: readonly number[]): AnswersDraft =>
  times.reduce((draft, at) => withBorder(draft, at) ?? draft, undivided(window));
const question = (questionId: string) => ({ kind: 'question' as const, questionId });

describe('borders', () => {
  it('divide in order, however they were set', () => {
    expect(stretches(bordersAt(15_000, 5_000))).toEqual([
      { startMs: 1_000, endMs: 5_000 },
      { startMs: 5_000, endMs: 15_000 },
      { startMs: 15_000, endMs: 21_000 },
    ]);
  });

  it.each([1_500, 5_999, 4_001, 20_500, 500, 22_000])('are not set at %i ms, beside one at 5 s', (at) => {
    expect(withBorder(bordersAt(5_000), at)).toBeNull();
  });

  it('leave what was chosen with the stretch before', () => {
    const draft = withBorder(withChoice(undivided(window), 0, question('q01')), 8_000);
    expect(draft?.choices).toEqual([question('q01'), { kind: 'open' }]);
  });

  it('give two stretches back as one when they go', () => {
    const draft = withChoice(withChoice(bordersAt(5_000, 9_000), 1, question('q01')), 2, { kind: 'none' });
    expect(withoutBorder(draft, 0).choices).toEqual([question('q01'), { kind: 'none' }]);
    expect(withoutBorder(draft, 1).choices).toEqual([{ kind: 'open' }, question('q01')]);
    expect(withoutBorder(draft, 5)).toEqual(draft);
  });

  it('move as far as those beside them let them', () => {
    const draft = bordersAt(5_000, 9_000);
    expect(withMovedBorder(draft, 0, 8_700).borders).toEqual([8_000, 9_000]);
    expect(withMovedBorder(draft, 0, 0).borders).toEqual([2_000, 9_000]);
    expect(withMovedBorder(draft, 1, 30_000).borders).toEqual([5_000, 20_000]);
  });
});

it('says what would be made, and what is still open', () => {
  const draft = withChoice(withChoice(bordersAt(5_000, 9_000, 12_000), 0, question('q01')), 1, { kind: 'none' });
  expect(chosenAnswers(draft)).toEqual({
    answers: [{ startMs: 1_000, endMs: 5_000, question: { questionId: 'q01' } }],
    openCount: 2,
  });
  const typed = withChoice(withChoice(draft, 2, { kind: 'new', text: ' ' }), 3, { kind: 'new', text: ' Why? ' });
  expect(chosenAnswers(typed)).toMatchObject({ answers: [{}, { question: { text: 'Why?' } }], openCount: 1 });
});

it('always gives stretches that can become takes', () => {
  const ms = fc.integer({ min: 0, max: 22_000 });
  const step = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), ms }),
    fc.record({ kind: fc.constant('move' as const), ms, index: fc.nat(5) }),
    fc.record({ kind: fc.constant('remove' as const), index: fc.nat(5) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let draft = undivided(window);
      for (const one of steps) {
        if (one.kind === 'add') draft = withBorder(draft, one.ms) ?? draft;
        else if (one.kind === 'move') draft = withMovedBorder(draft, one.index, one.ms);
        else draft = withoutBorder(draft, one.index);
        expect(draft.choices).toHaveLength(draft.borders.length + 1);
        expect(canDivide(stretches(draft), window)).toBe(true);
      }
      const all = stretches(draft);
      all.forEach(({ startMs }, index) => {
        expect(stretchAt(draft, startMs)).toBe(index);
      });
    }),
  );
});
