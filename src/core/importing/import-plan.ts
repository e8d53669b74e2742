import type { PictureSize } from '../sharing/encode-plan-clip.ts';
import type { Source, SourceVideo } from './source.ts';

/** What the page that asks can play beyond what every browser can. */
export interface Plays {
  /** H.264 and AAC; a Chromium without them exists. */
  readonly h264: boolean;
}

/** What reading the file itself has told. */
export interface FileFindings {
  readonly source: Source;
  /** Its name ends in `.webm`: a Matroska file that says of itself that it is one. */
  readonly isNamedWebm: boolean;
  /** An MP4 in fragments has no one index to seek by. */
  readonly isFragmented: boolean;
  /** Its end cannot be played: it was cut off. */
  readonly isCutOff: boolean;
}

/** Why something is encoded anew, the weightiest first. */
export type ConvertReason = 'codec' | 'rotation' | 'size' | 'frame-rate' | 'picture' | 'sound';

/** The picture after converting: even sizes, all pictures equally long. */
export interface ConvertedPicture extends PictureSize {
  readonly fps: number;
}

/** What becomes of a file from outside. */
export interface ImportPlan {
  /** `copy`: byte for byte. `repack`: another container, same streams. `convert`: at least one stream is encoded anew. */
  readonly action: 'copy' | 'repack' | 'convert';
  readonly reason: ConvertReason | null;
  readonly container: 'mp4' | 'webm';
  /** `copy`, how it is encoded, or null for no picture. */
  readonly video: 'copy' | ConvertedPicture | null;
  readonly audio: 'copy' | 'convert' | null;
}

/** Above this (either side) decoding keeps no machine up; 8K is far above. */
const LARGEST_PX = 4_096;
/** Converted pictures are at most 1920 x 1080, or the same upright. */
const LONG_SIDE_PX = 1_920;
const SHORT_SIDE_PX = 1_080;
const FEWEST_FPS = 10;
const MOST_FPS = 60;
const USUAL_FPS = 30;
/** Cameras waver a little; a file whose pictures are this much rarer than their finest step has a variable rate. */
const VARIABLE_BELOW = 0.9;
/** A file that begins this far from 0 is given new times. */
const START_TOLERANCE_MS = 150;

/** What is seen of a stored picture: turned, and with square pixels. */
export function shownSize({ width, height, rotation, pixelAspect }: SourceVideo): PictureSize {
  const wide = Math.round(width * pixelAspect);
  return rotation % 180 === 90 ? { width: height, height: wide } : { width: wide, height };
}

const even = (pixels: number): number => Math.max(2, Math.floor((pixels + 0.01) / 2) * 2);

function convertedPicture(video: SourceVideo): ConvertedPicture {
  const shown = shownSize(video);
  const [long, short] = [Math.max(shown.width, shown.height), Math.min(shown.width, shown.height)];
  const share = Math.min(1, LONG_SIDE_PX / long, SHORT_SIDE_PX / short);
  const { averageFps, finestFps } = video;
  const fps = finestFps !== null && finestFps <= MOST_FPS ? finestFps : (averageFps ?? USUAL_FPS);
  return {
    width: even(shown.width * share),
    height: even(shown.height * share),
    fps: Math.min(MOST_FPS, Math.max(FEWEST_FPS, Math.round(fps))),
  };
}

const isVariable = ({ averageFps, finestFps }: SourceVideo): boolean =>
  averageFps !== null && finestFps !== null && averageFps / finestFps < VARIABLE_BELOW;

/** Why the page or the rest of the app could not work with a picture as it is; null when it can. */
function pictureReason(video: SourceVideo, plays: Plays): ConvertReason | null {
  const inWebm = video.codec === 'vp8' || video.codec === 'vp9';
  if (!inWebm && !(video.codec === 'h264' && plays.h264)) return 'codec';
  if (!['yuv420p', 'yuvj420p'].includes(video.pixelFormat)) return 'codec';
  if (video.rotation !== 0) return 'rotation';
  if (Math.max(video.width, video.height) > LARGEST_PX) return 'size';
  // Takes of this app in WebM come as the camera gives them, and everything here can work with that.
  if (!inWebm && isVariable(video)) return 'frame-rate';
  if (video.hdr !== null || video.interlaced || video.hidesPictures || Math.abs(video.pixelAspect - 1) > 0.01)
    return 'picture';
  return null;
}

const copiedSound: Readonly<Record<ImportPlan['container'], readonly string[]>> = {
  mp4: ['aac', 'mp3', 'opus'],
  webm: ['opus', 'vorbis'],
};
const soundContainer = (codec: string, plays: Plays): ImportPlan['container'] =>
  plays.h264 && (codec === 'aac' || codec === 'mp3') ? 'mp4' : 'webm';

function isAlready(container: ImportPlan['container'], found: FileFindings): boolean {
  const { source, isFragmented, isCutOff, isNamedWebm } = found;
  if (isCutOff || source.hasMore || source.durationMs === null) return false;
  if (Math.abs(source.startMs) > START_TOLERANCE_MS) return false;
  if (container === 'webm') return source.format.includes('webm') && isNamedWebm;
  return source.format.includes('mp4') && source.brand.trim() !== 'qt' && !isFragmented;
}

/** What becomes of a file; null when there is neither a picture nor sound in it. */
export function planImport(found: FileFindings, plays: Plays): ImportPlan | null {
  const { video, audio } = found.source;
  if (video === null && audio === null) return null;
  const reason = video && pictureReason(video, plays);
  const container = video
    ? reason === null && video.codec !== 'h264'
      ? 'webm'
      : plays.h264
        ? 'mp4'
        : 'webm'
    : soundContainer(audio?.codec ?? '', plays);
  const keepsSound = audio !== null && copiedSound[container].includes(audio.codec);
  const plan = {
    container,
    video: video && (reason === null ? 'copy' : convertedPicture(video)),
    audio: audio && (keepsSound ? 'copy' : 'convert'),
  } as const;
  if (reason !== null) return { ...plan, action: 'convert', reason };
  if (plan.audio === 'convert') return { ...plan, action: 'convert', reason: 'sound' };
  return { ...plan, action: isAlready(container, found) ? 'copy' : 'repack', reason: null };
}

/** The name of the playable file: `video.mp4`, `video.webm`, `sound.mp4` or `sound.webm`. */
export const importedName = ({ video, container }: Pick<ImportPlan, 'video' | 'container'>): string =>
  `${video === null ? 'sound' : 'video'}.${container}`;
