import type { ClipPicture, PictureSize } from './encode-plan-clip.ts';

/** One size of the ladder: the shorter side in pixels, and the bits a pixel needs there before faces turn into blocks. */
interface Rung {
  readonly side: number;
  readonly fps: number;
  readonly minBitsPerPixel: number;
}

/**
 * The smaller the picture, the more bits a pixel needs: less of it is even skin and wall. The last rung halves the
 * pictures a second instead: below 240 no face can be read.
 */
const LADDER: readonly Rung[] = [
  { side: 720, fps: 30, minBitsPerPixel: 0.025 },
  { side: 540, fps: 30, minBitsPerPixel: 0.027 },
  { side: 480, fps: 30, minBitsPerPixel: 0.028 },
  { side: 360, fps: 30, minBitsPerPixel: 0.03 },
  { side: 240, fps: 30, minBitsPerPixel: 0.035 },
  { side: 240, fps: 15, minBitsPerPixel: 0.03 },
];

/** 2.5 Mbit/s for 1280 x 720 at 30 a second, which is what the app records with: more would only store its noise. */
const MAX_BITS_PER_PIXEL = 2_500_000 / (1_280 * 720 * 30);

/** As many as the app records. */
const OWN_FPS = 30;

/** The nearest even number of pixels that is not above the take's own. */
const even = (pixels: number, own: number): number =>
  Math.max(2, Math.min(Math.round(pixels / 2), Math.floor(own / 2)) * 2);

interface Step extends PictureSize {
  readonly fps: number;
  readonly minBits: number;
}

/** The picture of a take at its own size, 30 a second, with the most bits that are of use there. */
export function ownPicture(take: PictureSize): ClipPicture {
  const [width, height] = [even(take.width, take.width), even(take.height, take.height)];
  return { width, height, fps: OWN_FPS, bitsPerSecond: Math.ceil(width * height * OWN_FPS * MAX_BITS_PER_PIXEL) };
}

/** Every size a take can be shown in, largest first. One smaller than the lowest rung keeps its own size. */
function stepsFor(take: PictureSize): readonly Step[] {
  const shorter = Math.min(take.width, take.height);
  return LADDER.filter((rung, index) => {
    const next = LADDER[index + 1];
    // Several rungs at or above the take's own size would all be that size: the nearest stands for them.
    return rung.side <= shorter || next === undefined || next.side < shorter || next.side === rung.side;
  }).map(({ side, fps, minBitsPerPixel }) => {
    const scale = Math.min(1, side / shorter);
    const width = even(take.width * scale, take.width);
    const height = even(take.height * scale, take.height);
    return { width, height, fps, minBits: Math.ceil(width * height * fps * minBitsPerPixel) };
  });
}

/**
 * The picture of a take at about this many bits a second: the largest step they are enough for. More than sensible is
 * cut, less than the lowest step needs is raised to it. Neither size nor bits ever fall when `bitsPerSecond` rises.
 */
export function pictureFor(take: PictureSize, bitsPerSecond: number): ClipPicture {
  const steps = stepsFor(take);
  const step = steps.find(({ minBits }) => minBits <= bitsPerSecond) ?? steps.at(-1);
  if (!step) throw new Error('the ladder is empty');
  const { width, height, fps, minBits } = step;
  const maxBits = Math.max(minBits, Math.floor(width * height * fps * MAX_BITS_PER_PIXEL));
  return { width, height, fps, bitsPerSecond: Math.min(maxBits, Math.max(minBits, Math.floor(bitsPerSecond))) };
}
