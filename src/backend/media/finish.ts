import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import { decodeArguments, decodeEndArguments } from '../../core/ffmpeg/decode-check-arguments.ts';
import type { ProbedMedia } from '../../core/ffmpeg/parse-probe.ts';
import { type RemuxPlan, remuxArguments } from '../../core/ffmpeg/remux-arguments.ts';
import type { MediaFacts } from '../../core/model/take.ts';
import { findFault, sameLength } from '../../core/recording/finish-check.ts';
import { finishedName, mediaFacts, planFinish } from '../../core/recording/finish-plan.ts';
import type { Disk } from '../disk/disk.ts';
import { toAppError } from '../disk/disk-errors.ts';
import type { Log } from '../ports.ts';
import { together } from '../process/together.ts';
import { writePoster } from './poster.ts';
import { hasPackets, lastPacketMs, probeFile, UnreadableMedia } from './probe.ts';
import { ffmpegProgress } from './run-ffmpeg.ts';
import type { Tools } from './tools.ts';
import type { RunOptions } from './types.ts';

/** What finishing works with. */
export interface FinishTools {
  readonly tools: Tools;
  readonly disk: Disk;
  readonly log: Log;
}

const isFfmpegFailure = (error: unknown): boolean => error instanceof AppError && error.code === 'ffmpeg-failed';

/** Looks at the raw file. `take-damaged` when there is nothing in it that can be copied. */
async function readRaw(tools: Tools, rawFile: string, options: RunOptions): Promise<RemuxPlan> {
  try {
    const [raw, video, audio] = await together([
      probeFile(tools, rawFile, options),
      hasPackets(tools, rawFile, 'v', options),
      hasPackets(tools, rawFile, 'a', options),
    ]);
    const plan = planFinish(raw, { video, audio });
    if (plan === null) throw new AppError('take-damaged', { raw, video, audio });
    return plan;
  } catch (error) {
    if (error instanceof UnreadableMedia) throw new AppError('take-damaged', error.details, { cause: error });
    throw error;
  }
}

/** A copied file plays when its end does; where that is broken, anything in it. */
async function checkDecodes(at: FinishTools, part: string, options: RunOptions): Promise<void> {
  for (const args of [decodeEndArguments(part), decodeArguments(part)]) {
    const { frames, outMs } = await ffmpegProgress(at.tools, args, options).catch((error: unknown) => {
      if (isFfmpegFailure(error)) return { frames: 0, outMs: 0 };
      throw error;
    });
    if ((frames ?? 0) > 0 || (outMs ?? 0) > 0) return;
    at.log('warn', 'finish: nothing could be decoded at the end');
  }
  throw new AppError('take-damaged', { message: 'nothing could be decoded' });
}

/**
 * The page's clock says another length than the file has: right when the raw file has no more either (a camera that
 * stalled, a computer that slept), wrong when copying has lost something.
 */
async function checkLength(
  at: FinishTools,
  rawFile: string,
  result: ProbedMedia,
  expectedMs: number,
  options: RunOptions,
): Promise<void> {
  const durationMs = result.durationMs ?? 0;
  if (sameLength(durationMs, expectedMs)) return;
  const rawMs = await lastPacketMs(at.tools, rawFile, options);
  at.log('warn', 'finish: length differs from what was recorded', { durationMs, expectedMs, rawMs });
  if (rawMs === null || !sameLength(durationMs, rawMs))
    throw new AppError('ffmpeg-failed', { message: 'the copy is shorter than the recording', durationMs, rawMs });
}

/**
 * ffmpeg may swallow "no space left" and end with code 0 and half a file: with less room than the copy needs, that was
 * the reason.
 */
async function explain({ disk }: FinishTools, folder: string, rawBytes: number, error: AppError): Promise<AppError> {
  if (error.code !== 'ffmpeg-failed') return error;
  const freeBytes = await disk.freeBytes(folder).catch(() => Number.POSITIVE_INFINITY);
  return freeBytes < rawBytes ? new AppError('disk-full', { freeBytes, rawBytes }, { cause: error }) : error;
}

/** See `Media.finish`. The `.part` file is gone afterwards, whatever happens. */
export async function finishRaw(
  at: FinishTools,
  rawFile: string,
  folder: string,
  expectedMs: number | null,
  options: RunOptions,
): Promise<MediaFacts> {
  const { tools, disk } = at;
  const rawBytes = (await stat(rawFile).catch((error: unknown) => Promise.reject(toAppError(error)))).size;
  if (rawBytes === 0) throw new AppError('take-damaged', { message: 'the raw file is empty' });
  const plan = await readRaw(tools, rawFile, options);
  const fileName = finishedName(plan);
  const final = join(folder, fileName);
  const part = `${final}.part`;
  await disk.remove(part);
  try {
    // Copying gives about as many bytes as it reads; the rest of the bar is for the checks.
    const report = (bytes: number) => options.onProgress?.(Math.min(0.9, (bytes / rawBytes) * 0.9));
    const [written, posterFileName] = await together([
      ffmpegProgress(tools, remuxArguments(rawFile, part, plan), options, (progress) =>
        report(progress.sizeBytes ?? 0),
      ),
      plan.video ? writePoster(at, rawFile, folder, options) : null,
    ]);
    const [result] = await together([probeFile(tools, part, options), checkDecodes(at, part, options)]);
    const fault = findFault(result, plan, written.outMs);
    if (fault !== null) throw new AppError('ffmpeg-failed', { message: fault, result });
    if (expectedMs !== null) await checkLength(at, rawFile, result, expectedMs, options);
    options.signal?.throwIfAborted();
    await disk.rename(part, final);
    await disk.syncFolder(folder);
    options.onProgress?.(1);
    return mediaFacts(result, { fileName, posterFileName });
  } catch (error) {
    await disk.remove(part).catch(() => undefined);
    options.signal?.throwIfAborted();
    throw await explain(at, folder, rawBytes, toAppError(error));
  }
}
