import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import type { FfmpegArguments } from '../../core/ffmpeg/arguments.ts';
import {
  type EncodeRun,
  type EncodeSource,
  firstPassArguments,
  onePassArguments,
  secondPassArguments,
  soundArguments,
} from '../../core/ffmpeg/encode-arguments.ts';
import { findClipFault } from '../../core/ffmpeg/share-check.ts';
import type { ClipPlan } from '../../core/sharing/encode-plan-clip.ts';
import { lowerPlan } from '../../core/sharing/encode-plan-size.ts';
import type { Disk } from '../disk/disk.ts';
import { toAppError } from '../disk/disk-errors.ts';
import { probeFile } from './probe.ts';
import { ffmpegProgress } from './run-ffmpeg.ts';
import type { Tools } from './tools.ts';
import type { RunOptions, SharedClip } from './types.ts';

/** What encoding works with. */
export interface EncodeTools {
  readonly tools: Tools;
  readonly disk: Disk;
}

/** How: by size in two passes, or in one for a plan without a limit. */
export type Passes = 'one' | 'two';

/** Fractions of the whole at which each run ends. The first pass over a picture does less; a third run is rare. */
const ENDS = { first: 0.35, second: 0.9, again: 0.98 } as const;

/** One clip that is written. */
interface Encoding extends EncodeTools {
  readonly run: EncodeRun;
  readonly passes: Passes;
  readonly part: string;
  readonly options: RunOptions;
}

/** Runs ffmpeg over everything, from one fraction of the work to another. */
async function passOver(at: Encoding, args: FfmpegArguments, from: number, to: number): Promise<void> {
  const { durationMs } = at.run.plan;
  await ffmpegProgress(at.tools, args, at.options, ({ outMs }) =>
    at.options.onProgress?.(from + (to - from) * Math.min(1, (outMs ?? 0) / durationMs)),
  );
  at.options.onProgress?.(to);
}

function clipArguments({ passes, part }: Encoding, run: EncodeRun): FfmpegArguments {
  const { picture } = run.plan;
  if (picture === null) return soundArguments(run, part);
  return passes === 'two' ? secondPassArguments(run, picture, part) : onePassArguments(run, picture, part);
}

/** Writes the `.part` file by this plan and gives its size and length. `ffmpeg-failed` when it is not what was planned. */
async function writeClip(at: Encoding, plan: ClipPlan, from: number, to: number): Promise<SharedClip> {
  const run = { ...at.run, plan };
  await passOver(at, clipArguments(at, run), from, to);
  const result = await probeFile(at.tools, at.part, at.options);
  const fault = findClipFault(result, plan, run.source.sound !== null);
  if (fault !== null) throw new AppError('ffmpeg-failed', { message: fault, result });
  return { sizeBytes: result.sizeBytes, durationMs: result.durationMs ?? plan.durationMs };
}

const tooLarge = (clip: SharedClip, plan: ClipPlan): boolean =>
  plan.maxBytes !== null && clip.sizeBytes > plan.maxBytes;

/** Encodes by the plan, and once more at a lower rate when the file came out too large. */
async function encode(at: Encoding): Promise<SharedClip> {
  const { plan } = at.run;
  const first = plan.picture && at.passes === 'two' ? plan.picture : null;
  if (first) await passOver(at, firstPassArguments(at.run, first), 0, ENDS.first);
  const clip = await writeClip(at, plan, first ? ENDS.first : 0, ENDS.second);
  if (!tooLarge(clip, plan)) return clip;
  const lower = lowerPlan(plan, clip.sizeBytes);
  const again = lower && (await writeClip(at, lower, ENDS.second, ENDS.again));
  if (again === null || tooLarge(again, plan))
    throw new AppError('too-large', { sizeBytes: (again ?? clip).sizeBytes, maxBytes: plan.maxBytes });
  return again;
}

/** ffmpeg may swallow "no space left": with less room than a file or the notes between passes need, that was the reason. */
export async function explainFailure(
  { disk }: EncodeTools,
  folders: readonly string[],
  neededBytes: number,
  error: AppError,
): Promise<AppError> {
  if (error.code !== 'ffmpeg-failed') return error;
  const free = await Promise.all(folders.map((folder) => disk.freeBytes(folder).catch(() => Number.POSITIVE_INFINITY)));
  const freeBytes = Math.min(...free);
  return freeBytes < neededBytes ? new AppError('disk-full', { freeBytes }, { cause: error }) : error;
}

/**
 * Writes a clip to a `.part` sibling, compares it with the plan and renames it; not synced. The `.part` file and
 * everything in the temporary folder is gone afterwards, whatever happens.
 * @throws AppError `ffmpeg-failed`, `too-large`, `disk-full`, `file-failed`
 */
export async function encodeClip(
  tools: EncodeTools,
  { source, plan, passes }: { readonly source: EncodeSource; readonly plan: ClipPlan; readonly passes: Passes },
  outputFile: string,
  options: RunOptions,
): Promise<SharedClip> {
  const { disk } = tools;
  const part = `${outputFile}.part`;
  const folder = await mkdtemp(join(tmpdir(), 'second-take-encode-')).catch((error: unknown) =>
    Promise.reject(toAppError(error)),
  );
  try {
    await disk.remove(part);
    const run = { source, plan, passLog: join(folder, 'pass') };
    const clip = await encode({ ...tools, run, passes, part, options });
    options.signal?.throwIfAborted();
    await disk.rename(part, outputFile);
    await disk.syncFolder(dirname(outputFile));
    options.onProgress?.(1);
    return clip;
  } catch (error) {
    await disk.remove(part).catch(() => undefined);
    options.signal?.throwIfAborted();
    throw await explainFailure(tools, [dirname(outputFile), folder], plan.plannedBytes, toAppError(error));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
