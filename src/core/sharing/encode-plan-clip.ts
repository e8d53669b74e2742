/** Width and height of a take's picture, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The picture of a clip: even sizes, never larger than the take's. */
export interface ClipPicture extends PictureSize {
  /** Pictures a second, all equally long. */
  readonly fps: number;
  readonly bitsPerSecond: number;
}

/** How one clip is encoded: MP4 with H.264 and AAC, as long as its take. */
export interface ClipPlan {
  readonly durationMs: number;
  /** null for sound only. */
  readonly picture: ClipPicture | null;
  readonly audioBitsPerSecond: number;
  /** About how large the file becomes; rather a little less. */
  readonly plannedBytes: number;
  /** The file must not be larger; null for no limit. */
  readonly maxBytes: number | null;
}
