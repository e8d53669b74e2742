import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledTools } from '../src/backend/media/tools.ts';
import { runProgram } from '../src/backend/process/runner.ts';
import { makeSession, openGround, startTake } from '../src/backend/recorder/testing/recording-ground.ts';
import { remuxArguments } from '../src/core/ffmpeg/remux-arguments.ts';
import { rawTake } from './support/raw-take.ts';
import { alternate, timeMs } from './support/stats.ts';
import { withTempFolder } from './support/temp-folder.ts';

const MINUTES = 30;
const CHUNK_BYTES = 8 * 1024 * 1024;

/** What others have written must not be flushed in our time. */
const settle = () => runProgram({ file: 'sync', args: [], timeoutMs: 120_000 }).catch(() => undefined);

/** Records the raw file as a take and gives the milliseconds from stop to ready. */
async function stopToReady(folder: string, raw: string, ffmpegPath: string): Promise<number> {
  const ground = await openGround(folder, { ffmpegPath });
  try {
    const take = await startTake(ground, await makeSession(ground), 'video/x-matroska;codecs=avc1,opus');
    const file = await open(raw);
    let offset = 0;
    for (let sequence = 0; ; sequence += 1) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES, offset);
      if (bytesRead === 0) break;
      await ground.recorder.append(take.id, sequence, offset, buffer.subarray(0, bytesRead));
      offset += bytesRead;
    }
    await file.close();
    await settle();
    // The app has looked for ffmpeg long before a take ends.
    await ground.media.info();
    const end = { recordedMs: MINUTES * 60_000, sizeBytes: offset, stopped: 'owner' } as const;
    let taskId = '';
    const readyMs = await timeMs(async () => {
      const ready = new Promise<void>((done) => {
        ground.library.onChange(({ id }) => {
          if (id === take.id && ground.library.get('take', id).status === 'ready') done();
        });
      });
      taskId = await ground.recorder.finish(take.id, end);
      await Promise.race([ready, ground.tasks.ended(taskId)]);
    });
    const task = await ground.tasks.ended(taskId);
    if (task.state !== 'done') throw new Error(JSON.stringify(task));
    return readyMs;
  } finally {
    await ground.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same copy by ffmpeg alone: no check, no poster, nothing synced. */
async function bareRemux(folder: string, raw: string, ffmpegPath: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const plan = { container: 'mp4', video: true, audio: true } as const;
  const args = remuxArguments(raw, join(folder, 'bare.mp4'), plan);
  await settle();
  const quiet = ['-nostdin', '-v', 'error', '-y', ...args.inputOptions, '-i', args.input];
  const ms = await timeMs(() =>
    runProgram({ file: ffmpegPath, args: [...quiet, ...args.outputOptions, args.output], timeoutMs: 600_000 }),
  );
  await rm(folder, { recursive: true, force: true });
  return ms;
}

/** `vsRemux`: stop to ready for a 30-minute take against `ffmpeg -c copy` alone, with the same program and arguments. */
export async function run(): Promise<Record<string, number>> {
  const raw = await rawTake(MINUTES);
  const ffmpegPath = (await bundledTools())?.ffmpeg;
  if (ffmpegPath === undefined) throw new Error('the bundled ffmpeg is missing');
  return withTempFolder(async (folder) => {
    const { ours, floor } = await alternate(
      5,
      () => stopToReady(join(folder, 'library'), raw, ffmpegPath),
      () => bareRemux(join(folder, 'bare'), raw, ffmpegPath),
    );
    return { vsRemux: ours / floor, readyMs: ours, remuxMs: floor };
  });
}
