import { layOut } from '../../core/clips/lay-out.ts';
import type { Passage } from '../../core/clips/passage.ts';
import { AppError } from '../../core/errors.ts';
import { cutSource } from '../../core/ffmpeg/cut-source.ts';
import type { EncodeSource } from '../../core/ffmpeg/encode-arguments.ts';
import type { ProbedMedia } from '../../core/ffmpeg/parse-probe.ts';
import { findWrongPlan } from '../../core/ffmpeg/share-check.ts';
import { shareSource } from '../../core/ffmpeg/share-source.ts';
import type { ClipPlan } from '../../core/sharing/encode-plan-clip.ts';
import { type EncodeTools, encodeClip } from './encode.ts';
import { probeFile } from './probe.ts';
import type { PassageOptions, SharedClip } from './types.ts';

/** A passage of a file as the one piece of a clip, and the plan with the length it comes out at. */
function passageSource(
  file: string,
  { video, audio }: ProbedMedia,
  passage: Passage,
  plan: ClipPlan,
): { readonly source: EncodeSource; readonly plan: ClipPlan } {
  const piece = { takeId: '', title: null, passage, cardMs: 0, picture: video, hasSound: audio !== null };
  const { pieces, durationMs } = layOut([piece], plan.picture?.fps);
  const [laid] = pieces;
  if (!laid) throw new RangeError('no piece');
  const source = cutSource([{ ...laid, file, offsetMs: 0, card: null, gainDb: 0 }], plan.picture?.fps);
  return { source, plan: { ...plan, durationMs } };
}

/** See `Media.share`. */
export async function shareTake(
  tools: EncodeTools,
  file: string,
  plan: ClipPlan,
  outputFile: string,
  options: PassageOptions,
): Promise<SharedClip> {
  const take = await probeFile(tools.tools, file, options);
  const { passage = null } = options;
  const wrong = findWrongPlan(passage ? { ...take, durationMs: passage.lengthMs } : take, plan);
  if (wrong !== null) throw new AppError('invalid-input', { message: wrong, take, passage });
  const encoding = passage
    ? passageSource(file, take, passage, plan)
    : { source: shareSource(file, take.audio !== null), plan };
  return encodeClip(tools, { ...encoding, passes: 'two' }, outputFile, options);
}
