import { following, type TimeView, within, ZOOM_STEP, zoomed } from '../../core/timeline/view.ts';
import type { PlayerController } from '../player/player-controller.ts';

const NOTHING: TimeView = { startMs: 0, spanMs: 0 };

/**
 * Which part of the recording a timeline shows. It follows the player: while it plays, and when somebody seeks, the
 * position is in sight.
 */
export class TimelineView {
  readonly #player: PlayerController;
  #view = NOTHING;
  #durationMs = 0;
  #listeners = new Set<() => void>();

  constructor(player: PlayerController) {
    this.#player = player;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly get = (): TimeView => this.#view;

  /** Another recording, or its length is known now: all of it is shown. */
  setDuration(durationMs: number): void {
    if (durationMs === this.#durationMs) return;
    this.#durationMs = durationMs;
    this.showAll();
  }
  /** Stays with the player until what it gives is called. */
  readonly follow = (): (() => void) =>
    this.#player.subscribeTime(() => this.#set(following(this.#view, this.#player.nowMs(), this.#durationMs)));

  readonly zoomIn = (): void => this.#zoom(ZOOM_STEP);
  readonly zoomOut = (): void => this.#zoom(1 / ZOOM_STEP);
  readonly showAll = (): void => this.#set({ startMs: 0, spanMs: this.#durationMs });
  /** Zooms around a place that stays where it is drawn. */
  readonly zoomAround = (factor: number, aroundMs: number): void =>
    this.#set(zoomed(this.#view, factor, aroundMs, this.#durationMs));
  readonly panBy = (ms: number): void =>
    this.#set(within({ ...this.#view, startMs: this.#view.startMs + ms }, this.#durationMs));
  /** Turns to a place that is out of sight. */
  readonly reveal = (ms: number): void => this.#set(following(this.#view, ms, this.#durationMs));

  /** Around the playhead where it is seen, else around the middle. */
  #zoom(factor: number): void {
    const { startMs, spanMs } = this.#view;
    const now = this.#player.nowMs();
    const isSeen = now >= startMs && now <= startMs + spanMs;
    this.zoomAround(factor, isSeen ? now : startMs + spanMs / 2);
  }
  #set(view: TimeView): void {
    if (view.startMs === this.#view.startMs && view.spanMs === this.#view.spanMs) return;
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
