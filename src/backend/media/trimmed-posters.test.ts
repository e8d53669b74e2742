import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { TakeTrim } from '../../core/model/take.ts';
import { realDisk } from '../disk/real-disk.ts';
import type { LibraryContext } from '../library/context.ts';
import { aSession, aTake } from '../library/testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { createMedia } from './media.ts';
import { makeCountedTake, readCounters } from './testing/counted-take.ts';
import { bundledTools } from './tools.ts';
import { createTrimmedPosters, type TrimmedPosters } from './trimmed-posters.ts';

const ffmpeg = (await bundledTools())?.ffmpeg ?? '';
let folder: string;
let context: LibraryContext;
let posters: TrimmedPosters;
let takeFolder: string;
let warnings: number;
beforeEach(async () => {
  folder = await tempFolder();
  context = await openTestLibrary(folder);
  const { library, ids } = context;
  await library.create('session', aSession());
  const { media } = aTake();
  const video = { codec: 'h264', width: 192, height: 108 };
  await library.create('take', aTake({ media: media && { ...media, fileName: 'video.mp4', container: 'mp4', video } }));
  takeFolder = library.folderOf('take', 'take1');
  await makeCountedTake(ffmpeg, join(takeFolder, 'video.mp4'), { codec: 'h264', seconds: 10 });
  warnings = 0;
  const log = () => {
    warnings += 1;
  };
  const tools = createMedia({ preferences: () => null, log: () => undefined });
  posters = createTrimmedPosters({ library, media: tools, disk: realDisk, ids, log });
});
afterEach(async () => {
  await posters.close();
  await context.library.close();
  await removeFolder(folder);
});
const trim = (window: TakeTrim | null) =>
  context.library.update('take', 'take1', (take) => ({ ...take, trim: window }));
const stills = async () => (await readdir(takeFolder)).filter((name) => name.startsWith('poster-'));
const picture = async (name: string) => (await readCounters(ffmpeg, join(takeFolder, name)))[0] ?? -1;

it('shows a picture of what stays, and the own one again when the trim is taken back', async () => {
  expect(await posters.of('take1')).toBeNull();
  await trim({ startMs: 500, endMs: 9_000 });
  expect(await posters.of('take1')).toBeNull();
  await trim({ startMs: 4_000, endMs: 9_000 });
  const name = await posters.of('take1');
  expect(name).toBe('poster-5000.jpg');
  expect(Math.abs((await picture(name ?? '')) - 150)).toBeLessThanOrEqual(1);
  await trim({ startMs: 6_000, endMs: 7_000 });
  expect(await posters.of('take1')).toBe('poster-6500.jpg');
  // What an earlier trim needed is gone.
  expect(await stills()).toEqual(['poster-6500.jpg']);
  await trim(null);
  expect(await posters.of('take1')).toBeNull();
});

it('of a part of a longer recording, is out of its own range of the file', async () => {
  const part = aTake({ id: 'take2', source: { takeId: 'take1', startMs: 3_000, endMs: 9_000 } });
  await context.library.create('take', { ...part, media: part.media && { ...part.media, durationMs: 6_000 } });
  await context.library.update('take', 'take2', (take) => ({ ...take, trim: { startMs: 2_000, endMs: 6_000 } }));
  expect(await posters.of('take2')).toBe('poster-3000.jpg');
  const own = join('..', 'take2', 'poster-3000.jpg');
  expect(Math.abs((await picture(own)) - 180)).toBeLessThanOrEqual(1);
});

it('is made once for all who ask, and made already when a take is trimmed', async () => {
  await trim({ startMs: 4_000, endMs: 9_000 });
  const all = await Promise.all([posters.of('take1'), posters.of('take1'), posters.of('take1')]);
  expect(new Set(all)).toEqual(new Set(['poster-5000.jpg']));
  await trim({ startMs: 5_000, endMs: 9_000 });
  await expect.poll(stills).toEqual(['poster-6000.jpg']);
  expect(await stills()).toEqual(['poster-6000.jpg']);
});

it('leaves the take its own where none can be made', async () => {
  await writeFile(join(takeFolder, 'video.mp4'), 'no video');
  await trim({ startMs: 4_000, endMs: 9_000 });
  expect(await posters.of('take1')).toBeNull();
  expect(warnings).toBeGreaterThan(0);
  expect((await readdir(takeFolder)).filter((name) => name.includes('.part'))).toEqual([]);
});
