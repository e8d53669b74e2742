import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CutRequest } from '../../core/clips/cut-request.ts';
import type { Take } from '../../core/model/take.ts';
import { buildReport } from '../../core/report/build-report.ts';
import { clipToTake } from '../../core/sharing/clip-map.ts';
import { realDisk } from '../disk/real-disk.ts';
import { ExportsFolder } from '../exports/exports-folder.ts';
import type { LibraryContext } from '../library/context.ts';
import { takeFile } from '../library/take-file.ts';
import { aRequest, aReview, aSession, aTake } from '../library/testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { createMedia } from '../media/media.ts';
import { passageLevels } from '../media/passage-levels.ts';
import { COUNTED_FPS, makeCountedTake, readCounters } from '../media/testing/counted-take.ts';
import { bundledTools } from '../media/tools.ts';
import { collectStills } from '../reports/collect-stills.ts';
import { makePage } from '../sharing/make-page.ts';
import { createTasks } from '../tasks/tasks.ts';
import type { Tasks } from '../tasks/types.ts';
import type { CutTools } from './cut-tools.ts';
import { makeCuts } from './make-cuts.ts';
import { previewCut } from './preview-cut.ts';

/** How far what is seen may be from what was asked for: a picture. */
const ERROR_MS = 34;
const frameMs = 1_000 / COUNTED_FPS;

let folder: string;
let context: LibraryContext;
let tools: CutTools;
let tasks: Tasks;
let ffmpeg: string;

// One file of twelve seconds with a key frame each second: the whole of it, its middle, and a part of which a piece is
// trimmed away.
beforeAll(async () => {
  folder = await tempFolder();
  context = await openTestLibrary(folder);
  const { library, clock, ids } = context;
  const found = await bundledTools();
  if (!found) throw new Error('the bundled ffmpeg is missing');
  ffmpeg = found.ffmpeg;
  await library.create('session', aSession());
  const { media } = aTake();
  if (!media) throw new Error('a take without media');
  const whole = {
    ...media,
    container: 'mp4',
    fileName: 'video.mp4',
    durationMs: 12_000,
    sizeBytes: 240_000,
    video: { codec: 'h264', width: 192, height: 108 },
    audio: { codec: 'opus' },
  } as const;
  const part = { ...whole, durationMs: 5_000, sizeBytes: 100_000, posterFileName: null };
  const source = { takeId: 'whole', startMs: 5_250, endMs: 10_250 };
  const all: Partial<Take>[] = [
    { id: 'whole', media: whole, status: 'binned', statusBeforeBin: 'ready' },
    { id: 'trimmed', media: whole, trim: { startMs: 3_517, endMs: 8_000 } },
    { id: 'part', media: part, source },
    { id: 'both', media: part, source, trim: { startMs: 1_100, endMs: 4_000 } },
  ];
  for (const take of all) await library.create('take', aTake(take));
  const file = join(library.folderOf('take', 'whole'), 'video.mp4');
  await makeCountedTake(ffmpeg, file, { codec: 'h264', seconds: 12 });
  await writeFile(join(library.folderOf('take', 'trimmed'), 'video.mp4'), await readFile(file));
  const log = () => undefined;
  tasks = createTasks({ clock, ids, log });
  tools = {
    ...context,
    media: createMedia({ preferences: () => null, log }),
    disk: realDisk,
    exportsFolder: new ExportsFolder(realDisk),
    resourcesDir: 'resources',
  };
}, 60_000);
afterAll(async () => {
  await tasks.close();
  await context.library.close();
  await removeFolder(folder);
});

const request = (takeId: string, startMs: number, lengthMs: number, change: Partial<CutRequest> = {}): CutRequest => ({
  pieces: [{ takeId, startMs, lengthMs, title: null }],
  leadInMs: 0,
  leadOutMs: 0,
  mode: 'exact',
  maxBytes: null,
  evenSound: false,
  about: 'parts',
  ...change,
});
const offsetOf = (takeId: string) => takeFile(context.library, takeId).offsetMs;
/** Makes a file of one piece and gives its pieces with the numbers of all pictures in it. */
const cut = async (asked: CutRequest) => {
  const task = tasks.start({
    kind: 'export-clip',
    sessionId: 'session1',
    work: (run) => makeCuts(tools, 'session1', 'clip', [asked], run),
  });
  const { state, exportIds, error } = await tasks.ended(task.id);
  expect([state, error]).toEqual(['done', null]);
  const { fileName, map } = context.library.get('export', exportIds[0] ?? '');
  const path = join(context.library.folderOf('export', exportIds[0] ?? ''), fileName);
  if (!map) throw new Error('no map');
  return { map, path, shown: await readCounters(ffmpeg, path) };
};
/** The largest distance of a picture from the one that stands in the file where the clip's map says it is from. */
const errorOf = (takeId: string, { map, shown }: Pick<Awaited<ReturnType<typeof cut>>, 'map' | 'shown'>) =>
  Math.max(
    ...shown.map((number, index) => {
      const place = clipToTake(map, Math.round(index * frameMs), 0);
      return Math.abs(number * frameMs - (offsetOf(takeId) + (place?.startMs ?? 0)));
    }),
  );

