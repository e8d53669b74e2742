import { describe, expect, it } from 'vitest';
import { toLines } from '../../core/transcript/lines.ts';
import { isMove, passageOf, reach, wordAfter } from './word-choice.ts';

const lines = toLines([
  { startMs: 0, endMs: 3, text: 'a b c' },
  { startMs: 3, endMs: 4, text: 'd' },
  { startMs: 4, endMs: 6, text: 'e f' },
]);

describe('wordAfter', () => {
  it.each([
    ['ArrowLeft', 0, false, 0],
    ['ArrowLeft', 3, false, 2],
    ['ArrowRight', 2, false, 3],
    ['ArrowRight', 5, false, 5],
    ['ArrowUp', 5, false, 3],
    ['ArrowUp', 1, false, 0],
    ['ArrowDown', 1, false, 3],
    ['ArrowDown', 4, false, 5],
    ['Home', 2, false, 0],
    ['End', 0, false, 2],
    ['Home', 5, true, 0],
    ['End', 0, true, 5],
  ] as const)('%s from word %i (to the ends: %s) is word %i', (key, from, toEnds, to) =>
    expect(wordAfter(lines, from, key, toEnds)).toBe(to),
  );
  it('has nowhere to go without words', () => expect(wordAfter([], 0, 'ArrowRight', false)).toBe(0));
});

it('picks from where it began, in both directions, until a word is reached without picking', () => {
  const start = { word: 3, anchor: null };
  expect(passageOf(start)).toBeNull();
  const back = reach(start, 1, true);
  expect(passageOf(back)).toEqual({ first: 1, last: 3 });
  expect(passageOf(reach(back, 5, true))).toEqual({ first: 3, last: 5 });
  expect(passageOf(reach(back, 3, true))).toEqual({ first: 3, last: 3 });
  expect(passageOf(reach(back, 5, false))).toBeNull();
});

it('knows its keys', () => {
  expect(isMove('Home')).toBe(true);
  expect(isMove('Enter')).toBe(false);
});
