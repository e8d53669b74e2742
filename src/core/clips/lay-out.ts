import type { PictureSize } from '../sharing/encode-plan-clip.ts';
import type { Passage } from './passage.ts';

/** Pictures a second that sound alone is laid out by. */
export const SOUND_GRID = 30;

/** A piece before its place in the file is known. */
export interface PieceToLay {
  readonly takeId: string;
  readonly title: string | null;
  readonly passage: Passage;
  /** How long its card stands before it; 0 for none. */
  readonly cardMs: number;
  /** Size of the take's picture; null for sound only. */
  readonly picture: PictureSize | null;
  readonly hasSound: boolean;
}

/** A piece with its place, counted in whole pictures: so picture and sound of it are equally long, whatever follows. */
export interface LaidPiece extends PieceToLay {
  /** Pictures of the card, then of the piece itself. */
  readonly cardFrames: number;
  readonly frames: number;
  /** Where the piece itself begins in the file, after its card. */
  readonly clipStartMs: number;
}

/** Whole pictures that last at least so long. */
const framesFor = (ms: number, fps: number): number => Math.ceil((ms * fps) / 1_000);
const msOf = (frames: number, fps: number): number => Math.round((frames * 1_000) / fps);

/** Puts pieces one after the other. @param fps pictures a second; left out for sound alone */
export function layOut(
  pieces: readonly PieceToLay[],
  fps: number = SOUND_GRID,
): { readonly pieces: readonly LaidPiece[]; readonly durationMs: number } {
  let at = 0;
  const laid = pieces.map((piece) => {
    const cardFrames = framesFor(piece.cardMs, fps);
    const frames = framesFor(piece.passage.lengthMs, fps);
    const clipStartMs = msOf(at + cardFrames, fps);
    at += cardFrames + frames;
    return { ...piece, cardFrames, frames, clipStartMs };
  });
  return { pieces: laid, durationMs: msOf(at, fps) };
}