describe('clips', () => {
  it.each([
    ['trimmed', 4_000, 2_000, 4_000, 2_000],
    ['trimmed', 0, 12_000, 3_517, 4_483],
    ['trimmed', 0, 0, 3_517, 1_000],
    ['part', 1_300, 2_000, 1_300, 2_000],
    ['part', 0, 12_000, 0, 5_000],
    ['both', 0, 12_000, 1_100, 2_900],
  ] as const)('of %s from %i ms, %i ms long, begin at %i and last %i', async (takeId, startMs, lengthMs, at, lasts) => {
    const made = await cut(request(takeId, startMs, lengthMs));
    expect(made.map.pieces).toEqual([{ takeId, clipStartMs: 0, takeStartMs: at, lengthMs: lasts }]);
    expect(errorOf(takeId, made)).toBeLessThanOrEqual(ERROR_MS);
    expect(Math.abs(made.shown.length * frameMs - lasts)).toBeLessThanOrEqual(2 * frameMs);
    expect((await tools.media.probe(made.path)).audio?.codec).toBe('aac');
  });

  it('are copied where the key frame before belongs to the take', async () => {
    // A key frame of the file lies at 7 s, which is 1.75 s of the part.
    const asked = request('part', 2_000, 1_500, { mode: 'fast' });
    expect(await previewCut(tools, 'session1', asked)).toMatchObject({
      mode: 'fast',
      pieces: [{ startMs: 1_750, lengthMs: 1_750, earlierMs: 250 }],
      sizeBytes: 35_000,
    });
    const made = await cut(asked);
    expect(made.map.pieces).toMatchObject([{ takeId: 'part', takeStartMs: 1_750, lengthMs: 1_750 }]);
    expect(errorOf('part', made)).toBeLessThanOrEqual(ERROR_MS);
  });

  it.each(['trimmed', 'part'])('are exact where a copy of %s would begin with what is cut off', async (takeId) => {
    const asked = request(takeId, 0, 1_500, {
      mode: 'fast',
      pieces: [{ takeId, startMs: takeId === 'part' ? 200 : 3_600, lengthMs: 1_500, title: null }],
    });
    expect(await previewCut(tools, 'session1', asked)).toMatchObject({ mode: 'exact', exactBecause: 'trim' });
    const made = await cut(asked);
    const firstMs = (made.shown[0] ?? 0) * frameMs;
    expect(firstMs).toBeGreaterThanOrEqual(takeId === 'part' ? 5_250 : 3_517);
  });

  it('even the sound of a part by that part', async () => {
    const made = await cut(request('both', 1_500, 2_000, { evenSound: true }));
    expect(errorOf('both', made)).toBeLessThanOrEqual(ERROR_MS);
  });
});

