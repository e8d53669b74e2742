import type { ClipPlan, PictureSize } from './encode-plan-clip.ts';
import { ownPicture, pictureFor } from './encode-plan-ladder.ts';
import { clipBytes } from './encode-plan-size.ts';

/** A take to be sent. */
export interface TakeToEncode {
  readonly durationMs: number;
  /** null for sound only. */
  readonly picture: PictureSize | null;
}

/** One plan for each take, in their order; or why there is none. All in bytes. */
export type EncodePlan =
  | { readonly kind: 'fits'; readonly clips: readonly ClipPlan[]; readonly plannedBytes: number }
  /** Even at the lowest quality worth watching they need `smallestBytes`. */
  | { readonly kind: 'cannot-fit'; readonly smallestBytes: number };

/** Sound as good as anybody needs for speech, and as low as it stays pleasant. */
const AUDIO = { most: 96_000, least: 48_000 } as const;
/** Of what a clip with a picture may use, sound gets this much between those two. */
const AUDIO_SHARE = 1 / 5;
/** Above every clip's ceiling: 4,320 lines at 30 a second are never asked for. */
const TOP_RATE = 8_000_000;

type SizedClip = Omit<ClipPlan, 'maxBytes'>;

/** The best clip of a take in about this many bits a second; its bytes never fall when `bitsPerSecond` rises. */
function clipAt({ durationMs, picture }: TakeToEncode, bitsPerSecond: number): SizedClip {
  const sound = Math.floor(picture === null ? bitsPerSecond : bitsPerSecond * AUDIO_SHARE);
  const audioBitsPerSecond = Math.min(AUDIO.most, Math.max(AUDIO.least, sound));
  const clip = {
    durationMs,
    picture: picture && pictureFor(picture, bitsPerSecond - audioBitsPerSecond),
    audioBitsPerSecond,
  };
  return { ...clip, plannedBytes: clipBytes(clip) };
}

const total = (clips: readonly SizedClip[]): number => clips.reduce((sum, clip) => sum + clip.plannedBytes, 0);

/** The highest rate, in bits a second for every clip alike, at which all together stay within the budget. */
function bestRate(takes: readonly TakeToEncode[], budgetBytes: number): number {
  const fits = (rate: number) => total(takes.map((take) => clipAt(take, rate))) <= budgetBytes;
  if (fits(TOP_RATE)) return TOP_RATE;
  let [low, high] = [0, TOP_RATE];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * How to encode takes so that all clips together have at most `budgetBytes` (null: no limit). The budget goes by
 * duration: every clip gets the same bits a second, and what one of them has no use for goes to the others. A larger
 * budget never makes a picture smaller or any bit rate lower.
 */
export function planClips(takes: readonly TakeToEncode[], budgetBytes: number | null): EncodePlan {
  const smallestBytes = total(takes.map((take) => clipAt(take, 0)));
  if (budgetBytes !== null && smallestBytes > budgetBytes) return { kind: 'cannot-fit', smallestBytes };
  const rate = budgetBytes === null ? TOP_RATE : bestRate(takes, budgetBytes);
  const clips = takes.map((take) => clipAt(take, rate));
  const plannedBytes = total(clips);
  const spare = budgetBytes === null ? null : budgetBytes - plannedBytes;
  return {
    kind: 'fits',
    plannedBytes,
    // An encoder may miss its rate a little: what nobody uses is room for that.
    clips: clips.map((clip) => ({ ...clip, maxBytes: spare === null ? null : limit(clip, spare / plannedBytes) })),
  };
}

/** The best clip of a take at its own size, whatever it weighs; `plannedBytes` is rather too much. */
export function planBestClip({ durationMs, picture }: TakeToEncode): ClipPlan {
  const clip = { durationMs, picture: picture && ownPicture(picture), audioBitsPerSecond: AUDIO.most };
  return { ...clip, plannedBytes: clipBytes(clip), maxBytes: null };
}

const limit = ({ plannedBytes }: SizedClip, spareShare: number): number =>
  plannedBytes + Math.floor(plannedBytes * spareShare);

/**
 * How many bytes all clips of a one-file page may have: they lie in it as base64, four characters for three bytes,
 * beside `pageOverheadBytes` of everything else. Never below 0.
 */
export function clipBudget(pageLimitBytes: number, pageOverheadBytes: number): number {
  return Math.max(0, Math.floor(((pageLimitBytes - pageOverheadBytes) * 3) / 4));
}
