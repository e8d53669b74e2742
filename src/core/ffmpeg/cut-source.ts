import { type LaidPiece, SOUND_GRID } from '../clips/lay-out.ts';
import type { ClipPicture, PictureSize } from '../sharing/encode-plan-clip.ts';
import { type FfmpegInput, fileUrl, LOCAL_ONLY, seconds } from './arguments.ts';
import { COLOURS, type EncodeSource } from './encode-arguments.ts';

/** A piece with its files. Paths absolute. */
export interface PieceFiles extends LaidPiece {
  readonly file: string;
  /** Where the take's own time 0 lies in the file. */
  readonly offsetMs: number;
  /** Its title as a picture of the clip's own size; null for none. */
  readonly card: string | null;
  /** Added to the sound, in decibels; 0 leaves it as it is. */
  readonly gainDb: number;
}

/** Samples a second of every piece; a multiple of all pictures a second there are. */
const SAMPLES = 48_000;

const takeInput = ({ file, offsetMs, passage }: PieceFiles): FfmpegInput => ({
  // From the key frame before: in a recording whose pictures come as they like, the one that is shown at the start may
  // have come long before it. Filters drop what is too early.
  inputOptions: [...LOCAL_ONLY, '-noaccurate_seek', '-ss', seconds(offsetMs + passage.startMs)],
  input: fileUrl(file),
});
const cardInput = (file: string, fps: number): FfmpegInput => ({
  inputOptions: [...LOCAL_ONLY, '-f', 'image2', '-pattern_type', 'none', '-loop', '1', '-framerate', `${fps}`],
  input: fileUrl(file),
});

/** A shape so little off the clip's, in pixels, is the clip's own, made even. */
const SAME_SHAPE_PX = 4;

/** Scaled into the clip's size, with black where its shape is another. */
function fitted(own: PictureSize, { width, height }: PictureSize): string {
  const share = Math.min(width / own.width, height / own.height);
  const even = (pixels: number, whole: number) =>
    whole - pixels <= SAME_SHAPE_PX ? whole : Math.max(2, Math.round(pixels / 2) * 2);
  const [w, h] = [even(own.width * share, width), even(own.height * share, height)];
  const padded = w === width && h === height ? [] : [`pad=${width}:${height}:(ow-iw)/2:(oh-ih)/2`];
  return [`scale=w=${w}:h=${h}:${COLOURS}`, ...padded, 'setsar=1', 'format=yuv420p'].join(',');
}

const counted = (frames: number): string => `trim=end_frame=${frames},setpts=PTS-STARTPTS`;

/** The pictures of a piece: its card, then its own, or the card (else black) as long as the sound where it has none. */
function pieceChains(piece: PieceFiles, index: number, card: number | null, picture: ClipPicture): string[] {
  const { cardFrames, frames } = piece;
  const still = (name: string, count: number) => `[${card}:v:0]${fitted(picture, picture)},${counted(count)}[${name}]`;
  if (piece.picture === null) {
    if (card !== null) return [still(`v${index}`, cardFrames + frames)];
    const black = `color=black:s=${picture.width}x${picture.height}:r=${picture.fps}`;
    return [`${black},setsar=1,format=yuv420p,${counted(frames)}[v${index}]`];
  }
  const own = [
    // The picture shown at the start comes first, at the start, and the last one stands still where it ended early.
    `fps=fps=${picture.fps}:start_time=0`,
    fitted(piece.picture, picture),
    `tpad=stop_mode=clone:stop_duration=${seconds(piece.passage.lengthMs + 1_000)}`,
    counted(frames),
  ].join(',');
  if (card === null) return [`[${index}:v:0]${own}[v${index}]`];
  return [
    still(`c${index}`, cardFrames),
    `[${index}:v:0]${own}[p${index}]`,
    `[c${index}][p${index}]concat=n=2:v=1:a=0[v${index}]`,
  ];
}

/** The sound of a piece, as long as its pictures to the sample: silence under its card and where it has none. */
function pieceSound(piece: PieceFiles, index: number, fps: number, layouts: string): string {
  const samples = Math.round(((piece.cardFrames + piece.frames) * SAMPLES) / fps);
  const end = `atrim=end_sample=${samples},asetpts=N/SR/TB[a${index}]`;
  const format = `aformat=sample_fmts=fltp:sample_rates=${SAMPLES}:channel_layouts=${layouts}`;
  if (!piece.hasSound) return `anullsrc=r=${SAMPLES}:cl=stereo,${format},${end}`;
  const level =
    // Louder parts are held below full scale instead of being cut off.
    piece.gainDb === 0 ? [] : [`volume=${piece.gainDb.toFixed(1)}dB`, 'alimiter=limit=0.89:level=disabled'];
  return [
    `[${index}:a:0]atrim=start=0`,
    `asetpts=PTS+${seconds((piece.cardFrames * 1_000) / fps)}/TB`,
    // Fills gaps with silence, the one before the start too: what comes after them keeps its place.
    `aresample=${SAMPLES}:async=1:min_hard_comp=0.03:first_pts=0`,
    format,
    ...level,
    'apad',
    end,
  ].join(',');
}

const concatenated = (count: number, kind: 'v' | 'a'): string => {
  // The filter of ffmpeg 4.1 wants at least two.
  if (count === 1) return kind === 'v' ? '[v0]null[v]' : '[a0]anull[a]';
  const all = Array.from({ length: count }, (_, index) => `[${kind}${index}]`).join('');
  return `${all}concat=n=${count}:v=${kind === 'v' ? 1 : 0}:a=${kind === 'a' ? 1 : 0}[${kind}]`;
};

const graph = (chains: readonly string[], kind: 'v' | 'a', count: number): readonly string[] => [
  '-filter_complex',
  [...chains, concatenated(count, kind)].join(';'),
  '-map',
  `[${kind}]`,
];

/**
 * Pieces of takes one after the other, each with its card. Inputs are the takes in order of the pieces, then the cards.
 * @param fps of the clip, which the pieces were laid out by; left out where it is sound only
 */
export function cutSource(pieces: readonly [PieceFiles, ...PieceFiles[]], fps: number = SOUND_GRID): EncodeSource {
  const [first, ...rest] = pieces;
  const withCards = pieces.flatMap((piece, index) => (piece.card === null ? [] : [{ index, file: piece.card }]));
  const cardOf = (index: number): number | null => {
    const at = withCards.findIndex((card) => card.index === index);
    return at < 0 ? null : pieces.length + at;
  };
  // Mono stays mono where nothing else has to match it.
  const layouts = pieces.length === 1 ? 'stereo|mono' : 'stereo';
  const sounds = () => pieces.map((piece, index) => pieceSound(piece, index, fps, layouts));
  return {
    inputs: [takeInput(first), ...rest.map(takeInput), ...withCards.map(({ file }) => cardInput(file, fps))],
    picture: (picture) =>
      graph(
        pieces.flatMap((piece, index) => pieceChains(piece, index, cardOf(index), picture)),
        'v',
        pieces.length,
      ),
    sound: pieces.some(({ hasSound }) => hasSound) ? graph(sounds(), 'a', pieces.length) : null,
  };
}