it('sends a reviewer nothing but what is played, and brings times back in take time', async () => {
  const { library } = context;
  await library.create('request', aRequest({ takeIds: ['trimmed', 'both'], delivery: 'two-files' }));
  const page = { ...tools, reviewerPage: join(import.meta.dirname, '../sharing/testing/page-template.html') };
  const make = async () => {
    const task = tasks.start({
      kind: 'make-review-page',
      sessionId: 'session1',
      work: (run) => makePage(page, 'request1', run),
    });
    const { state, error } = await tasks.ended(task.id);
    expect([state, error]).toEqual(['done', null]);
    return library.get('request', 'request1').clips;
  };
  const clips = await make();
  expect(clips.map(({ pieces }) => pieces)).toEqual([
    [{ takeId: 'trimmed', clipStartMs: 0, takeStartMs: 3_517, lengthMs: 4_483 }],
    [{ takeId: 'both', clipStartMs: 0, takeStartMs: 1_100, lengthMs: 2_900 }],
  ]);
  const videos = library.ofSession('export', 'session1').filter(({ kind }) => kind === 'review-video');
  for (const [index, takeId] of (['trimmed', 'both'] as const).entries()) {
    const { id, fileName } = videos[index] ?? { id: '', fileName: '' };
    const shown = await readCounters(ffmpeg, join(library.folderOf('export', id), fileName));
    const map = clips[index];
    if (!map) throw new Error('no map');
    expect(errorOf(takeId, { map, shown })).toBeLessThanOrEqual(ERROR_MS);
    expect(Math.abs(shown.length * frameMs - (map.pieces[0]?.lengthMs ?? 0))).toBeLessThanOrEqual(100);
  }
  // Trimmed otherwise, a clip is another one; the map of the page that is out there is still known.
  await library.update('take', 'trimmed', (take) => ({ ...take, trim: { startMs: 4_000, endMs: 8_000 } }));
  const again = await make();
  expect(again).toHaveLength(3);
  expect(again[0]?.clipId).not.toBe(clips[0]?.clipId);
  expect(again[1]).toEqual(clips[1]);
  expect(again[2]).toEqual(clips[0]);
  await library.update('take', 'trimmed', (take) => ({ ...take, trim: { startMs: 3_517, endMs: 8_000 } }));
}, 60_000);

it('prints stills of what is played, and none of what is trimmed away', async () => {
  const { library } = context;
  const moments = [
    ['both', 2_000, 0],
    ['trimmed', 2_000, 1_700],
    ['trimmed', 7_000, 5_000],
    ['trimmed', 500, 1_000],
  ] as const;
  const review = aReview({
    moments: moments.map(([takeId, startMs, lengthMs], index) => ({
      id: `moment-${index}`,
      takeId,
      startMs,
      lengthMs,
      criterionId: 'c-1',
      kind: 'keep' as const,
      note: '',
    })),
    points: moments.map((_, index) => ({
      id: `point-${index}`,
      kind: 'keep' as const,
      position: index,
      text: 'An example with a result',
      criterionId: 'c-1',
      momentIds: [`moment-${index}`],
      hinted: true,
    })),
  });
  const session = library.get('session', 'session1');
  const report = buildReport({ session, takes: library.ofSession('take', 'session1'), review });
  expect(report.takes.map(({ id, durationMs }) => [id, durationMs])).toEqual([
    ['trimmed', 4_483],
    ['part', 5_000],
    ['both', 2_900],
  ]);
  const run = { signal: new AbortController().signal, command: () => undefined };
  const stills = await collectStills({ ...tools, log: () => undefined }, report, run, () => undefined);
  // At 7.25 s of the file; the first picture that is left; 100 ms before the last one that is left.
  const expected = { 'both@2000': 7_250, 'trimmed@3517': 3_517, 'trimmed@7900': 7_900 };
  expect([...stills.keys()].sort()).toEqual(Object.keys(expected));
  for (const [key, fileMs] of Object.entries(expected)) {
    const path = join(folder, `${key.replace(/\W/g, '-')}.jpg`);
    await writeFile(path, Buffer.from(stills.get(key) ?? '', 'base64'));
    const [shown = -1] = await readCounters(ffmpeg, path);
    expect(Math.abs(shown - Math.floor(fileMs / frameMs)), key).toBeLessThanOrEqual(1);
  }
});

it('gives programs that write down speech the sound of the part alone', async () => {
  const { path, all } = takeFile(context.library, 'part');
  const wav = join(folder, 'part.wav');
  await tools.media.speech(path, wav, { passage: all });
  expect(Math.abs(((await tools.media.probe(wav)).durationMs ?? 0) - 5_000)).toBeLessThan(50);
});

it('gives a timeline the levels of the part alone, whether they come bit by bit or at once', async () => {
  const levels = Uint8Array.from({ length: 250 }, (_, index) => index);
  const wanted = Array.from(levels.subarray(105, 206));
  for (const size of [1, 7, 100, 250]) {
    const sent: number[] = [];
    const all = await passageLevels(
      { startMs: 1_055, lengthMs: 1_000 },
      (next) => sent.push(...next),
      async (onLevels) => {
        for (let at = 0; at < 250; at += size) onLevels(levels.subarray(at, at + size));
        return levels;
      },
    );
    expect(Array.from(all)).toEqual(wanted);
    expect(sent).toEqual(wanted);
  }
});
