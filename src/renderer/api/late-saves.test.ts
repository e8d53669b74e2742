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

it('tries by itself again what failed, says so, and says when it is saved', async () => {
  const said: unknown[] = [];
  let isFull = true;
  const sent: string[] = [];
  const late = lateSave(
    async (value: string) => {
      if (isFull) throw 'disk full';
      sent.push(value);
    },
    (error) => said.push(error),
  );
  late.change('a');
  await vi.advanceTimersByTimeAsync(6_000);
  expect(said).toEqual(['disk full', 'disk full']);
  isFull = false;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(sent).toEqual(['a']);
  expect(said).toEqual(['disk full', 'disk full', null]);
});

it('never sends what failed after something newer, nor once nobody is left', async () => {
  const sent: string[] = [];
  let fail: () => void = () => undefined;
  const late = lateSave(async (value: string) => {
    sent.push(value);
    if (value === 'old') await new Promise((_resolve, reject) => (fail = () => reject(new Error('no'))));
    if (value === 'last') throw new Error('no');
  });
  late.change('old');
  await vi.advanceTimersByTimeAsync(1_000);
  late.change('new');
  await vi.advanceTimersByTimeAsync(1_000);
  fail();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toEqual(['old', 'new']);
  late.change('last');
  late.end();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toEqual(['old', 'new', 'last']);
});
