import type { Passage } from '../../core/timeline/edges.ts';
import type { PlayerController } from '../player/player-controller.ts';

/** What only a passage is being played of, and whether it begins again at its end. */
export interface PassageState {
  readonly passage: Passage | null;
  readonly isRepeating: boolean;
}

/** A frame that is drawn late must not count as somebody leaving the passage. */
const TOLERANCE_MS = 400;

/** Plays one passage and stops at its end, or begins it again. A pause keeps it, going elsewhere ends it. */
export class PassagePlayer {
  readonly #player: PlayerController;
  #state: PassageState = { passage: null, isRepeating: false };
  #listeners = new Set<() => void>();

  constructor(player: PlayerController) {
    this.#player = player;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly get = (): PassageState => this.#state;

  /** Watches the player until what it gives is called. */
  readonly watch = (): (() => void) => this.#player.subscribeTime(this.#check);

  readonly play = (passage: Passage): void => {
    this.#player.seek(passage.startMs);
    this.#set({ passage });
    this.#player.play();
  };
  /** The edges of what is being played were moved. */
  readonly change = (passage: Passage | null): void => {
    if (this.#state.passage) this.#set({ passage });
  };
  readonly toggleRepeat = (): void => this.#set({ isRepeating: !this.#state.isRepeating });

  readonly #check = (): void => {
    const { passage, isRepeating } = this.#state;
    if (!passage) return;
    const now = this.#player.nowMs();
    const endMs = passage.startMs + passage.lengthMs;
    if (now < passage.startMs - TOLERANCE_MS || now > endMs + TOLERANCE_MS) {
      this.#set({ passage: null });
      return;
    }
    const hasEnded = now >= endMs && now >= passage.startMs;
    if (!hasEnded) return;
    const state = this.#player.getState();
    const { playing } = state;
    if (isRepeating && (playing || endMs >= state.endMs)) {
      this.#player.seek(passage.startMs);
      this.#player.play();
    } else if (playing) {
      this.#set({ passage: null });
      this.#player.pause();
      this.#player.seek(endMs);
    }
  };
  #set(change: Partial<PassageState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
