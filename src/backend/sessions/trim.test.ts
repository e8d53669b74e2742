import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LibraryContext } from '../library/context.ts';
import { isFileNeeded, takeFile } from '../library/take-file.ts';
import { aReview, aSession, aTake } from '../library/testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { sessionSummary } from './summary.ts';
import { binTake } from './takes.ts';
import { trimTake } from './trim.ts';

let folder: string;
let context: LibraryContext;
const take = (id = 'take1') => context.library.get('take', id);
const trim = (startMs: number, endMs: number) => trimTake(context, 'take1', take().revision, { startMs, endMs });

beforeEach(async () => {
  folder = await tempFolder();
  context = await openTestLibrary(folder);
  await context.library.create('session', aSession());
  await context.library.create('take', aTake());
});
afterEach(async () => {
  await context.library.close();
  await removeFolder(folder);
});

it('keeps a trim in the document and gives everything back without it', async () => {
  const before = take();
  await trim(2_000, 7_500);
  expect(take()).toEqual({ ...before, revision: 1, trim: { startMs: 2_000, endMs: 7_500 } });
  expect(sessionSummary(context.library, context.library.get('session', 'session1')).durationMs).toBe(5_500);
  // As somebody finds it who opens the folder, and with what a later version put there.
  const file = join(context.library.folderOf('take', 'take1'), 'take.json');
  const onDisk = JSON.parse(await readFile(file, 'utf8'));
  expect(onDisk.trim).toEqual({ startMs: 2_000, endMs: 7_500 });
  await context.library.update('take', 'take1', (now) => ({
    ...now,
    trim: { startMs: 2_000, endMs: 7_500, fade: 'in' },
  }));
  await context.library.close();
  context = await openTestLibrary(folder);
  expect(take().trim).toEqual({ startMs: 2_000, endMs: 7_500, fade: 'in' });
  await trimTake(context, 'take1', take().revision, null);
  expect(take()).toEqual({ ...before, revision: take().revision, trim: null });
});

it('calls the whole take no trim, and the same trim no change', async () => {
  await trim(0, 10_000);
  expect(take().revision).toBe(0);
  await trim(1_000, 3_000);
  await trim(1_000, 3_000);
  expect(take().revision).toBe(1);
  await trim(0, 10_000);
  expect(take().trim).toBeNull();
});

it('refuses what leaves nothing to look at, what is not there, and what is not ready', async () => {
  for (const [from, to] of [
    [2_000, 2_999],
    [5_000, 1_000],
    [9_000, 10_001],
  ] as const)
    await expect(trim(from, to)).rejects.toMatchObject({ code: 'trim-too-short' });
  await expect(trimTake(context, 'take9', 0, null)).rejects.toMatchObject({ code: 'not-found' });
  await expect(trimTake(context, 'take1', 7, null)).rejects.toMatchObject({ code: 'conflict' });
  await binTake(context, 'take1');
  await expect(trim(1_000, 5_000)).rejects.toMatchObject({ code: 'take-not-ready' });
});

it('leaves a take alone whose review is sealed', async () => {
  const seal = { at: '2026-11-22T10:00:00.000Z', sha256: 'a'.repeat(64) };
  await context.library.create('review', aReview({ state: 'finished', seal }));
  await expect(trim(1_000, 5_000)).rejects.toMatchObject({ code: 'review-finished' });
  await context.library.update('review', 'review1', (review) => ({ ...review, state: 'draft', seal: null }));
  expect(await trim(1_000, 5_000)).toMatchObject({ trim: { startMs: 1_000, endMs: 5_000 } });
});

it('finds the file of a part in the folder of the take it was made from, which has to stay', async () => {
  const { library } = context;
  const whole = take();
  const media = whole.media && { ...whole.media, durationMs: 4_000, posterFileName: null };
  const source = { takeId: 'take1', startMs: 3_000, endMs: 7_000 };
  await library.create('take', aTake({ id: 'part1', media, source, trim: { startMs: 500, endMs: 2_500 } }));
  expect(takeFile(library, 'part1')).toMatchObject({
    ownerId: 'take1',
    path: join(library.folderOf('take', 'take1'), 'video.webm'),
    offsetMs: 3_000,
    window: { startMs: 500, endMs: 2_500 },
    played: { startMs: 3_500, lengthMs: 2_000 },
    all: { startMs: 3_000, lengthMs: 4_000 },
  });
  expect(takeFile(library, 'take1')).toMatchObject({ ownerId: 'take1', offsetMs: 0, played: null, all: null });
  expect(isFileNeeded(library, 'take1', new Set(['take1']))).toBe(true);
  expect(isFileNeeded(library, 'take1', new Set(['take1', 'part1']))).toBe(false);
  expect(isFileNeeded(library, 'part1', new Set(['part1']))).toBe(false);
  // Also while what it was made from lies in the bin.
  await binTake(context, 'take1');
  expect(takeFile(library, 'part1').path).toBe(join(library.folderOf('take', 'take1'), 'video.webm'));
  expect(() => takeFile(library, 'take9')).toThrow('not-found');
});
