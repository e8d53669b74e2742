import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { realDisk } from '../disk/real-disk.ts';
import type { LibraryContext } from '../library/context.ts';
import { aReview, aRubric, aSession, aTake } from '../library/testing/example-documents.ts';
import { errnoError, inspectedDisk } from '../library/testing/faulty-disk.ts';
import { copyOf, openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { binRubric, copyRubric } from '../rubrics/rubrics.ts';
import { createTasks } from '../tasks/tasks.ts';
import { createDiskSpace } from './disk-space.ts';
import { emptyBin } from './empty-bin.ts';
import { binSession } from './sessions.ts';
import { binTake, restoreTake, starTake } from './takes.ts';
import { binItems } from './views.ts';

let folder: string;
let context: LibraryContext;
beforeEach(async () => {
  folder = await tempFolder();
  context = await openTestLibrary(folder);
  await fill();
});
afterEach(async () => {
  await context.library.close();
  await removeFolder(folder);
});
async function fill() {
  const { library } = context;
  await library.create('session', aSession());
  await library.create('session', aSession({ id: 'session2' }));
  for (const id of ['take1', 'take2']) await library.create('take', aTake({ id }));
  await library.create('take', aTake({ id: 'take3', sessionId: 'session2' }));
  await library.create('review', aReview({ id: 'review2', sessionId: 'session2' }));
  for (const id of ['take1', 'take2', 'take3'])
    await writeFile(join(library.folderOf('take', id), 'video.webm'), Buffer.alloc(1_000_000));
}
const take = (id: string) => ({ kind: 'take', id }) as const;
const session = (id: string) => ({ kind: 'session', id }) as const;
const none = { removed: 0, needed: 0, failed: 0 };

it('deletes what lies in the bin, and nothing else, for good', async () => {
  const { library } = context;
  await binTake(context, 'take1');
  await binSession(context, 'session2');
  const gone = [library.folderOf('take', 'take1'), library.folderOf('session', 'session2')];
  expect(await emptyBin(context, [take('take1'), take('take2'), session('session1'), session('session2')])).toEqual({
    removed: 2,
    needed: 0,
    failed: 2,
  });
  expect(gone.filter((path) => existsSync(path))).toEqual([]);
  expect(await readdir(join(folder, '.removed'))).toEqual([]);
  expect(binItems(library)).toEqual([]);
  expect(library.all('take').map(({ id }) => id)).toEqual(['take2']);
  expect(library.all('review')).toEqual([]);
  await library.close();
  context = await openTestLibrary(folder);
  expect(context.library.all('session').map(({ id }) => id)).toEqual(['session1']);
  expect(context.library.problems).toEqual([]);
});

it('leaves what was brought back after the question', async () => {
  await binTake(context, 'take1');
  await restoreTake(context, 'take1');
  expect(await emptyBin(context, [take('take1')])).toEqual({ ...none, failed: 1 });
  expect(context.library.get('take', 'take1').status).toBe('ready');
});

it('keeps a recording whose parts stay, and deletes it together with all of them', async () => {
  const { library } = context;
  const source = { takeId: 'take1', startMs: 0, endMs: 5_000 };
  await library.create('take', aTake({ id: 'part1', source }));
  await binTake(context, 'take1');
  expect(await emptyBin(context, [take('take1')])).toEqual({ ...none, needed: 1 });
  expect(existsSync(join(library.folderOf('take', 'take1'), 'video.webm'))).toBe(true);
  await binTake(context, 'part1');
  expect(await emptyBin(context, [take('take1'), take('part1')])).toEqual({ ...none, removed: 2 });
});

it('leaves a folder that is held open in its place, whole, and goes on with the rest', async () => {
  await context.library.close();
  const disk = inspectedDisk(realDisk, (step, path) => {
    if (step === 'rename' && path.endsWith('take1')) throw errnoError('EBUSY');
  });
  context = await openTestLibrary(folder, { disk });
  await binTake(context, 'take1');
  await binTake(context, 'take2');
  expect(await emptyBin(context, [take('take1'), take('take2')])).toEqual({ ...none, removed: 1, failed: 1 });
  expect(existsSync(join(context.library.folderOf('take', 'take1'), 'video.webm'))).toBe(true);
});

it('shows nothing half deleted after a crash in the middle, and clears it at the next start', async () => {
  await binTake(context, 'take1');
  // As a process leaves it that died right after the rename.
  const own = context.library.folderOf('take', 'take1');
  const aside = join(folder, '.removed', 'take1-x1');
  await mkdir(dirname(aside));
  await realDisk.rename(own, aside);
  const copy = await copyOf(folder);
  const after = await openTestLibrary(copy);
  expect(after.library.all('take').map(({ id }) => id)).not.toContain('take1');
  expect(after.library.problems).toEqual([]);
  await expect.poll(() => readdir(join(copy, '.removed'))).toEqual([]);
  await after.library.close();
  await removeFolder(copy);
});

it('counts what sessions and takes in the bin take, again after a change', async () => {
  const tasks = createTasks({ ...context, log: () => undefined });
  const space = createDiskSpace(context.library, tasks);
  const before = await space.sizes();
  expect(before.sessions.session1).toBeGreaterThan(2_000_000);
  expect(before.sessions.session2).toBeGreaterThan(1_000_000);
  expect(before.totalBytes).toBe((before.sessions.session1 ?? 0) + (before.sessions.session2 ?? 0));
  expect(before.binnedTakes).toEqual({});
  await binTake(context, 'take1');
  const binned = await space.sizes();
  expect(binned.binnedTakes.take1).toBeGreaterThan(1_000_000);
  await emptyBin(context, [take('take1')]);
  expect((await space.sizes()).totalBytes).toBeLessThan(before.totalBytes - 900_000);
  // What a task takes away, as the raw file of a finished recording, changes no document.
  const work = async () => rm(join(context.library.folderOf('take', 'take2'), 'video.webm')).then(() => []);
  await tasks.ended(tasks.start({ kind: 'finish-take', sessionId: 'session1', work }).id);
  expect((await space.sizes()).sessions.session1).toBeLessThan(900_000);
});

it('a star stays with its take', async () => {
  await starTake(context, 'take1', true);
  await context.library.close();
  context = await openTestLibrary(folder);
  expect(context.library.get('take', 'take1').starred).toBe(true);
  const { revision } = await starTake(context, 'take1', true);
  expect(revision).toBe(1);
  expect((await starTake(context, 'take1', false)).starred).toBe(false);
});

it('deletes a rubric in the bin with its earlier version, and no other', async () => {
  const { library } = context;
  const mine = await copyRubric(context, aRubric, 'Mine');
  const kept = await copyRubric(context, aRubric, 'Kept');
  await binRubric(context, mine.id);
  const rubric = (id: string) => ({ kind: 'rubric', id }) as const;
  expect(await emptyBin(context, [rubric(mine.id), rubric(kept.id)])).toEqual({ ...none, removed: 1, failed: 1 });
  expect(await emptyBin(context, [rubric(mine.id)])).toEqual({ ...none, removed: 1 });
  expect(await readdir(join(folder, 'rubrics'))).toEqual([`${kept.id}.json`]);
  await library.close();
  context = await openTestLibrary(folder);
  expect(context.library.all('rubric').map(({ id }) => id)).toEqual([kept.id]);
  expect(context.library.problems).toEqual([]);
});

it('leaves a rubric in the bin when the computer stops in the middle of deleting it', async () => {
  const { id } = await copyRubric(context, aRubric, 'Mine');
  await binRubric(context, id);
  await context.library.close();
  const disk = inspectedDisk(realDisk, (step, path) => {
    if (step === 'remove' && path.endsWith(`${id}.json`)) throw errnoError('EIO');
  });
  context = await openTestLibrary(folder, { disk });
  expect(await emptyBin(context, [{ kind: 'rubric', id }])).toEqual({ ...none, failed: 1 });
  await context.library.close();
  context = await openTestLibrary(folder);
  expect(context.library.all('rubric').map(({ binnedAt }) => binnedAt === null)).toEqual([false]);
  expect(context.library.problems).toEqual([]);
});
