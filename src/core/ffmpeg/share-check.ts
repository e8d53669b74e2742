import type { ClipPlan } from '../sharing/encode-plan-clip.ts';
import type { ProbedMedia } from './parse-probe.ts';

/** A clip is as long as its take but for this: a picture or a block of sound at the end is whole or not there. */
export const CLIP_LENGTH_TOLERANCE_MS = 200;

/** Whether a clip of `durationMs` can be that of a take as long as the plan says. */
const sameLength = (durationMs: number, plan: ClipPlan): boolean =>
  Math.abs(durationMs - plan.durationMs) <= CLIP_LENGTH_TOLERANCE_MS;

/** Why a plan is not one for this take, for the log; null when it is. A raw recording without a length is taken at the plan's word. */
export function findWrongPlan(take: ProbedMedia, plan: ClipPlan): string | null {
  if (plan.picture !== null && take.video === null) return 'the take has no picture';
  if (plan.picture === null && take.audio === null) return 'the take has no sound';
  if (take.durationMs !== null && !sameLength(take.durationMs, plan))
    return `the take is ${take.durationMs} ms long, not ${plan.durationMs}`;
  return null;
}

/** What is wrong with a clip that was just written, its size aside; null when it is what was planned. */
export function findClipFault(clip: ProbedMedia, plan: ClipPlan, sound: boolean): string | null {
  const { video, audio, durationMs } = clip;
  if ((video !== null) !== (plan.picture !== null)) return plan.picture ? 'the picture is missing' : 'an extra picture';
  if (video !== null && plan.picture !== null) {
    const { width, height } = plan.picture;
    if (video.codec !== 'h264' || video.width !== width || video.height !== height)
      return `${video.codec} ${video.width} x ${video.height} instead of h264 ${width} x ${height}`;
  }
  if ((audio?.codec ?? null) !== (sound ? 'aac' : null)) return `sound is ${audio?.codec ?? 'missing'}`;
  if (durationMs === null || !sameLength(durationMs, plan)) return `${durationMs} ms long, not ${plan.durationMs}`;
  return null;
}
