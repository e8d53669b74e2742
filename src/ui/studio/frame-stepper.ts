import type { PlayerController } from '../player/player-controller.ts';

/** What cameras record, until the recording itself has shown otherwise. */
const USUAL_FRAME_MS = 1_000 / 30;

/**
 * Goes from frame to frame. How long one lasts is learnt while the recording plays: files from a browser say nothing about
 * it, and their frames come when the camera has them. Without pictures a step is a thirtieth of a second.
 */
export class FrameStepper {
  readonly #player: PlayerController;
  #frameMs = USUAL_FRAME_MS;
  /** When the frame on screen begins. */
  #shownMs: number | null = null;

  constructor(player: PlayerController) {
    this.#player = player;
  }

  readonly frameMs = (): number => this.#frameMs;

  /** Watches the frames of the element that is there now, until what it gives is called. */
  readonly watch = (): (() => void) => {
    const video = this.#player.element();
    this.#frameMs = USUAL_FRAME_MS;
    this.#shownMs = null;
    if (!(video instanceof HTMLVideoElement) || !('requestVideoFrameCallback' in video)) return () => undefined;
    let before: { readonly count: number; readonly atMs: number } | null = null;
    const seen: VideoFrameRequestCallback = (_now, { mediaTime, presentedFrames }) => {
      const atMs = mediaTime * 1_000 - this.#player.offsetMs();
      const apartMs = before && presentedFrames === before.count + 1 ? atMs - before.atMs : 0;
      // A jump is no frame, and a stalled camera makes long ones: the shortest is what the camera wanted.
      if (!video.paused && apartMs > 8 && apartMs < 120)
        this.#frameMs = Math.min(apartMs, this.#frameMs * 1.02 + 0.1, 120);
      before = { count: presentedFrames, atMs };
      this.#shownMs = atMs;
      handle = video.requestVideoFrameCallback(seen);
    };
    let handle = video.requestVideoFrameCallback(seen);
    return () => video.cancelVideoFrameCallback(handle);
  };

  readonly step = (way: 1 | -1): void => {
    this.#player.pause();
    const now = this.#player.nowMs();
    const isShown = this.#shownMs !== null && now >= this.#shownMs - 1 && now - this.#shownMs < this.#frameMs * 1.5;
    const from = isShown && this.#shownMs !== null ? this.#shownMs : now;
    // Into the middle of the frame: its beginning, rounded, may lie in the one before.
    this.#player.seek(Math.round(from + this.#frameMs * (way + (isShown ? 0.5 : 0))));
  };
}
