import type { ProbedMedia } from '../ffmpeg/parse-probe.ts';
import type { RemuxPlan } from '../ffmpeg/remux-arguments.ts';
import type { MediaFacts } from '../model/take.ts';

/** Codecs that may be copied, by container. The webm muxer refuses H.264; VP8 in MP4 plays in no browser. */
const containerOf: Readonly<Record<string, RemuxPlan['container']>> = {
  h264: 'mp4',
  vp8: 'webm',
  vp9: 'webm',
  av1: 'webm',
};

/**
 * What a raw recording becomes. `has` says which of the announced streams really have packets: a browser announces the
 * camera in the header even when no picture ever came.
 * @returns null when nothing in it can be played, or the picture is of a kind no recording of this app has
 */
export function planFinish(
  probed: ProbedMedia,
  has: { readonly video: boolean; readonly audio: boolean },
): RemuxPlan | null {
  const audio = probed.audio !== null && has.audio;
  if (probed.video === null || !has.video) return audio ? { container: 'webm', video: false, audio } : null;
  const container = containerOf[probed.video.codec];
  return container ? { container, video: true, audio } : null;
}

/** `video.mp4`, `video.webm` or `sound.webm`. */
export const finishedName = (plan: RemuxPlan): string => (plan.video ? `video.${plan.container}` : 'sound.webm');

/** Every name a playable file can have, for finding one whose take document is older than the file. */
export const FINISHED_NAMES: readonly string[] = ['video.mp4', 'video.webm', 'sound.webm'];

/** What a take's document says of a file that has been checked. */
export function mediaFacts(
  probed: ProbedMedia,
  names: { readonly fileName: string; readonly posterFileName: string | null },
): MediaFacts {
  const container = names.fileName.endsWith('.mp4') ? 'mp4' : 'webm';
  return {
    fileName: names.fileName,
    container,
    mimeType: `${probed.video ? 'video' : 'audio'}/${container}`,
    durationMs: probed.durationMs ?? 0,
    sizeBytes: probed.sizeBytes,
    video: probed.video && { ...probed.video },
    audio: probed.audio && { ...probed.audio },
    posterFileName: names.posterFileName,
  };
}
