import { copyFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppError } from '../../core/errors.ts';
import { runProgram } from '../process/runner.ts';
import { readSample, type SampleName } from '../recorder/samples/samples.ts';
import { createMedia } from './media.ts';
import { installedFfmpegs } from './testing/installed.ts';

const ffmpegs = await installedFfmpegs();
let folder: string;
let raw: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'finish-'));
  raw = join(folder, 'raw.webm');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const code = (error: unknown) => (error as AppError).code;

describe.each(ffmpegs)('finishing with $name ffmpeg', ({ path }) => {
  const media = createMedia({ preferences: () => path, log: () => undefined });
  const make = async (...args: string[]) => {
    const result = await runProgram({ file: path, args: ['-v', 'error', '-y', ...args], timeoutMs: 30_000 });
    if (result.code !== 0) throw new Error(result.stderr);
  };
  const put = async (name: SampleName) => {
    const sample = await readSample(name);
    await writeFile(raw, sample.bytes);
    return sample;
  };

  it.each([
    ['h264.mkv', 'video.mp4', 'h264'],
    ['vp9.webm', 'video.webm', 'vp9'],
    ['vp8.webm', 'video.webm', 'vp8'],
    ['sound.webm', 'sound.webm', null],
  ] as const)('makes %s playable', async (name, fileName, codec) => {
    const { recordedMs, bytes } = await put(name);
    const commands: string[] = [];
    const fractions: number[] = [];
    const facts = await media.finish(raw, folder, recordedMs, {
      onCommand: (line) => commands.push(line),
      onProgress: (fraction) => fractions.push(fraction),
    });
    expect(facts).toMatchObject({ fileName, audio: { codec: 'opus' }, posterFileName: codec ? 'poster.jpg' : null });
    expect(facts.video?.codec ?? null).toBe(codec);
    expect(Math.abs(facts.durationMs - recordedMs)).toBeLessThan(300);
    const probed = await media.probe(join(folder, fileName));
    expect(probed.durationMs).toBe(facts.durationMs);
    expect(probed.sizeBytes).toBe(facts.sizeBytes);
    // The raw file is left alone and nothing half made stays.
    expect(await readFile(raw)).toEqual(bytes);
    expect((await readdir(folder)).filter((file) => file.endsWith('.part'))).toEqual([]);
    expect(fractions.at(-1)).toBe(1);
    expect(commands.some((line) => line.includes('-c copy'))).toBe(true);
    if (codec === null) return;
    // Both ends can be shown: a picture at the start, in the middle and after the end.
    for (const atMs of [0, 2_000, recordedMs + 5_000]) {
      const jpeg = await media.still(join(folder, fileName), atMs, 161);
      expect([...(jpeg ?? []).slice(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
      await writeFile(join(folder, 'still.jpg'), jpeg ?? '');
      const { video } = await media.probe(join(folder, 'still.jpg'));
      expect(video).toMatchObject({ codec: 'mjpeg', width: 160, height: 120 });
    }
  });

  it('shows the last picture of a take whose camera went away long before its sound ended', async () => {
    const file = join(folder, 'video.webm');
    const picture = ['-f', 'lavfi', '-i', 'testsrc=size=160x120:rate=30:duration=2'];
    const sound = ['-f', 'lavfi', '-i', 'sine=duration=12'];
    await make(...picture, ...sound, '-c:v', 'libvpx', '-deadline', 'realtime', '-c:a', 'libopus', file);
    const jpeg = await media.still(file, 9_000, 160);
    expect([...(jpeg ?? []).slice(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  });

  it.each(['h264.mkv', 'vp9.webm', 'vp8.webm', 'sound.webm'] as const)(
    'keeps all of %s up to where it was cut off',
    async (name) => {
      const { chunks } = await put(name);
      const whole = chunks.slice(0, 3).reduce((sum, chunk) => sum + chunk.length, 0);
      // In the middle of the fourth second.
      await truncate(raw, whole + Math.floor((chunks[3]?.length ?? 0) / 2));
      const facts = await media.finish(raw, folder, null);
      expect(facts.durationMs).toBeGreaterThan(2_700);
      expect(facts.durationMs).toBeLessThan(4_000);
    },
  );

  it('says damaged for bytes that are no recording, an empty file, and a header without anything after it', async () => {
    await writeFile(raw, Buffer.alloc(20_000, 'no video'));
    expect(await media.finish(raw, folder, null).catch(code)).toBe('take-damaged');
    await writeFile(raw, '');
    expect(await media.finish(raw, folder, null).catch(code)).toBe('take-damaged');
    const { bytes } = await put('vp9.webm');
    await writeFile(raw, bytes.subarray(0, 180));
    expect(await media.finish(raw, folder, null).catch(code)).toBe('take-damaged');
    expect(await readdir(folder)).toEqual(['raw.webm']);
  });

  it('copies what is left around damaged bytes', async () => {
    const { bytes } = await put('vp8.webm');
    const broken = Buffer.from(bytes);
    broken.fill(0xa5, 60_000, 62_000);
    await writeFile(raw, broken);
    const facts = await media.finish(raw, folder, null);
    expect(facts.durationMs).toBeGreaterThan(3_500);
  });

  it('keeps the place of a picture that begins late', async () => {
    const picture = ['-f', 'lavfi', '-itsoffset', '2', '-i', 'testsrc=d=2:s=64x64:r=10'];
    await make('-f', 'lavfi', '-i', 'sine=d=4', ...picture, '-c:v', 'libvpx', '-c:a', 'libopus', '-live', '1', raw);
    const facts = await media.finish(raw, folder, 4_000);
    expect(facts).toMatchObject({ fileName: 'video.webm', video: { codec: 'vp8' }, audio: { codec: 'opus' } });
    expect(Math.abs(facts.durationMs - 4_000)).toBeLessThan(150);
  });

  it('is sound alone when a picture was announced and never came', async () => {
    const picture = ['-f', 'lavfi', '-i', 'testsrc=d=1:s=64x64:r=10'];
    const both = join(folder, 'both.webm');
    await make('-f', 'lavfi', '-i', 'sine=d=4', ...picture, '-c:v', 'libvpx', '-c:a', 'libopus', both);
    // The same filter had another name for it in 4.1.
    const dropped = ['-bsf:v', path === '/usr/bin/ffmpeg' ? 'noise=drop=1' : 'noise=dropamount=1'];
    await make('-i', both, '-c', 'copy', ...dropped, '-live', '1', raw);
    const facts = await media.finish(raw, folder, 4_000);
    expect(facts).toMatchObject({ fileName: 'sound.webm', video: null, audio: { codec: 'opus' } });
  });

  it('replaces a stale .part and an older result', async () => {
    const { recordedMs } = await put('h264.mkv');
    await writeFile(join(folder, 'video.mp4.part'), 'half');
    await writeFile(join(folder, 'video.mp4'), 'old');
    const facts = await media.finish(raw, folder, recordedMs);
    expect((await readFile(join(folder, 'video.mp4'))).length).toBe(facts.sizeBytes);
    expect(await readdir(folder)).not.toContain('video.mp4.part');
  });

  it('accepts a page clock that ran on while the camera stood still', async () => {
    await put('vp9.webm');
    expect((await media.finish(raw, folder, 60_000)).durationMs).toBeLessThan(5_000);
  });

  it('leaves nothing behind when cancelled', async () => {
    await put('vp9.webm');
    const cancel = new AbortController();
    const running = media.finish(raw, folder, null, {
      signal: cancel.signal,
      onCommand: (line) => {
        if (line.includes('-c copy')) cancel.abort();
      },
    });
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(await readdir(folder)).toEqual(['raw.webm']);
  });

  it('takes names that look like options and protocols', async () => {
    await put('vp8.webm');
    const odd = join(folder, "-y it's 100% raw:1 .webm");
    await copyFile(raw, odd);
    expect((await media.finish(odd, folder, null)).fileName).toBe('video.webm');
  });
});
