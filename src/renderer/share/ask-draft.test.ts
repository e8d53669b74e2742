import { expect, test } from 'vitest';
import { chosenMs, minutesNeeded, newestTake, type ReadyTake, toggleTake } from './ask-draft.ts';
import { dayOf, daysAfter, isDay, noonOf } from './due-date.ts';

const take = (id: string, minute: number, durationMs: number) =>
  ({ id, createdAt: `2026-03-01T10:${minute}:00.000Z`, media: { durationMs } }) as ReadyTake;
const takes = [take('take-one', 10, 30_000), take('take-two', 20, 61_000), take('take-three', 30, 90_000)];

test('the newest take is the one recorded last', () => {
  expect(newestTake(takes)?.id).toBe('take-three');
  expect(newestTake([...takes].reverse())?.id).toBe('take-three');
  expect(newestTake([])).toBeUndefined();
});

test('choosing a take keeps the order of recording, choosing it again leaves it out', () => {
  const two = toggleTake(takes, ['take-three'], 'take-one');
  expect(two).toEqual(['take-one', 'take-three']);
  expect(toggleTake(takes, two, 'take-three')).toEqual(['take-one']);
  expect(chosenMs(takes, two)).toBe(120_000);
});

test.each([
  [0, 11],
  [60_000, 11],
  [60_001, 12],
  [300_000, 15],
])('takes of %d ms need about %d minutes', (ms, minutes) => {
  expect(minutesNeeded(ms)).toBe(minutes);
});

test('days are calendar days, over the end of a month and a change of the clock', () => {
  expect(daysAfter(new Date(2026, 1, 25, 23, 59), 7)).toBe('2026-03-04');
  expect(daysAfter(new Date(2026, 2, 28, 0, 1), 1)).toBe('2026-03-29');
  expect(dayOf(noonOf('2026-10-25'))).toBe('2026-10-25');
  expect([isDay('2026-10-25'), isDay(''), isDay('2026-1'), isDay('2026-13-40')]).toEqual([true, false, false, false]);
});
