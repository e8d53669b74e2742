import type { PlayerController } from '../player/player-controller.ts';

/** Twice as fast is as fast as pictures can be found backwards. */
const FASTEST_BACK = 2;
/** Players round the places they are sent to. */
const MOVED_MS = 20;

/**
 * J, K and L as editors have them. Browsers do not play backwards, so J seeks back, picture after picture, as fast as they
 * are found; L plays and, again, plays faster; K stops and gives back the speed there was before.
 */
export class Shuttle {
  readonly #player: PlayerController;
  #backSpeed = 0;
  #frame = 0;
  #rateBefore: number | null = null;
  /** Where going back has led to; null before its first step. */
  #atMs: number | null = null;

  constructor(player: PlayerController) {
    this.#player = player;
  }

  readonly back = (): void => {
    if (this.#backSpeed > 0) {
      this.#backSpeed = FASTEST_BACK;
      return;
    }
    this.#player.pause();
    this.#giveSpeedBack();
    this.#backSpeed = 1;
    this.#atMs = null;
    let last = performance.now();
    const step = (at: number) => {
      // Whoever plays meanwhile, or goes to another place, has the last word.
      const wasMoved = this.#atMs !== null && Math.abs(this.#player.nowMs() - this.#atMs) > MOVED_MS;
      if (this.#backSpeed === 0 || this.#player.getState().playing || wasMoved) {
        this.#backSpeed = 0;
        return;
      }
      if (!this.#player.element()?.seeking) {
        const to = this.#player.nowMs() - (at - last) * this.#backSpeed;
        last = at;
        this.#player.seek(to);
        this.#atMs = this.#player.nowMs();
        if (to <= this.#player.getState().startMs) this.#backSpeed = 0;
      }
      this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  };
  readonly stop = (): void => {
    this.#endBack();
    this.#player.pause();
    this.#giveSpeedBack();
  };
  readonly forward = (): void => {
    this.#endBack();
    const { playing, rate } = this.#player.getState();
    if (!playing) {
      this.#player.play();
      return;
    }
    this.#rateBefore ??= rate;
    this.#player.stepRate(1);
  };
  /** Nothing goes on afterwards. */
  readonly dispose = (): void => this.#endBack();

  #endBack(): void {
    this.#backSpeed = 0;
    cancelAnimationFrame(this.#frame);
  }
  #giveSpeedBack(): void {
    if (this.#rateBefore !== null) this.#player.setRate(this.#rateBefore);
    this.#rateBefore = null;
  }
}
