import {
  AUDIO_BITS_PER_SECOND,
  KEY_FRAME_INTERVAL_MS,
  type RecordingFormat,
  VIDEO_BITS_PER_SECOND,
} from '../../../core/recording/formats.ts';

/** MediaRecorder's options with the one TypeScript's library does not know yet (MediaStream Recording, § 2.4). */
export interface RecorderOptions extends MediaRecorderOptions {
  /** Milliseconds between key frames: what a cut-off file can lose, and how exactly it can be cut. */
  readonly videoKeyFrameIntervalDuration?: number;
}

/** What is asked of MediaRecorder for a format. */
export const recorderOptions = (format: RecordingFormat): RecorderOptions => ({
  mimeType: format.mimeType,
  audioBitsPerSecond: AUDIO_BITS_PER_SECOND,
  ...(format.video
    ? { videoBitsPerSecond: VIDEO_BITS_PER_SECOND, videoKeyFrameIntervalDuration: KEY_FRAME_INTERVAL_MS }
    : {}),
});
