import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lateSave, lateSavesSettled } from './late-saves.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('sends the last of many changes once, a little later', async () => {
  const sent: unknown[] = [];
  const late = lateSave(async (value: string, keepalive) => sent.push([value, keepalive]));
  for (const value of ['a', 'ab', 'abc']) late.change(value);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual([['abc', false]]);
});

it('sends at once when the page goes, and nothing twice', async () => {
  const sent: unknown[] = [];
  const late = lateSave(async (value: string, keepalive) => sent.push([value, keepalive]));
  late.flush(true);
  late.change('a');
  late.flush(true);
  late.flush(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual([['a', true]]);
});

it('goes on after a failure, one after the other', async () => {
  const sent: string[] = [];
  let open: () => void = () => undefined;
  const late = lateSave(async (value: string) => {
    sent.push(value);
    if (value === 'fails') throw new Error('no');
    if (value === 'slow') await new Promise<void>((resolve) => (open = resolve));
  });
  for (const value of ['fails', 'slow', 'next']) {
    late.change(value);
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(sent).toEqual(['fails', 'slow']);
  open();
  await lateSavesSettled();
  expect(sent).toEqual(['fails', 'slow', 'next']);
});
