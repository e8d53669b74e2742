import { chmod, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CutRequest } from '../../core/clips/cut-request.ts';
import type { Task } from '../../core/model/task.ts';
import { clipToTake } from '../../core/sharing/clip-map.ts';
import { realDisk } from '../disk/real-disk.ts';
import { ExportsFolder } from '../exports/exports-folder.ts';
import type { LibraryContext } from '../library/context.ts';
import { aSession, aTake } from '../library/testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { createMedia } from '../media/media.ts';
import { makeCountedTake } from '../media/testing/counted-take.ts';
import { bundledTools, type Tools } from '../media/tools.ts';
import { runProgram } from '../process/runner.ts';
import { openSmallDisk } from '../recorder/testing/small-disk.ts';
import { createTasks } from '../tasks/tasks.ts';
import type { Tasks } from '../tasks/types.ts';
import type { CutTools } from './cut-tools.ts';
import { makeCuts } from './make-cuts.ts';
import { previewCut } from './preview-cut.ts';

let folder: string;
let context: LibraryContext;
let tools: CutTools;
let tasks: Tasks;
let exportsDir: string;
let programs: Tools;

/** A library in a folder with `take1` (H.264) and `take2` (VP8) of ten seconds. */
async function open(where: string, ffmpegPath: string | null = null): Promise<void> {
  const found = await bundledTools();
  if (!found) throw new Error('the bundled ffmpeg is missing');
  programs = found;
  const log = () => undefined;
  context = await openTestLibrary(where);
  const { library, clock, ids } = context;
  await library.create('session', aSession());
  for (const [id, codec] of [
    ['take1', 'h264'],
    ['take2', 'vp8'],
  ] as const) {
    const container = codec === 'h264' ? 'mp4' : 'webm';
    const { media } = aTake();
    if (!media) throw new Error('a take without media');
    const video = { codec, width: 192, height: 108 };
    const facts = {
      ...media,
      container,
      fileName: `video.${container}`,
      video,
      audio: { codec: 'opus' },
      sizeBytes: 100_000,
    } as const;
    await library.create('take', aTake({ id, media: facts }));
    await makeCountedTake(programs.ffmpeg, join(library.folderOf('take', id), facts.fileName), { codec, seconds: 10 });
  }
  tasks = createTasks({ clock, ids, log });
  const media = createMedia({ preferences: () => ffmpegPath, log });
  tools = { ...context, media, disk: realDisk, exportsFolder: new ExportsFolder(realDisk), resourcesDir: 'resources' };
  exportsDir = join(library.folderOf('session', 'session1'), 'exports');
}
beforeEach(async () => {
  folder = await tempFolder();
  await open(folder);
});
afterEach(async () => {
  await tasks.close();
  await context.library.close();
  await removeFolder(folder);
});

const piece = { takeId: 'take1', startMs: 4_300, lengthMs: 2_000, title: null };
const request = (change: Partial<CutRequest> = {}): CutRequest => ({
  pieces: [piece],
  leadInMs: 0,
  leadOutMs: 0,
  mode: 'exact',
  maxBytes: null,
  evenSound: false,
  about: 'Direct answer',
  ...change,
});
const start = (requests: readonly CutRequest[], kind: 'clip' | 'reel' = 'clip'): Task =>
  tasks.start({
    kind: kind === 'clip' ? 'export-clip' : 'export-reel',
    sessionId: 'session1',
    work: (task) => makeCuts(tools, 'session1', kind, requests, task),
  });
const make = (...given: Parameters<typeof start>) => tasks.ended(start(...given).id);
const filesOf = async (ending = '') =>
  (await readdir(exportsDir).catch(() => [])).filter((name) => name.endsWith(ending) && !name.startsWith('.'));
const documents = () => context.library.ofSession('export', 'session1');
const nothing = async () => {
  expect(await filesOf()).toEqual([]);
  expect(documents()).toEqual([]);
};

