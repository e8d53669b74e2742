import { dirname } from 'node:path';
import type { LaidPiece } from '../../core/clips/lay-out.ts';
import type { Passage } from '../../core/clips/passage.ts';
import { AppError } from '../../core/errors.ts';
import {
  copyArguments,
  copyProbeArguments,
  type KeyFrame,
  keyFrameArguments,
  parseCopy,
  parseKeyFrame,
  SEEKS_EARLIER_MS,
} from '../../core/ffmpeg/cut-fast-arguments.ts';
import { cutSource, type PieceFiles } from '../../core/ffmpeg/cut-source.ts';
import { gainFor, loudnessArguments, parseLoudness } from '../../core/ffmpeg/loudness.ts';
import { CLIP_LENGTH_TOLERANCE_MS } from '../../core/ffmpeg/share-check.ts';
import type { ClipPlan } from '../../core/sharing/encode-plan-clip.ts';
import { toAppError } from '../disk/disk-errors.ts';
import { runFfmpeg } from '../process/runner.ts';
import { together } from '../process/together.ts';
import { type EncodeTools, encodeClip, explainFailure } from './encode.ts';
import { ffprobe } from './probe.ts';
import { ffmpegProgress } from './run-ffmpeg.ts';
import type { Tools } from './tools.ts';
import type { RunOptions, SharedClip } from './types.ts';

/** Finding a key frame goes by the index; longer means the file is broken. */
const KEY_FRAME_LIMIT_MS = 20_000;
/** Of the whole work: what measuring how loud the pieces are takes. */
const MEASURING_SHARE = 0.1;

async function findKeyFrame(tools: Tools, file: string, atMs: number, options: RunOptions): Promise<KeyFrame> {
  const found = parseKeyFrame(
    await ffprobe(tools, keyFrameArguments(file, atMs), KEY_FRAME_LIMIT_MS, {
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.onCommand ? { onCommand: options.onCommand } : {}),
    }),
  );
  if (found === null) throw new AppError('ffmpeg-failed', { message: 'no key frame', file, atMs });
  return found;
}

/** The key frame that a copy of a passage from `atMs` on starts with. */
async function keyFrameFor(tools: Tools, file: string, atMs: number, options: RunOptions): Promise<KeyFrame> {
  const found = await findKeyFrame(tools, file, atMs, options);
  if (found.ms <= atMs || atMs === 0) return found;
  // ffprobe 4.1 goes by when a picture is stored, which is before it is shown: the one before that is meant.
  const earlier = await findKeyFrame(tools, file, Math.max(0, 2 * atMs - found.ms - SEEKS_EARLIER_MS), options);
  return earlier.ms <= atMs ? earlier : found;
}

/** Where a copy of a passage really starts, in milliseconds of the file. @throws AppError `ffmpeg-failed` without a picture */
export const keyFrameBefore = async (tools: Tools, file: string, atMs: number, options: RunOptions): Promise<number> =>
  // Before the first picture there is sound to start with.
  Math.min((await keyFrameFor(tools, file, atMs, options)).ms, atMs);

/** A copied passage: from `startMs` of the file on, which is at `clipStartMs` of the copy. */
export interface CopiedClip extends SharedClip {
  readonly startMs: number;
  readonly clipStartMs: number;
}

