import type { ProbedMedia } from '../ffmpeg/parse-probe.ts';
import { sameLength } from '../recording/finish-check.ts';
import type { ImportPlan } from './import-plan.ts';

/** What is wrong with a file that was just written, for the log; null when it holds what the plan says. */
export function findImportFault(
  result: ProbedMedia,
  plan: ImportPlan,
  { writtenMs, sourceMs }: { readonly writtenMs: number | null; readonly sourceMs: number | null },
): string | null {
  const { video, audio, durationMs } = result;
  if ((video !== null) !== (plan.video !== null))
    return plan.video ? 'the picture is missing' : 'a picture nobody planned';
  if ((audio !== null) !== (plan.audio !== null)) return plan.audio ? 'the sound is missing' : 'a sound nobody planned';
  if (video && plan.video && plan.video !== 'copy') {
    const { width, height } = plan.video;
    if (video.width !== width || video.height !== height)
      return `${video.width} x ${video.height} instead of ${width} x ${height}`;
  }
  if (durationMs === null || durationMs === 0) return 'no duration';
  if (writtenMs !== null && !sameLength(durationMs, writtenMs))
    return `${durationMs} ms long, but ${writtenMs} ms were written`;
  if (sourceMs !== null && !sameLength(durationMs, sourceMs)) return `${durationMs} ms long, not ${sourceMs}`;
  return null;
}
