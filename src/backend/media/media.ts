import { AppError } from '../../core/errors.ts';
import type { Disk } from '../disk/disk.ts';
import { realDisk } from '../disk/real-disk.ts';
import type { Log } from '../ports.ts';
import { copyPassage, encodePieces, keyFrameBefore } from './cut.ts';
import { findFfmpeg, pathFolders } from './find-ffmpeg.ts';
import { finishRaw } from './finish.ts';
import { checkImported, importFile } from './import-file.ts';
import { inspectFile } from './inspect.ts';
import { readPeaks } from './peaks.ts';
import { probeFile } from './probe.ts';
import { shareTake } from './share.ts';
import { writeSpeech } from './speech.ts';
import { stillOf } from './still.ts';
import type { FoundTools, Tools } from './tools.ts';
import type { Media } from './types.ts';

/** What `createMedia` needs. */
export interface MediaSetup {
  /** The owner's own ffmpeg path, null for none; asked again before every use. */
  readonly preferences: () => string | null;
  readonly log: Log;
  readonly disk?: Disk;
  /** Where the system's ffmpeg is looked for; the PATH by default. */
  readonly folders?: readonly string[];
}

/** ffmpeg and ffprobe as the app uses them; looked for at the first call and after the owner's path changed. */
export function createMedia({ preferences, log, disk = realDisk, folders = pathFolders() }: MediaSetup): Media {
  let search: { readonly settingsPath: string | null; readonly found: Promise<FoundTools> } | null = null;

  const find = (refresh: boolean): Promise<FoundTools> => {
    const settingsPath = preferences();
    if (search === null || refresh || search.settingsPath !== settingsPath)
      search = { settingsPath, found: findFfmpeg({ settingsPath, folders }) };
    return search.found;
  };
  const ready = async (): Promise<Tools> => {
    const { info, tools } = await find(false);
    if (tools !== null) return tools;
    if (info.state === 'too-old') throw new AppError('ffmpeg-too-old', { version: info.version });
    throw new AppError('ffmpeg-missing');
  };

  return {
    info: async (refresh = false) => (await find(refresh)).info,
    probe: async (file, options = {}) => probeFile(await ready(), file, options),
    finish: async (rawFile, folder, expectedMs, options = {}) =>
      finishRaw({ tools: await ready(), disk, log }, rawFile, folder, expectedMs, options),
    peaks: async (file, options = {}) => readPeaks(await ready(), file, options),
    speech: async (file, wav, options = {}) => writeSpeech(await ready(), file, wav, options),
    share: async (file, plan, outputFile, options = {}) =>
      shareTake({ tools: await ready(), disk }, file, plan, outputFile, options),
    keyFrameMs: async (file, atMs, options = {}) => keyFrameBefore(await ready(), file, atMs, options),
    copyPassage: async (file, passage, outputFile, options = {}) =>
      copyPassage({ tools: await ready(), disk }, file, passage, outputFile, options),
    encodePieces: async (cut, outputFile, options = {}) =>
      encodePieces({ tools: await ready(), disk }, cut, outputFile, options),
    inspect: async (file, options = {}) => inspectFile({ tools: await ready(), log }, file, options),
    importFile: async (asked, outputFile, options = {}) =>
      importFile({ tools: await ready(), disk }, asked, outputFile, options),
    checkImported: async (asked, copy, options = {}) =>
      checkImported({ tools: await ready(), disk }, asked, copy, null, options),
    still: async (file, atMs, width, options = {}) => {
      const tools = await ready();
      const { video } = await probeFile(tools, file, options);
      return video === null ? null : stillOf(tools, file, atMs, { width }, options);
    },
  };
}
