import { describe, expect, it } from 'vitest';
import { clipFileStem, reelFileStem } from './clip-names.ts';
import { fitTitle, runsRightToLeft } from './fit-title.ts';

const HD = { width: 1_280, height: 720 };
/** Every sign half as wide as high. */
const widthOf = (text: string, sizePx: number) => [...text].length * sizePx * 0.5;

describe('a title on its card', () => {
  it.each([
    ['short', 'Keep: direct answer, 0:42', 1],
    ['long', 'Change: the first sentence says what the answer is before the story begins, 12:07', 4],
    ['one long word', 'W'.repeat(200), 12],
    ['a script without spaces', '直接回答问题'.repeat(20), 12],
  ])('%s', (_name, title, most) => {
    const { lines, sizePx, lineHeightPx } = fitTitle(title, HD, widthOf);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThanOrEqual(most);
    expect(lines.length * lineHeightPx).toBeLessThanOrEqual(HD.height);
    for (const line of lines) expect(widthOf(line, sizePx)).toBeLessThanOrEqual(HD.width);
    expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''));
  });

  it('keeps an emoji whole and punctuation with its word', () => {
    const { lines } = fitTitle(`${'👩‍👩‍👧‍👦'.repeat(40)} yes, really!`, { width: 200, height: 400 }, widthOf);
    expect(lines.some((line) => /^[,!\u200d]/u.test(line))).toBe(false);
  });

  it.each([
    'Change: (said twice) "I guess" and “maybe” once more (0:42), ¿no?',
    'שלום: תשובה ישירה (חזק) ועוד (מעט) "מילים" של (ממש) סוף',
  ])('ends no line with what opens a bracket or a quotation: %s', (title) => {
    for (let width = 150; width < 700; width += 25) {
      const { lines } = fitTitle(title, { width, height: 400 }, widthOf);
      expect(lines.filter((line) => /[(“¿]$|(?:^|\s)"$/u.test(line) || /^[)”,?]/u.test(line))).toEqual([]);
    }
  });

  it.each([
    ['Keep: 0:42', false],
    ['‏שמור: תשובה ישירה, 0:42', true],
    ['0:42 — إجابة مباشرة', true],
    ['👍 Keep', false],
    ['👍', false],
  ])('%s runs right to left: %s', (title, expected) => {
    expect(runsRightToLeft(title)).toBe(expected);
  });
});

it('names files so that every system takes them', () => {
  expect(clipFileStem('Keep: direct answer?', 42_700, '2026-11-22')).toBe(
    'Second Take clip - keep-direct-answer - 0.42 - 2026-11-22',
  );
  expect(clipFileStem('', 3_600_000, '2026-11-22', 2)).toBe('Second Take clip - 1.00.00 - 2026-11-22 (2)');
  expect(reelFileStem('Why this role?', '2026-11-22')).toBe('Second Take reel - why-this-role - 2026-11-22');
});
