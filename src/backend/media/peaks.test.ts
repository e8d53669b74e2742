import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PEAK_MS, peakBetween } from '../../core/timeline/peaks.ts';
import { soundEdges } from '../../core/timeline/sound-edges.ts';
import { runProgram } from '../process/runner.ts';
import { createMedia } from './media.ts';
import { installedFfmpegs } from './testing/installed.ts';

const ffmpegs = await installedFfmpegs();
let folder: string;
let take: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peaks-'));
  take = join(folder, "-y it's 100% a take:1 .webm");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** 8 s, silent but for 5 s to 6 s, in which it is half as loud as can be. */
const beep = "aevalsrc='0.5*between(t,5,6)*sin(2764*t)':s=48000:d=8";
const picture = ['-f', 'lavfi', '-i', 'testsrc=s=160x120:r=30:d=8'];
const encoders = ['-c:v', 'libvpx', '-deadline', 'realtime', '-c:a', 'libopus'];

describe.each(ffmpegs)('peaks with $name ffmpeg', ({ path }) => {
  const media = createMedia({ preferences: () => path, log: () => undefined });
  const make = async (...args: string[]) => {
    const run = { file: path, args: ['-v', 'error', '-y', ...args, `file:${take}`], timeoutMs: 30_000 };
    const result = await runProgram(run);
    if (result.code !== 0) throw new Error(result.stderr);
  };
  const near = (ms: number | undefined, wanted: number) => expect(Math.abs((ms ?? -1_000) - wanted)).toBeLessThan(60);

  // Half as loud as can be is the square root of a half of 255; made stereo, 3 dB less.
  it.each([
    ['sound alone', 180, ['-f', 'lavfi', '-i', beep, '-c:a', 'libopus']],
    ['with a picture', 180, [...picture, '-f', 'lavfi', '-i', beep, ...encoders]],
    ['stereo', 152, ['-f', 'lavfi', '-i', beep, '-ac', '2', '-c:a', 'libopus']],
  ])('are loud where the take is: %s', async (_name, loudest, args) => {
    await make(...args);
    const commands: string[] = [];
    const parts: number[] = [];
    const levels = await media.peaks(take, {
      onCommand: (line) => commands.push(line),
      onLevels: (next) => parts.push(...next),
    });
    // Less than ten seconds come at once.
    expect(parts).toEqual([]);
    near(levels.length * PEAK_MS, 8_000);
    const [from, to] = soundEdges(levels);
    near(from, 5_000);
    near(to, 6_000);
    expect(Math.abs(peakBetween(levels, 5_000, 6_000) - loudest)).toBeLessThan(10);
    expect(peakBetween(levels, 0, 4_900)).toBeLessThan(12);
    expect(commands).toHaveLength(1);
  });

  it('come ten seconds after ten seconds, in order', async () => {
    await make('-f', 'lavfi', '-i', beep.replace('d=8', 'd=25'), '-c:a', 'libopus');
    const parts: Uint8Array[] = [];
    const levels = await media.peaks(take, { onLevels: (next) => parts.push(next) });
    expect(parts.length).toBeGreaterThan(0);
    const first = Buffer.concat(parts);
    expect(first.length).toBeGreaterThanOrEqual(2_000);
    expect([...first]).toEqual([...levels.subarray(0, first.length)]);
  });

  it('keep the time of sound that begins late', async () => {
    await make(...picture, '-itsoffset', '2', '-f', 'lavfi', '-i', 'sine=d=3', ...encoders);
    const levels = await media.peaks(take);
    near(soundEdges(levels)[0], 2_000);
    near(levels.length * PEAK_MS, 5_000);
  });

  it('say so when there is no sound, or nothing that can be read', async () => {
    await make(...picture, '-c:v', 'libvpx', '-deadline', 'realtime');
    await expect(media.peaks(take)).rejects.toMatchObject({ code: 'ffmpeg-failed' });
    await writeFile(take, 'no recording');
    await expect(media.peaks(take)).rejects.toMatchObject({ code: 'ffmpeg-failed' });
  });

  it('stop when they are cancelled and write nothing beside the take', async () => {
    await make('-f', 'lavfi', '-i', 'sine=d=90', '-c:a', 'libopus');
    const before = await readFile(take);
    const cancel = new AbortController();
    const running = media.peaks(take, { signal: cancel.signal, onCommand: () => cancel.abort() });
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(await readdir(folder)).toHaveLength(1);
    expect((await readFile(take)).equals(before)).toBe(true);
  });
});
