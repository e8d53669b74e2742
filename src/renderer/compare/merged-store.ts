import { AppError } from '../../core/errors.ts';
import type { Merged } from '../../core/model/merged.ts';

/** What the page shows of the merged three-plus-three. */
export interface MergedSnapshot {
  readonly merged: Merged;
  readonly state: 'saved' | 'saving' | 'failed';
}

/** How the store reaches the backend, and whom it tells. */
export interface MergedPorts {
  /** @param revision the one the change was made on; null before the first save. Rejects with `conflict` when stale. */
  readonly save: (revision: number | null, points: Merged['points']) => Promise<Merged>;
  readonly load: () => Promise<Merged | null>;
  /** Something newer was taken instead of what was changed here. */
  readonly onConflict: () => void;
  readonly onError: (error: unknown) => void;
}

const isConflict = (error: unknown): boolean => error instanceof AppError && error.code === 'conflict';

/**
 * Keeps the merged points as they are changed: shown at once, saved one request after the other, the newest state each
 * time. A stale revision takes what the other window made and says so.
 */
export class MergedStore {
  readonly #ports: MergedPorts;
  readonly #empty: Merged;
  #snapshot: MergedSnapshot;
  /** Revision the backend has; null while it has none. */
  #revision: number | null;
  #isDirty = false;
  #running: Promise<void> | null = null;
  readonly #listeners = new Set<() => void>();

  /** @param empty what stands for the document before it is first saved */
  constructor(stored: Merged | null, empty: Merged, ports: MergedPorts) {
    this.#ports = ports;
    this.#empty = empty;
    this.#snapshot = { merged: stored ?? empty, state: 'saved' };
    this.#revision = stored?.revision ?? null;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly getSnapshot = (): MergedSnapshot => this.#snapshot;

  /** Changes the points and saves them with the next `flush`. */
  readonly change = (make: (merged: Merged) => Merged): void => {
    const before = this.#snapshot.merged;
    const merged = make(before);
    if (merged === before) return;
    this.#isDirty = true;
    // What was confirmed were other points: the backend takes it back too.
    this.#set({ merged: { ...merged, confirmedAt: null }, state: 'saving' });
  };

  /** Saves what was changed. Resolves when nothing is left to save or it failed; never rejects. */
  readonly flush = (): Promise<void> => {
    this.#running ??= this.#saveAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  };

  /** Takes what the backend has, unless something changed here is still on its way there. */
  readonly take = (stored: Merged | null): void => {
    if (this.#isDirty || this.#running || !stored || stored.revision <= (this.#revision ?? -1)) return;
    this.#accept(stored);
  };

  #accept(stored: Merged | null): void {
    this.#revision = stored?.revision ?? null;
    this.#set({ merged: stored ?? this.#empty, state: 'saved' });
  }

  async #saveAll(): Promise<void> {
    while (this.#isDirty) {
      this.#isDirty = false;
      try {
        const saved = await this.#ports.save(this.#revision, this.#snapshot.merged.points);
        this.#revision = saved.revision;
        // Changed again meanwhile: the newer points stay on screen and go out in the next round.
        if (!this.#isDirty) this.#set({ merged: saved, state: 'saved' });
      } catch (error) {
        await this.#failed(error);
        return;
      }
    }
  }

  async #failed(error: unknown): Promise<void> {
    if (!isConflict(error)) {
      this.#isDirty = true;
      this.#set({ ...this.#snapshot, state: 'failed' });
      this.#ports.onError(error);
      return;
    }
    try {
      const stored = await this.#ports.load();
      this.#isDirty = false;
      this.#accept(stored);
      this.#ports.onConflict();
    } catch (loadError) {
      this.#isDirty = true;
      this.#set({ ...this.#snapshot, state: 'failed' });
      this.#ports.onError(loadError);
    }
  }

  #set(snapshot: MergedSnapshot): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener();
  }
}
