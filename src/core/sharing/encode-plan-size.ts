import type { ClipPicture, ClipPlan } from './encode-plan-clip.ts';

/**
 * What MP4 adds to the encoded bits, measured with ffmpeg 4.1 and 5.1 (66 kB for a minute at 30 pictures a second) and
 * rounded up: the index has entries for every picture and every block of sound.
 */
const HEAD_BYTES = 4_000;
const PICTURE_BYTES = 24;
const SOUND_BYTES_PER_SECOND = 600;
/** Two passes hit their bit rate within this share; ffmpeg's AAC encoder comes out a little above its own. */
const RATE_MARGIN = 0.02;

/** Bytes that do not change with the bit rate of picture or sound. */
const overheadBytes = (seconds: number, fps: number): number =>
  HEAD_BYTES + seconds * (fps * PICTURE_BYTES + SOUND_BYTES_PER_SECOND);

/** About how large a clip becomes, rounded up. */
export function clipBytes(clip: {
  readonly durationMs: number;
  readonly picture: ClipPicture | null;
  readonly audioBitsPerSecond: number;
}): number {
  const seconds = clip.durationMs / 1_000;
  const bits = (clip.picture?.bitsPerSecond ?? 0) + clip.audioBitsPerSecond;
  return Math.ceil(overheadBytes(seconds, clip.picture?.fps ?? 0) + ((bits * seconds) / 8) * (1 + RATE_MARGIN));
}

/** Below these nothing can be recognised, and encoders no longer obey. */
const LEAST = { picture: 10_000, sound: 16_000 } as const;
/** The second try aims a little lower still: there is no third, and what the first pass noted was for another rate. */
const SECOND_AIM = 0.95;

/**
 * The plan again after its file came out `writtenBytes` large, with the bit rate lowered in proportion: of the picture
 * where there is one, else of the sound. null when the plan has no limit or no rate is low enough.
 */
export function lowerPlan(plan: ClipPlan, writtenBytes: number): ClipPlan | null {
  if (plan.maxBytes === null) return null;
  const { picture, audioBitsPerSecond } = plan;
  const seconds = plan.durationMs / 1_000;
  // What stays as it is: the index, and beside a picture the sound.
  const fixed = overheadBytes(seconds, picture?.fps ?? 0) + (picture ? (audioBitsPerSecond * seconds) / 8 : 0);
  const share = ((plan.maxBytes - fixed) / Math.max(1, writtenBytes - fixed)) * SECOND_AIM;
  const lower = (bitsPerSecond: number) => Math.floor(bitsPerSecond * Math.min(1, share));
  if (picture === null) {
    const sound = lower(audioBitsPerSecond);
    return sound < LEAST.sound ? null : { ...plan, audioBitsPerSecond: sound };
  }
  const bitsPerSecond = lower(picture.bitsPerSecond);
  return bitsPerSecond < LEAST.picture ? null : { ...plan, picture: { ...picture, bitsPerSecond } };
}
