import { z } from 'zod';

/** How much time one level stands for: at 240 pixels a second, the closest view, less than three pixels. */
export const PEAK_MS = 10;
/** Samples a second the sound is decoded to. A voice's loudness lies below 4 kHz, and a tenth of the samples are read. */
export const PEAK_SAMPLE_RATE = 8_000;
const SAMPLES_EACH = (PEAK_SAMPLE_RATE * PEAK_MS) / 1_000;

/**
 * `peaks.json` beside a take. Made again when it is missing, damaged, of another version, or of another file than the
 * take has now.
 */
export const PeaksFile = z.object({
  type: z.literal('peaks'),
  version: z.literal(1),
  /** The file it was made from. */
  fileName: z.string(),
  sizeBytes: z.int().min(0),
  peakMs: z.literal(PEAK_MS),
  /** One byte for each 10 ms (`levelOf`), base64. */
  levels: z.base64(),
});
export type PeaksFile = z.infer<typeof PeaksFile>;

/**
 * How loud a stretch is, 0 to 255: the square root of its loudest sample, so that a quiet voice has levels enough.
 * Silence alone is 0.
 * @param sample 0 to 32,768
 */
export const levelOf = (sample: number): number => Math.min(255, Math.ceil(Math.sqrt(sample / 32_768) * 255));

/** The noise of a recorder that hears nothing stays below this: 40 dB below the loudest there can be. */
const NOISE_LEVEL = levelOf(328);

/** What the picture of a take's sound is measured by: its loudest, so that a quiet voice is seen, but never mere noise. */
export const fullLevel = (levels: Uint8Array): number => {
  let most = NOISE_LEVEL;
  for (const level of levels) if (level > most) most = level;
  return most;
};

/** How far a sample of two bytes is from silence, 0 to 32,768. */
const sizeOf = (low: number, high: number): number => {
  const value = ((high << 24) >> 16) | low;
  return value < 0 ? -value : value;
};

/** Takes samples as they come from ffmpeg and keeps one level for each `PEAK_MS`; 60 minutes are 360,000 bytes. */
export class PeakReducer {
  #levels = new Uint8Array(4_096);
  #count = 0;
  #loudest = 0;
  #inBucket = 0;
  #given = 0;
  /** First byte of a sample whose second has not come yet. */
  #half: number | null = null;

  /** @param bytes samples of 16 bits, little end first; may end in the middle of one */
  push(bytes: Uint8Array): void {
    let at = 0;
    if (this.#half !== null && bytes.length > 0) {
      at = 1;
      this.#take(sizeOf(this.#half, bytes[0] ?? 0), 1);
      this.#half = null;
    }
    // In locals, a stretch at a time: an hour is 29 million samples.
    while (at + 1 < bytes.length) {
      const count = Math.min(SAMPLES_EACH - this.#inBucket, (bytes.length - at) >> 1);
      const end = at + count * 2;
      let loudest = 0;
      for (; at < end; at += 2) {
        const size = sizeOf(bytes[at] ?? 0, bytes[at + 1] ?? 0);
        if (size > loudest) loudest = size;
      }
      this.#take(loudest, count);
    }
    if (at < bytes.length) this.#half = bytes[at] ?? 0;
  }

  /** Whole levels since this was last asked; none until there are so many. */
  fresh(atLeast: number): Uint8Array | null {
    if (this.#count - this.#given < atLeast) return null;
    const fresh = this.#levels.slice(this.#given, this.#count);
    this.#given = this.#count;
    return fresh;
  }

  /** The levels so far, a begun one at the end included. */
  levels(): Uint8Array {
    const all = this.#levels.slice(0, this.#count + (this.#inBucket > 0 ? 1 : 0));
    if (this.#inBucket > 0) all[this.#count] = levelOf(this.#loudest);
    return all;
  }

  /** So many samples, no more than the stretch has room for, and the loudest of them. */
  #take(loudest: number, count: number): void {
    if (loudest > this.#loudest) this.#loudest = loudest;
    this.#inBucket += count;
    if (this.#inBucket < SAMPLES_EACH) return;
    if (this.#count + 1 >= this.#levels.length) {
      const larger = new Uint8Array(this.#levels.length * 2);
      larger.set(this.#levels);
      this.#levels = larger;
    }
    this.#levels[this.#count] = levelOf(this.#loudest);
    this.#count += 1;
    this.#loudest = 0;
    this.#inBucket = 0;
  }
}

/** The loudest level between two times, 0 where there is none. @param toMs not included, but one level at least */
export function peakBetween(levels: Uint8Array, fromMs: number, toMs: number): number {
  const first = Math.max(0, Math.floor(fromMs / PEAK_MS));
  const last = Math.min(levels.length, Math.max(first + 1, Math.floor(toMs / PEAK_MS)));
  let loudest = 0;
  for (let at = first; at < last; at += 1) loudest = Math.max(loudest, levels[at] ?? 0);
  return loudest;
}
