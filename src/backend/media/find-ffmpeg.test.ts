import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppError } from '../../core/errors.ts';
import { findFfmpeg, pathFolders } from './find-ffmpeg.ts';
import { createMedia } from './media.ts';
import { bundledTools } from './tools.ts';

const bundled = await bundledTools();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-ffmpeg-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A program that answers `-version` like the real one of that version. */
async function program(name: string, answer: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, `#!/bin/sh\necho '${answer}'\n`);
  await chmod(file, 0o755);
  return file;
}

describe('findFfmpeg', () => {
  it('uses the bundled one where the system has none', async () => {
    const { info, tools } = await findFfmpeg({ settingsPath: null, folders: [folder] });
    expect(info).toMatchObject({ state: 'ready', source: 'bundled' });
    expect(tools).toEqual(bundled);
  });
  it('prefers the system from version 5 on, with the ffprobe beside it', async () => {
    const ffmpeg = await program('ffmpeg', 'ffmpeg version 5.1.9-0+deb12u1 Copyright');
    const ffprobe = await program('ffprobe', 'ffprobe version 5.1.9-0+deb12u1 Copyright');
    expect(await findFfmpeg({ settingsPath: null, folders: ['/nowhere', folder] })).toEqual({
      info: { state: 'ready', version: '5.1.9-0+deb12u1', source: 'system', path: ffmpeg },
      tools: { ffmpeg, ffprobe },
    });
  });
  it('takes the bundled ffprobe where none lies beside the system ffmpeg', async () => {
    const ffmpeg = await program('ffmpeg', 'ffmpeg version 7.0 Copyright');
    const { tools } = await findFfmpeg({ settingsPath: null, folders: [folder] });
    expect(tools).toEqual({ ffmpeg, ffprobe: bundled?.ffprobe });
  });
  it('passes over an old ffmpeg of the system', async () => {
    await program('ffmpeg', 'ffmpeg version 4.4.2 Copyright');
    expect((await findFfmpeg({ settingsPath: null, folders: [folder] })).info).toMatchObject({ source: 'bundled' });
  });
  it('uses the path from settings from version 4 on', async () => {
    const ffmpeg = await program('my-ffmpeg', 'ffmpeg version 4.1 Copyright');
    const { info, tools } = await findFfmpeg({ settingsPath: ffmpeg, folders: [] });
    expect(info).toEqual({ state: 'ready', version: '4.1', source: 'settings', path: ffmpeg });
    expect(tools?.ffmpeg).toBe(ffmpeg);
  });
  it('says too old for the path from settings', async () => {
    const ffmpeg = await program('my-ffmpeg', 'ffmpeg version 3.4.11 Copyright');
    expect(await findFfmpeg({ settingsPath: ffmpeg, folders: [] })).toEqual({
      info: { state: 'too-old', version: '3.4.11' },
      tools: null,
    });
  });
  it('says missing for a path from settings that is not there, not ffmpeg or not runnable', async () => {
    await writeFile(join(folder, 'text'), 'ffmpeg version 5.1');
    const files = [join(folder, 'nothing'), folder, join(folder, 'text'), await program('other', 'hello')];
    for (const settingsPath of files)
      expect((await findFfmpeg({ settingsPath, folders: [] })).info).toEqual({ state: 'missing' });
  });
  it('gives the bundled ffprobe its right to run back (npm ci --ignore-scripts)', async () => {
    if (bundled === null || process.getuid?.() === undefined) return;
    // Linked ffmpeg, copied script as ffprobe: the real packages are not touched.
    await mkdir(join(folder, 'bundle'));
    const ffmpeg = join(folder, 'bundle', 'ffmpeg');
    const ffprobe = await program('bundled-ffprobe', 'ffprobe version 6.0 Copyright');
    await symlink(bundled.ffmpeg, ffmpeg);
    await chmod(ffprobe, 0o644);
    const { tools } = await findFfmpeg({ settingsPath: null, folders: [], bundled: { ffmpeg, ffprobe } });
    expect(tools).toEqual({ ffmpeg, ffprobe });
  });
  it('is missing where nothing is', async () => {
    expect((await findFfmpeg({ settingsPath: null, folders: [], bundled: null })).info).toEqual({ state: 'missing' });
  });
});

describe('pathFolders', () => {
  it('reads the PATH', () => {
    expect(pathFolders({ PATH: '/usr/bin::/bin' }).slice(0, 2)).toEqual(['/usr/bin', '/bin']);
  });
});

describe('createMedia', () => {
  it('looks again when the path from settings changed, and says why it cannot work', async () => {
    let path: string | null = join(folder, 'nothing');
    const media = createMedia({ preferences: () => path, log: () => undefined, folders: [] });
    expect(await media.info()).toEqual({ state: 'missing' });
    expect(await media.probe('/x').catch((error: unknown) => (error as AppError).code)).toBe('ffmpeg-missing');
    path = await program('old', 'ffmpeg version 3.4 Copyright');
    expect(await media.probe('/x').catch((error: unknown) => (error as AppError).code)).toBe('ffmpeg-too-old');
    path = null;
    expect(await media.info()).toMatchObject({ state: 'ready', source: 'bundled' });
    expect(await media.probe('/x').catch((error: unknown) => (error as AppError).code)).toBe('ffmpeg-failed');
  });
  it('finds an ffmpeg installed meanwhile when asked to look again', async () => {
    const media = createMedia({ preferences: () => null, log: () => undefined, folders: [folder] });
    expect(await media.info()).toMatchObject({ source: 'bundled' });
    await program('ffmpeg', 'ffmpeg version 6.1 Copyright');
    expect(await media.info()).toMatchObject({ source: 'bundled' });
    expect(await media.info(true)).toMatchObject({ source: 'system', version: '6.1' });
  });
});
