/** A container and its codecs as MediaRecorder names them, best first. */
export interface RecordingFormat {
  readonly mimeType: string;
  readonly video: boolean;
}

/**
 * H.264 in Matroska first (it becomes MP4 by copying), then VP9, then VP8; sound alone in WebM. MP4 straight from
 * MediaRecorder is left out on purpose: it ignores the timeslice and holds everything back until the end, so a crash
 * would lose the whole take.
 */
export const RECORDING_FORMATS: readonly RecordingFormat[] = [
  { mimeType: 'video/x-matroska;codecs=avc1,opus', video: true },
  { mimeType: 'video/webm;codecs=vp9,opus', video: true },
  { mimeType: 'video/webm;codecs=vp8,opus', video: true },
  { mimeType: 'audio/webm;codecs=opus', video: false },
];

/** The first format the browser says it can record, or undefined when it can record none of them. */
export function chooseFormat(video: boolean, isSupported: (mimeType: string) => boolean): RecordingFormat | undefined {
  return RECORDING_FORMATS.find((format) => format.video === video && isSupported(format.mimeType));
}

/** Bits per second asked of MediaRecorder. */
export const VIDEO_BITS_PER_SECOND = 2_500_000;
export const AUDIO_BITS_PER_SECOND = 128_000;
/** A chunk every second: what a killed process can lose at most, with the key frame interval of the same length. */
export const TIMESLICE_MS = 1_000;
export const KEY_FRAME_INTERVAL_MS = 1_000;
/** Unsent for longer than this, the page stops the recorder, keeps what it holds and goes on sending. */
export const MAX_UNSENT_MS = 30_000;
/** A chunk may be at most this large: ten seconds at four times the planned rate. */
export const MAX_CHUNK_BYTES = 16 * 1024 * 1024;
/** Left free on the disk, so that documents can still be written and the take be finished. */
export const RESERVED_BYTES = 200 * 1024 * 1024;

/**
 * Whole minutes that can still be recorded. Finishing writes a second copy before the raw file goes, so a recorded
 * minute needs its size twice.
 */
export function minutesLeft(freeBytes: number, video: boolean): number {
  const bitsPerSecond = (video ? VIDEO_BITS_PER_SECOND : 0) + AUDIO_BITS_PER_SECOND;
  const perMinute = (bitsPerSecond / 8) * 60 * 2;
  return Math.max(0, Math.floor((freeBytes - RESERVED_BYTES) / perMinute));
}