/** See `Media.copyPassage`. */
export async function copyPassage(
  at: EncodeTools,
  file: string,
  passage: Passage,
  outputFile: string,
  options: RunOptions,
): Promise<CopiedClip> {
  const part = `${outputFile}.part`;
  const endMs = passage.startMs + passage.lengthMs;
  let writtenBytes = 0;
  const copyFrom = async (seekMs: number) => {
    await ffmpegProgress(at.tools, copyArguments(file, seekMs, endMs, part), options, ({ outMs, sizeBytes }) => {
      writtenBytes = sizeBytes ?? 0;
      options.onProgress?.(Math.min(0.9, (outMs ?? 0) / passage.lengthMs));
    });
    const output = await ffprobe(at.tools, copyProbeArguments(part), KEY_FRAME_LIMIT_MS, options);
    const copy = parseCopy(output);
    if (copy === null) throw new AppError('ffmpeg-failed', { message: 'the copy has no picture', output });
    return copy;
  };
  try {
    await at.disk.remove(part);
    const [key, asked] = await together([
      keyFrameFor(at.tools, file, passage.startMs, options),
      copyFrom(passage.startMs),
    ]);
    const startMs = Math.min(key.ms, passage.startMs);
    const expectedMs = endMs - startMs;
    const startsRight = ({ first }: typeof asked) => first.hash === key.hash;
    const copy = startsRight(asked) ? asked : await copyFrom(Math.min(key.ms + SEEKS_EARLIER_MS, endMs - 1));
    const { video, durationMs, sizeBytes, first } = copy;
    // Longer is as it should be where the last picture stands for long, or is stored before ones that are shown earlier.
    const isLongEnough = durationMs !== null && durationMs >= expectedMs - CLIP_LENGTH_TOLERANCE_MS;
    if (video?.codec !== 'h264' || !isLongEnough || !startsRight(copy))
      throw new AppError('ffmpeg-failed', { message: 'the copy is not what was planned', expectedMs, key, copy });
    options.signal?.throwIfAborted();
    await at.disk.rename(part, outputFile);
    await at.disk.syncFolder(dirname(outputFile));
    options.onProgress?.(1);
    return { startMs, clipStartMs: Math.max(0, first.ms - (key.ms - startMs)), sizeBytes, durationMs };
  } catch (error) {
    await at.disk.remove(part).catch(() => undefined);
    options.signal?.throwIfAborted();
    // Putting the index in front takes as much room again for a moment.
    throw await explainFailure(at, [dirname(outputFile)], Math.max(writtenBytes, 1_000_000), toAppError(error));
  }
}

/** A piece of a clip with its take and, as a PNG of the clip's size, its card. */
export interface PieceToCut extends LaidPiece {
  readonly file: string;
  /** Where the take's own time 0 lies in the file. */
  readonly offsetMs: number;
  readonly card: string | null;
}

/** Pieces and how they are to be made one clip. */
export interface CutToEncode {
  readonly pieces: readonly PieceToCut[];
  readonly clip: ClipPlan;
  readonly evenSound: boolean;
}

async function gainOf(tools: Tools, piece: PieceToCut, options: RunOptions): Promise<number> {
  if (!piece.hasSound) return 0;
  const { startMs, lengthMs } = piece.passage;
  const log = await runFfmpeg({
    binary: tools.ffmpeg,
    args: loudnessArguments(piece.file, piece.offsetMs + startMs, lengthMs),
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.onCommand ? { onCommand: options.onCommand } : {}),
  });
  return gainFor(parseLoudness(log));
}

/** See `Media.encodePieces`. */
export async function encodePieces(
  at: EncodeTools,
  { pieces, clip, evenSound }: CutToEncode,
  outputFile: string,
  options: RunOptions,
): Promise<SharedClip> {
  const ready: PieceFiles[] = [];
  for (const piece of pieces) {
    ready.push({ ...piece, gainDb: evenSound ? await gainOf(at.tools, piece, options) : 0 });
    if (evenSound) options.onProgress?.((MEASURING_SHARE * ready.length) / pieces.length);
  }
  const [first, ...rest] = ready;
  if (!first) throw new AppError('invalid-input', { message: 'no piece' });
  const begun = evenSound ? MEASURING_SHARE : 0;
  const source = cutSource([first, ...rest], clip.picture?.fps);
  const passes = clip.maxBytes === null ? 'one' : 'two';
  return encodeClip(at, { source, plan: clip, passes }, outputFile, {
    ...options,
    onProgress: (fraction) => options.onProgress?.(begun + (1 - begun) * fraction),
  });
}
