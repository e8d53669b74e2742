import { createMedia } from '../src/backend/media/media.ts';
import { bundledTools } from '../src/backend/media/tools.ts';
import { runProgram } from '../src/backend/process/runner.ts';
import { rawTake } from './support/raw-take.ts';
import { alternate, timeMs } from './support/stats.ts';

const MINUTES = 60;
const ROUNDS = 5;

/** Runs something and gives the longest the thread computed at a stretch, in milliseconds; waiting does not count. */
async function longestStretchMs(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  let before = process.threadCpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    longest = Math.max(longest, (user + system) / 1_000);
    before = process.threadCpuUsage();
  }, 5);
  await work();
  clearInterval(timer);
  return longest;
}

/**
 * Peaks of a 60-minute take: `vsDecode` against ffmpeg decoding the same sound into nothing, `longestMs` the longest the
 * thread that receives recordings was busy with them at a stretch.
 */
export async function run(): Promise<Record<string, number>> {
  const take = await rawTake(MINUTES);
  const tool = (await bundledTools())?.ffmpeg;
  if (tool === undefined) throw new Error('the bundled ffmpeg is missing');
  const media = createMedia({ preferences: () => tool, log: () => undefined });
  await media.info();
  let longestMs = 0;
  const ours = () =>
    timeMs(async () => {
      const stretchMs = await longestStretchMs(async () => {
        const levels = await media.peaks(take);
        if (levels.length < MINUTES * 5_900) throw new Error(`only ${levels.length} levels`);
      });
      longestMs = Math.max(longestMs, stretchMs);
    });
  const args = ['-nostdin', '-v', 'error', '-i', `file:${take}`, '-map', '0:a:0', '-f', 'null', '-'];
  const bare = () =>
    timeMs(async () => {
      const { code, stderr } = await runProgram({ file: tool, args, timeoutMs: 600_000 });
      if (code !== 0) throw new Error(stderr);
    });
  // What the disk has to read is in memory for both.
  await bare();
  const result = await alternate(ROUNDS, ours, bare);
  return { vsDecode: result.ours / result.floor, peaksMs: result.ours, decodeMs: result.floor, longestMs };
}
