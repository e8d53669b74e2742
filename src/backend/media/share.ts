import { AppError } from '../../core/errors.ts';
import { findWrongPlan } from '../../core/ffmpeg/share-check.ts';
import { shareSource } from '../../core/ffmpeg/share-source.ts';
import type { ClipPlan } from '../../core/sharing/encode-plan-clip.ts';
import { type EncodeTools, encodeClip } from './encode.ts';
import { probeFile } from './probe.ts';
import type { RunOptions, SharedClip } from './types.ts';

/** See `Media.share`. */
export async function shareTake(
  tools: EncodeTools,
  file: string,
  plan: ClipPlan,
  outputFile: string,
  options: RunOptions,
): Promise<SharedClip> {
  const take = await probeFile(tools.tools, file, options);
  const wrong = findWrongPlan(take, plan);
  if (wrong !== null) throw new AppError('invalid-input', { message: wrong, take });
  const source = shareSource(file, take.audio !== null);
  return encodeClip(tools, { source, plan, passes: 'two' }, outputFile, options);
}
