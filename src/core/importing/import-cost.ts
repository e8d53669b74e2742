import type { ImportPlan } from './import-plan.ts';
import type { Source } from './source.ts';

const SOUND_BITS_PER_SECOND = 160_000;
/** Bits a picture needs for each of its pixels at the quality converted pictures have; rather too many. */
const BITS_PER_PIXEL = 0.12;
/** Pixels one processor decodes and encodes in a millisecond; measured with HEVC in 1080p, rounded down. */
const PIXELS_PER_MS = 30_000;
/** Bringing a pixel back from a high dynamic range takes about as long as decoding and encoding it; measured likewise. */
const TONE_MAPPED = 3;
/** A file that does not say how long it is, is taken for this long. */
const UNKNOWN_MS = 600_000;

const pictureBitsPerSecond = (video: ImportPlan['video']): number =>
  video === null || video === 'copy' ? 0 : video.width * video.height * video.fps * BITS_PER_PIXEL;

/** About how many bytes bringing a file in adds to the library, and rather too many. */
export function importedBytes({ sizeBytes, durationMs }: Source, plan: ImportPlan): number {
  if (plan.action !== 'convert') return sizeBytes;
  const encoded = Math.round(
    (((durationMs ?? UNKNOWN_MS) / 1_000) * (pictureBitsPerSecond(plan.video) + SOUND_BITS_PER_SECOND)) / 8,
  );
  return plan.video === 'copy' ? sizeBytes + encoded : encoded;
}

/** About how long converting takes on this many processors, in milliseconds; null where nothing long is done. */
export function convertingMs({ durationMs, video }: Source, plan: ImportPlan, processors: number): number | null {
  const target = plan.video;
  if (plan.action !== 'convert' || target === null || target === 'copy' || video === null) return null;
  const made = target.width * target.height * (video.hdr === null ? 1 : TONE_MAPPED);
  const pixels = (video.width * video.height + made) * target.fps;
  const work = (((durationMs ?? UNKNOWN_MS) / 1_000) * pixels) / PIXELS_PER_MS;
  // More than a few processors no longer share one picture well.
  return Math.round(work / Math.min(6, Math.max(1, processors)));
}
