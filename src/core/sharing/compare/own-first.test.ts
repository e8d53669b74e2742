import { expect, it } from 'vitest';
import { ownReviewFirst } from './own-first.ts';

const EARLY = '2026-11-22T09:59:59.999Z';
const LATE = '2026-11-22T10:00:00.000Z';

it.each([
  [EARLY, LATE, true],
  [EARLY, null, true],
  [LATE, EARLY, false],
  [LATE, LATE, false],
  [null, LATE, false],
  [null, null, false],
])('sealed %s, shown %s: %s', (ownSealAt, othersShownAt, first) => {
  expect(ownReviewFirst(ownSealAt, othersShownAt)).toBe(first);
});
