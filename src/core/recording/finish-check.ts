import type { ProbedMedia } from '../ffmpeg/parse-probe.ts';
import type { RemuxPlan } from '../ffmpeg/remux-arguments.ts';

/** Two lengths of one take may differ by this much, or by 5 %: page clock, first picture and last sound never agree exactly. */
export const LENGTH_TOLERANCE_MS = 1_500;

/** Whether a file's length can be that of what was expected. Both in milliseconds. */
export const sameLength = (durationMs: number, expectedMs: number): boolean =>
  Math.abs(durationMs - expectedMs) <= Math.max(LENGTH_TOLERANCE_MS, expectedMs * 0.05);

/** What is wrong with a file that was just written, for the log; null when it holds what the plan says. */
export function findFault(result: ProbedMedia, plan: RemuxPlan, writtenMs: number | null): string | null {
  if ((result.video !== null) !== plan.video) return plan.video ? 'the picture is missing' : 'a picture nobody planned';
  if ((result.audio !== null) !== plan.audio) return plan.audio ? 'the sound is missing' : 'a sound nobody planned';
  if (result.durationMs === null || result.durationMs === 0) return 'no duration';
  if (writtenMs !== null && !sameLength(result.durationMs, writtenMs))
    return `${result.durationMs} ms long, but ${writtenMs} ms were written`;
  return null;
}
