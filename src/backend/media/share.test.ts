import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppError } from '../../core/errors.ts';
import { planClips } from '../../core/sharing/encode-plan.ts';
import type { ClipPlan } from '../../core/sharing/encode-plan-clip.ts';
import { runProgram } from '../process/runner.ts';
import { readSample } from '../recorder/samples/samples.ts';
import { openSmallDisk } from '../recorder/testing/small-disk.ts';
import { createMedia } from './media.ts';
import { installedFfmpegs } from './testing/installed.ts';
import { findMarkers } from './testing/markers.ts';

const ffmpegs = await installedFfmpegs();
let folder: string;
let notes: string;
let take: string;
let clip: string;
const { TMPDIR } = process.env;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'share-'));
  // A temporary folder of its own: other tests share takes at the same time.
  notes = await mkdtemp(join(tmpdir(), 'share-notes-'));
  process.env.TMPDIR = notes;
  take = join(folder, 'take.webm');
  clip = join(folder, 'clip.mp4');
});
afterEach(async () => {
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  await rm(notes, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

const code = (error: unknown) => (error as AppError).code;

/** 8 s, black but for 5 s to 6 s. */
const flash = (['black:d=5', 'white:d=1', 'black:d=2'] as const)
  .map((part, index) => `color=${part}:s=160x120:r=30[v${index}]`)
  .join(';')
  .concat(';[v0][v1][v2]concat=n=3');
/** 8 s, silent but for 5 s to 6 s. */
const beep = "aevalsrc='0.5*between(t,5,6)*sin(2764*t)':s=48000:d=8";
const noise = 'nullsrc=s=160x120:r=30:d=4,geq=random(1)*255:128:128';
const hum = 'sine=d=4';

describe.each(ffmpegs)('sharing with $name ffmpeg', ({ path }) => {
  const media = createMedia({ preferences: () => path, log: () => undefined });
  const run = async (...args: string[]) => {
    const result = await runProgram({ file: path, args: ['-hide_banner', '-y', ...args], timeoutMs: 30_000 });
    if (result.code !== 0) throw new Error(result.stderr);
    return result;
  };
  const vp8 = ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '1M'];
  const make = (picture: string | null, sound: string | null, ...options: string[]) =>
    run(
      ...(picture === null ? [] : ['-f', 'lavfi', '-i', picture]),
      ...(sound === null ? [] : ['-f', 'lavfi', '-i', sound]),
      ...(picture === null ? [] : vp8),
      ...(sound === null ? [] : ['-c:a', 'libopus']),
      ...options,
      take,
    );
  /** The plan for the file at `take`. */
  const planFor = async (budgetBytes: number | null): Promise<ClipPlan> => {
    const { durationMs, video } = await media.probe(take);
    const plan = planClips([{ durationMs: durationMs ?? 0, picture: video }], budgetBytes);
    if (plan.kind !== 'fits' || !plan.clips[0]) throw new Error('the budget of the test is too small');
    return plan.clips[0];
  };

  it.each(['h264.mkv', 'vp9.webm', 'vp8.webm', 'sound.webm'] as const)('sends a recording (%s)', async (name) => {
    const raw = join(folder, 'raw');
    const { bytes, recordedMs } = await readSample(name);
    await writeFile(raw, bytes);
    const facts = await media.finish(raw, folder, recordedMs);
    take = join(folder, facts.fileName);
    const plan = await planFor(70_000);
    const fractions: number[] = [];
    const shared = await media.share(take, plan, clip, { onProgress: (fraction) => fractions.push(fraction) });
    const probed = await media.probe(clip);
    expect(probed).toMatchObject({ ...shared, audio: { codec: 'aac' } });
    if (facts.video) expect(probed.video).toEqual({ codec: 'h264', width: 320, height: 240 });
    else expect(probed.video).toBeNull();
    expect(Math.abs(shared.durationMs - facts.durationMs)).toBeLessThan(100);
    expect(shared.sizeBytes).toBeLessThanOrEqual(70_000);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
    expect(fractions.length).toBeGreaterThan(3);
    // The index stands before the media.
    const file = await readFile(clip, 'latin1');
    expect(file.indexOf('moov')).toBeLessThan(file.indexOf('mdat'));
  });

  it.each([
    ['both from the start', []],
    ['a picture that begins 2 s late', ['-filter_complex', '[0:v]trim=start=2[v]', '-map', '[v]', '-map', '1:a']],
    ['a sound that begins 2 s late', ['-filter_complex', '[1:a]atrim=start=2[a]', '-map', '0:v', '-map', '[a]']],
    ['a picture that ends early', ['-vf', 'trim=end=6.5']],
    ['a sound that ends early', ['-af', 'atrim=end=6.5']],
    ['a sound with a gap', ['-af', "aselect='not(between(t,2,3.5))'"]],
    ['a sound with many small gaps', ['-af', "aselect='gt(mod(t+0.25,0.5),0.06)'"]],
    ['pictures that come as they like', ['-vf', "select='eq(mod(n*n,7),1)+gt(scene,0.4)'", '-vsync', 'vfr']],
  ] as const)('keeps the time of %s', async (_name, options) => {
    await make(flash, beep, ...options);
    const before = await findMarkers(path, take, 'by-time');
    await media.share(take, await planFor(null), clip);
    const after = await findMarkers(path, clip, 'by-samples');
    const [old, now] = [await media.probe(take), await media.probe(clip)];
    expect(Math.abs((now.durationMs ?? 0) - (old.durationMs ?? 0))).toBeLessThan(100);
    for (const key of ['whiteFromMs', 'whiteToMs', 'loudFromMs', 'loudToMs'] as const)
      expect(Math.abs(after[key] - before[key]), `${key} ${after[key]} was ${before[key]}`).toBeLessThanOrEqual(40);
    // What the test itself believes of its take.
    expect(Math.abs(before.loudFromMs - 5_000)).toBeLessThan(40);
    expect(Math.abs(before.whiteFromMs - 5_000)).toBeLessThan(150);
  });

  it('shows the last picture up to the end when the camera went away early', async () => {
    await make(flash, beep, '-vf', 'trim=end=6.5');
    await media.share(take, await planFor(null), clip);
    await run('-i', clip, '-map', '0:v', '-c', 'copy', join(folder, 'picture.mp4'));
    const { durationMs } = await media.probe(join(folder, 'picture.mp4'));
    expect(Math.abs((durationMs ?? 0) - 8_000)).toBeLessThan(100);
  });

  it('waits for a camera that starts half a minute after the sound', async () => {
    const late = ['-itsoffset', '30', '-f', 'lavfi', '-i', 'testsrc=s=160x120:r=30:d=1'];
    await run('-f', 'lavfi', '-i', 'sine=d=31', ...late, ...vp8, '-c:a', 'libopus', take);
    const shared = await media.share(take, await planFor(null), clip);
    expect(Math.abs(shared.durationMs - 31_000)).toBeLessThan(100);
  });

  it('tells nothing about where it was made', async () => {
    const secrets = ['-metadata', 'title=secret', '-metadata:s:v', 'title=secret', '-metadata:s:a', 'language=deu'];
    await make(noise, hum, ...secrets);
    expect(await readFile(take, 'latin1')).toContain('secret');
    await media.share(take, await planFor(null), clip);
    const file = await readFile(clip, 'latin1');
    const told = ['secret', 'deu', 'Lavf', 'x264 - core', 'threads='].filter((word) => file.includes(word));
    expect([...told, ...(file.match(/Lavc\d+/g) ?? [])]).toEqual([]);
  });

  it.each([
    ['mono', 1],
    ['stereo', 2],
    ['5.1', 2],
  ])('gives %s sound %i channels', async (layout, channels) => {
    await make(null, `${hum},aformat=channel_layouts=${layout}`);
    await media.share(take, await planFor(null), clip);
    const { stderr } = await runProgram({ file: path, args: ['-hide_banner', '-i', clip], timeoutMs: 10_000 });
    expect(stderr).toContain(`48000 Hz, ${channels === 1 ? 'mono' : 'stereo'}`);
  });

  it('sends a take without sound', async () => {
    await make(flash, null);
    await media.share(take, await planFor(null), clip);
    expect(await media.probe(clip)).toMatchObject({ video: { codec: 'h264' }, audio: null, durationMs: 8_000 });
  });

  it('tries once more when it came out too large, and gives up after that', async () => {
    await make(noise, hum);
    const plan = await planFor(60_000);
    const commands: string[] = [];
    const tight = (maxBytes: number, bitsPerSecond: number): ClipPlan => ({
      ...plan,
      maxBytes,
      picture: plan.picture && { ...plan.picture, bitsPerSecond },
    });
    const shared = await media.share(take, tight(200_000, 500_000), clip, { onCommand: (line) => commands.push(line) });
    expect(shared.sizeBytes).toBeLessThanOrEqual(200_000);
    expect(commands.filter((line) => line.includes('-pass 2'))).toHaveLength(2);
    await writeFile(clip, 'older');
    expect(await media.share(take, tight(30_000, 10_500), clip).catch(code)).toBe('too-large');
    expect(await readFile(clip, 'utf8')).toBe('older');
    expect((await readdir(folder)).sort()).toEqual(['clip.mp4', 'take.webm']);
  });

  it.each(['-pass 1', '-pass 2'])('leaves nothing behind when cancelled during %s', async (pass) => {
    await make(noise, hum);
    const cancel = new AbortController();
    const running = media.share(take, await planFor(null), clip, {
      signal: cancel.signal,
      onCommand: (line) => {
        if (line.includes(pass)) cancel.abort();
      },
    });
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(await readdir(folder)).toEqual(['take.webm']);
    expect(await readdir(notes)).toEqual([]);
  });

  it('refuses a plan of another take', async () => {
    await make(null, hum);
    const plan = await planFor(null);
    const picture = { width: 320, height: 240, fps: 30, bitsPerSecond: 100_000 };
    expect(await media.share(take, { ...plan, durationMs: 9_000 }, clip).catch(code)).toBe('invalid-input');
    expect(await media.share(take, { ...plan, picture }, clip).catch(code)).toBe('invalid-input');
  });

  it.for(['the clip', 'the notes between the passes'])(
    'says so when the disk is full: no room for %s',
    async (what, { skip }) => {
      const small = await openSmallDisk();
      try {
        // Only a real file system stops ffmpeg.
        if (!small.real) skip('no small file system can be mounted here');
        await make(noise, hum);
        await small.fillUpTo(8_192);
        if (what === 'the clip') clip = join(small.folder, 'clip.mp4');
        else process.env.TMPDIR = small.folder;
        expect(await media.share(take, await planFor(null), clip).catch(code)).toBe('disk-full');
        expect(await readdir(small.folder)).toEqual(['filler']);
        expect(await readdir(folder)).toEqual(['take.webm']);
      } finally {
        process.env.TMPDIR = notes;
        await small.close();
      }
    },
  );
});
