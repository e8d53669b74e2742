import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CutTools } from '../src/backend/clips/cut-tools.ts';
import { planOf } from '../src/backend/clips/cut-tools.ts';
import { makeCuts } from '../src/backend/clips/make-cuts.ts';
import { realDisk } from '../src/backend/disk/real-disk.ts';
import { ExportsFolder } from '../src/backend/exports/exports-folder.ts';
import { takeFile } from '../src/backend/library/take-file.ts';
import { aSession, aTake } from '../src/backend/library/testing/example-documents.ts';
import { openTestLibrary } from '../src/backend/library/testing/temp-library.ts';
import { createMedia } from '../src/backend/media/media.ts';
import { COUNTED_FPS, makeCountedTake, readCounters } from '../src/backend/media/testing/counted-take.ts';
import { bundledTools } from '../src/backend/media/tools.ts';
import { runProgram } from '../src/backend/process/runner.ts';
import { createTasks } from '../src/backend/tasks/tasks.ts';
import type { CutRequest } from '../src/core/clips/cut-request.ts';
import type { FfmpegArguments } from '../src/core/ffmpeg/arguments.ts';
import { copyArguments } from '../src/core/ffmpeg/cut-fast-arguments.ts';
import { cutSource } from '../src/core/ffmpeg/cut-source.ts';
import { onePassArguments } from '../src/core/ffmpeg/encode-arguments.ts';
import { remuxArguments } from '../src/core/ffmpeg/remux-arguments.ts';
import { rawTake } from './support/raw-take.ts';
import { alternate, timeMs } from './support/stats.ts';
import { withTempFolder } from './support/temp-folder.ts';

const ROUNDS = 5;
const MINUTES = 30;
/** What is cut: a large part of it by copying, an answer of twenty seconds by encoding. */
const FAST = { startMs: 301_400, lengthMs: 1_200_000 } as const;
const EXACT = { startMs: 301_400, lengthMs: 20_000 } as const;
const COUNTED_SECONDS = 20;

async function ffmpeg(file: string, args: FfmpegArguments): Promise<void> {
  const more = (args.moreInputs ?? []).flatMap(({ inputOptions, input }) => [...inputOptions, '-i', input]);
  const line = [...args.inputOptions, '-i', args.input, ...more, ...args.outputOptions, args.output];
  const { code, stderr } = await runProgram({
    file,
    args: ['-nostdin', '-v', 'error', '-y', ...line],
    timeoutMs: 600_000,
  });
  if (code !== 0) throw new Error(stderr);
}

const request = (range: { startMs: number; lengthMs: number }, mode: 'fast' | 'exact', takeId: string): CutRequest => ({
  pieces: [{ takeId, ...range, title: null }],
  leadInMs: 0,
  leadOutMs: 0,
  mode,
  maxBytes: null,
  evenSound: false,
  about: 'bench',
});

/** A library with `take1`, half an hour as the app records it, and `take2`, whose pictures show their numbers. */
async function openGround(folder: string, tool: string) {
  const context = await openTestLibrary(folder);
  const { library, clock, ids } = context;
  const log = () => undefined;
  await library.create('session', aSession());
  const add = async (id: string, durationMs: number, size: { width: number; height: number }) => {
    const { media } = aTake();
    if (!media) throw new Error('a take without media');
    const video = { codec: 'h264', ...size };
    const facts = { ...media, container: 'mp4', fileName: 'video.mp4', durationMs, video, audio: { codec: 'opus' } };
    await library.create('take', aTake({ id, media: { ...facts, container: 'mp4' } }));
    return takeFile(library, id).path;
  };
  const long = await add('take1', MINUTES * 60_000, { width: 1280, height: 720 });
  const raw = await rawTake(MINUTES);
  await ffmpeg(tool, remuxArguments(raw, long, { container: 'mp4', video: true, audio: true }));
  const size = { width: 640, height: 360 };
  const counted = await add('take2', COUNTED_SECONDS * 1_000, size);
  await makeCountedTake(tool, counted, { codec: 'h264', seconds: COUNTED_SECONDS, size });
  const tools: CutTools = {
    ...context,
    media: createMedia({ preferences: () => tool, log }),
    disk: realDisk,
    exportsFolder: new ExportsFolder(realDisk),
    resourcesDir: 'resources',
  };
  // The app has looked for ffmpeg long before somebody cuts.
  await tools.media.info();
  const tasks = createTasks({ clock, ids, log });
  const exportsDir = join(library.folderOf('session', 'session1'), 'exports');
  const make = async (asked: CutRequest): Promise<string> => {
    const work = tasks.start({
      kind: 'export-clip',
      sessionId: 'session1',
      work: (task) => makeCuts(tools, 'session1', 'clip', [asked], task),
    });
    const ended = await tasks.ended(work.id);
    if (ended.state !== 'done') throw new Error(JSON.stringify(ended.error));
    return join(exportsDir, library.get('export', ended.exportIds[0] ?? '').fileName);
  };
  return { tools, long, exportsDir, make, close: async () => tasks.close().then(() => library.close()) };
}
type Ground = Awaited<ReturnType<typeof openGround>>;