describe('clips', () => {
  it('writes one with its document and map, and says before how it will be', async () => {
    const asked = request({ leadInMs: 1_000, pieces: [{ ...piece, title: 'Keep: direct answer, 0:04' }] });
    const preview = await previewCut(tools, 'session1', asked);
    if (preview.state !== 'fits') throw new Error('does not fit');
    const task = await make([asked]);
    expect(task).toMatchObject({ state: 'done', progress: 1, error: null });
    expect(task.commands.length).toBeGreaterThanOrEqual(2);
    const [made] = documents();
    expect(made).toMatchObject({ kind: 'clip', fileName: 'Second Take clip - direct-answer - 0.04 - 2026-11-22.mp4' });
    expect(task.exportIds).toEqual([made?.id]);
    const { durationMs, sizeBytes } = await tools.media.probe(join(exportsDir, made?.fileName ?? ''));
    expect(Math.abs((durationMs ?? 0) - preview.durationMs)).toBeLessThan(60);
    expect(sizeBytes).toBe(made?.sizeBytes);
    expect(sizeBytes).toBeLessThanOrEqual(preview.sizeBytes);
    if (!made?.map) throw new Error('no map');
    expect(clipToTake(made.map, 3_500, 0)).toMatchObject({ takeId: 'take1', startMs: 4_300 });
  });

  it('never takes the name of a file that is there', async () => {
    await make([request()]);
    const [first] = await filesOf('.mp4');
    const before = await readFile(join(exportsDir, first ?? ''));
    expect((await make([request()])).state).toBe('done');
    expect((await filesOf('.mp4')).sort()).toEqual([`${first?.slice(0, -4)} (2).mp4`, first].sort());
    expect(await readFile(join(exportsDir, first ?? ''))).toEqual(before);
  });

  it('is named by the day the owner has', async () => {
    const zone = process.env.TZ;
    try {
      const days = [];
      for (process.env.TZ of ['Pacific/Kiritimati', 'Pacific/Niue']) {
        await make([request({ mode: 'fast' })]);
        days.push(/\d{4}-\d\d-\d\d/.exec(documents().at(-1)?.fileName ?? '')?.[0]);
      }
      // 25 hours apart: it is never the same day in both.
      expect(new Set(days).size).toBe(2);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('says how much earlier a fast cut starts, and starts there', async () => {
    const preview = await previewCut(tools, 'session1', request({ mode: 'fast' }));
    expect(preview).toMatchObject({
      state: 'fits',
      mode: 'fast',
      pieces: [{ takeId: 'take1', startMs: 4_000, lengthMs: 2_300, earlierMs: 300 }],
    });
    await make([request({ mode: 'fast' })]);
    const pieces = documents()[0]?.map?.pieces;
    expect(pieces).toMatchObject([{ takeId: 'take1', takeStartMs: 4_000, lengthMs: 2_300 }]);
    expect(pieces?.[0]?.clipStartMs).toBeLessThanOrEqual(34);
  });

  it('makes a VP8 take exact and says why', async () => {
    const asked = request({ mode: 'fast', pieces: [{ ...piece, takeId: 'take2' }] });
    expect(await previewCut(tools, 'session1', asked)).toMatchObject({ mode: 'exact', exactBecause: 'format' });
    expect((await make([asked])).state).toBe('done');
  });

  it('makes sense of ranges past the end, empty and backwards', async () => {
    const ranges = [
      [9_500, 60_000],
      [30_000, 5_000],
      [2_000, 0],
      [6_000, -3_000],
    ] as const;
    const requests = ranges.map(([startMs, lengthMs]) => request({ pieces: [{ ...piece, startMs, lengthMs }] }));
    expect((await make(requests)).state).toBe('done');
    const stretches = documents().map(({ map }) => [map?.pieces[0]?.takeStartMs, map?.pieces[0]?.lengthMs]);
    expect(stretches.sort()).toEqual([
      [2_000, 1_000],
      [3_000, 3_000],
      [9_000, 1_000],
      [9_000, 1_000],
    ]);
  });

  it('keeps to a limit, or says what would be needed', async () => {
    const long = { ...piece, startMs: 0, lengthMs: 10_000 };
    expect((await make([request({ maxBytes: 150_000, pieces: [long] })])).state).toBe('done');
    expect(documents()[0]?.sizeBytes).toBeLessThanOrEqual(150_000);
    const asked = request({ maxBytes: 50_000, pieces: [long] });
    expect(await previewCut(tools, 'session1', asked)).toMatchObject({ state: 'cannot-fit' });
    expect(await make([asked])).toMatchObject({ state: 'failed', error: { code: 'too-large' } });
    expect(await filesOf('.mp4')).toHaveLength(1);
  });
});

it('joins moments of several takes into one reel', async () => {
  const pieces = [
    { ...piece, title: 'Keep: direct answer, 0:04' },
    { takeId: 'take2', startMs: 1_000, lengthMs: 1_500, title: 'تغيير 👋' },
  ];
  expect((await make([request({ pieces, about: '' })], 'reel')).state).toBe('done');
  const [made] = documents();
  expect(made).toMatchObject({ kind: 'reel', fileName: 'Second Take reel - 2026-11-22.mp4' });
  expect(made?.map?.pieces.map(({ takeId, clipStartMs }) => [takeId, clipStartMs])).toEqual([
    ['take1', 2_500],
    ['take2', 7_000],
  ]);
});

describe('nothing stays', () => {
  it('when it is cancelled, also of a batch whose first clip is done', async () => {
    const { id } = start([request(), request({ pieces: [{ ...piece, takeId: 'take2' }] })]);
    await new Promise<void>((done) => tasks.onChange((task) => (task.progress ?? 0) > 0.55 && done()));
    tasks.cancel(id);
    expect((await tasks.ended(id)).state).toBe('cancelled');
    await nothing();
  });

  it('when ffmpeg is killed', async () => {
    // An ffmpeg that writes a beginning and is then killed, as by a system without memory.
    const wrapper = join(folder, 'ffmpeg-killed');
    await writeFile(
      wrapper,
      `#!/bin/bash\nif [[ "$*" == *-version* ]]; then exec '${programs.ffmpeg}' "$@"; fi\nfor out; do :; done\nhead -c 4000 /dev/zero > "\${out#file:}"\nkill -9 $$\n`,
    );
    await chmod(wrapper, 0o755);
    const media = createMedia({ preferences: () => wrapper, log: () => undefined });
    tools = { ...tools, media };
    for (const mode of ['exact', 'fast'] as const)
      expect(await make([request({ mode })])).toMatchObject({ state: 'failed', error: { code: 'ffmpeg-failed' } });
    await nothing();
  });

  it('when the folder goes away meanwhile', async () => {
    const { id } = start([request({ pieces: [{ ...piece, startMs: 0, lengthMs: 10_000 }] })]);
    await new Promise<void>((done) => tasks.onChange((task) => task.commands.length > 0 && done()));
    const gone = join(folder, 'gone');
    await rename(exportsDir, gone);
    const ended = await tasks.ended(id);
    expect(ended.state).toBe('failed');
    expect(['ffmpeg-failed', 'file-failed']).toContain(ended.error?.code);
    await nothing();
    expect((await readdir(gone)).filter((name) => !name.includes('.part'))).toEqual([]);
  });

  it('when a take is gone, damaged or not there', async () => {
    await context.library.update('take', 'take2', (take) => ({ ...take, status: 'binned' }));
    const of = (takeId: string) => request({ pieces: [{ ...piece, takeId }] });
    expect(await make([request(), of('take2')])).toMatchObject({ error: { code: 'take-not-ready' } });
    expect(await make([of('take9')])).toMatchObject({ error: { code: 'not-found' } });
    await writeFile(join(context.library.folderOf('take', 'take1'), 'video.mp4'), 'no video at all');
    expect(await make([request()])).toMatchObject({ error: { code: 'ffmpeg-failed' } });
    expect(await make([request({ mode: 'fast' })])).toMatchObject({ error: { code: 'ffmpeg-failed' } });
    await nothing();
  });

  it('when a folder has the name', async () => {
    await mkdir(join(exportsDir, 'Second Take clip - direct-answer - 0.04 - 2026-11-22.mp4'), { recursive: true });
    expect((await make([request()])).state).toBe('done');
    expect(documents()[0]?.fileName).toContain('(2)');
  });

  it.for(['exact', 'fast'] as const)('when the disk is full: %s', async (mode, { skip }) => {
    const small = await openSmallDisk();
    try {
      // Only a real file system stops ffmpeg.
      if (!small.real) skip('no small file system can be mounted here');
      await mkdir(exportsDir, { recursive: true });
      await runProgram({ file: 'mount', args: ['--bind', small.folder, exportsDir], timeoutMs: 10_000 });
      await small.fillUpTo(8_192);
      const whole = { ...piece, startMs: 0, lengthMs: 10_000 };
      expect(await make([request({ mode, pieces: [whole] })])).toMatchObject({ error: { code: 'disk-full' } });
      expect(await filesOf()).toEqual(['filler']);
    } finally {
      await runProgram({ file: 'umount', args: [exportsDir], timeoutMs: 10_000 });
      await small.close();
    }
  });
});
