import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import type { FfmpegArguments } from '../../core/ffmpeg/arguments.ts';
import {
  firstPassArguments,
  type ShareRun,
  secondPassArguments,
  shareSoundArguments,
} from '../../core/ffmpeg/share-arguments.ts';
import { findClipFault, findWrongPlan } from '../../core/ffmpeg/share-check.ts';
import type { ClipPlan } from '../../core/sharing/encode-plan-clip.ts';
import { lowerPlan } from '../../core/sharing/encode-plan-size.ts';
import type { Disk } from '../disk/disk.ts';
import { toAppError } from '../disk/disk-errors.ts';
import { probeFile } from './probe.ts';
import { ffmpegProgress } from './run-ffmpeg.ts';
import type { Tools } from './tools.ts';
import type { RunOptions, SharedClip } from './types.ts';

/** What sharing works with. */
export interface ShareTools {
  readonly tools: Tools;
  readonly disk: Disk;
}

/** Fractions of the whole at which each run ends. The first pass over a picture does less; a third run is rare. */
const ENDS = { first: 0.35, second: 0.9, again: 0.98 } as const;

/** One call of `share`. */
interface Sharing extends ShareTools {
  readonly run: ShareRun;
  readonly part: string;
  readonly options: RunOptions;
}

/** Runs ffmpeg over the whole take, from one fraction of the work to another. */
async function passOver(at: Sharing, args: FfmpegArguments, from: number, to: number): Promise<void> {
  const { durationMs } = at.run.plan;
  await ffmpegProgress(at.tools, args, at.options, ({ outMs }) =>
    at.options.onProgress?.(from + (to - from) * Math.min(1, (outMs ?? 0) / durationMs)),
  );
  at.options.onProgress?.(to);
}

/** Writes the `.part` file by this plan and gives its size and length. `ffmpeg-failed` when it is not what was planned. */
async function writeClip(at: Sharing, plan: ClipPlan, from: number, to: number): Promise<SharedClip> {
  const run = { ...at.run, plan };
  const args = plan.picture ? secondPassArguments(run, plan.picture, at.part) : shareSoundArguments(run, at.part);
  await passOver(at, args, from, to);
  const result = await probeFile(at.tools, at.part, at.options);
  const fault = findClipFault(result, plan, run.sound);
  if (fault !== null) throw new AppError('ffmpeg-failed', { message: fault, result });
  return { sizeBytes: result.sizeBytes, durationMs: result.durationMs ?? plan.durationMs };
}

const tooLarge = (clip: SharedClip, plan: ClipPlan): boolean =>
  plan.maxBytes !== null && clip.sizeBytes > plan.maxBytes;

/** Encodes by the plan, and once more at a lower rate when the file came out too large. */
async function encode(at: Sharing): Promise<SharedClip> {
  const { plan } = at.run;
  if (plan.picture) await passOver(at, firstPassArguments(at.run, plan.picture), 0, ENDS.first);
  const clip = await writeClip(at, plan, plan.picture ? ENDS.first : 0, ENDS.second);
  if (!tooLarge(clip, plan)) return clip;
  const lower = lowerPlan(plan, clip.sizeBytes);
  const again = lower && (await writeClip(at, lower, ENDS.second, ENDS.again));
  if (again === null || tooLarge(again, plan))
    throw new AppError('too-large', { sizeBytes: (again ?? clip).sizeBytes, maxBytes: plan.maxBytes });
  return again;
}

/** ffmpeg may swallow "no space left": with less room than the clip or the notes between passes need, that was the reason. */
async function explain(at: ShareTools, folders: readonly string[], plan: ClipPlan, error: AppError): Promise<AppError> {
  if (error.code !== 'ffmpeg-failed') return error;
  const free = await Promise.all(
    folders.map((folder) => at.disk.freeBytes(folder).catch(() => Number.POSITIVE_INFINITY)),
  );
  const freeBytes = Math.min(...free);
  return freeBytes < plan.plannedBytes ? new AppError('disk-full', { freeBytes }, { cause: error }) : error;
}

/** See `Media.share`. The `.part` file and everything in the temporary folder is gone afterwards, whatever happens. */
export async function shareTake(
  tools: ShareTools,
  file: string,
  plan: ClipPlan,
  outputFile: string,
  options: RunOptions,
): Promise<SharedClip> {
  const { disk } = tools;
  const take = await probeFile(tools.tools, file, options);
  const wrong = findWrongPlan(take, plan);
  if (wrong !== null) throw new AppError('invalid-input', { message: wrong, take });
  const part = `${outputFile}.part`;
  const folder = await mkdtemp(join(tmpdir(), 'second-take-share-')).catch((error: unknown) =>
    Promise.reject(toAppError(error)),
  );
  try {
    await disk.remove(part);
    const run = { file, plan, sound: take.audio !== null, passLog: join(folder, 'pass') };
    const clip = await encode({ ...tools, run, part, options });
    options.signal?.throwIfAborted();
    await disk.rename(part, outputFile);
    await disk.syncFolder(dirname(outputFile));
    options.onProgress?.(1);
    return clip;
  } catch (error) {
    await disk.remove(part).catch(() => undefined);
    options.signal?.throwIfAborted();
    throw await explain(tools, [dirname(outputFile), folder], plan, toAppError(error));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