/** What others have written must not be flushed in our time. */
const settle = () => runProgram({ file: 'sync', args: [], timeoutMs: 120_000 }).catch(() => undefined);

/**
 * A cut by the app, from the request to the file under its name and on the disk, against ffmpeg alone with the same
 * arguments and its file on the disk.
 */
async function against(ground: Ground, asked: CutRequest, tool: string, args: (file: string) => FfmpegArguments) {
  const bare = join(ground.exportsDir, 'bare.mp4');
  const { ours, floor } = await alternate(
    ROUNDS,
    async () => {
      await settle();
      let made = '';
      const ms = await timeMs(async () => {
        made = await ground.make(asked);
      });
      await rm(made);
      return ms;
    },
    async () => {
      await settle();
      const ms = await timeMs(async () => {
        await ffmpeg(tool, args(bare));
        const file = await open(bare, 'r+');
        await file.sync();
        await file.close();
      });
      await rm(bare);
      return ms;
    },
  );
  console.error(`${asked.mode}: ${Math.round(ours)} ms against ${Math.round(floor)} ms`);
  return ours / floor;
}

/** The largest distance between what is shown and what was asked for, over every picture of several cuts. */
async function exactError(ground: Ground, tool: string): Promise<number> {
  let worst = 0;
  for (const startMs of [0, 1_234, 4_517, 9_983, 13_001]) {
    const file = await ground.make(request({ startMs, lengthMs: 3_000 }, 'exact', 'take2'));
    const shown = await readCounters(tool, file);
    for (const [index, number] of shown.entries())
      worst = Math.max(worst, Math.abs(((number - index) * 1_000) / COUNTED_FPS - startMs));
  }
  return worst;
}

/**
 * Clips: `fastVsFfmpeg` and `exactVsFfmpeg` against ffmpeg alone doing the same (with the file
 * on the disk, as the app must have it), `exactErrorMs` by the numbers that the
 * pictures show.
 */
export async function run(): Promise<Record<string, number>> {
  const tool = (await bundledTools())?.ffmpeg ?? '';
  return withTempFolder(async (folder) => {
    const ground = await openGround(folder, tool);
    try {
      const exactErrorMs = await exactError(ground, tool);
      const fast = request(FAST, 'fast', 'take1');
      const fastVsFfmpeg = await against(ground, fast, tool, (file) =>
        copyArguments(ground.long, FAST.startMs, FAST.startMs + FAST.lengthMs, file),
      );
      const exact = request(EXACT, 'exact', 'take1');
      const plan = await planOf(ground.tools, 'session1', exact);
      const [piece] = plan.kind === 'exact' ? plan.pieces : [];
      if (plan.kind !== 'exact' || !plan.clip.picture || !piece) throw new Error('no plan');
      const {
        clip,
        clip: { picture },
      } = plan;
      const source = cutSource([{ ...piece, file: ground.long, offsetMs: 0, card: null, gainDb: 0 }], picture.fps);
      const exactVsFfmpeg = await against(ground, exact, tool, (file) =>
        onePassArguments({ source, plan: clip, passLog: '' }, picture, file),
      );
      return { fastVsFfmpeg, exactVsFfmpeg, exactErrorMs };
    } finally {
      await ground.close();
    }
  });
}
