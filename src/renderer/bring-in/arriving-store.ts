import type { Incoming } from '../../contract/imports-api.ts';
import { AppError } from '../../core/errors.ts';
import { holdPage } from '../practice/recorder/unload-guard.ts';

/** A file that has been chosen and that the backend has not looked at yet. */
export interface Arriving {
  readonly key: string;
  readonly fileName: string;
  /** null where only the shell knows. */
  readonly sizeBytes: number | null;
  readonly sentBytes: number;
  /** When it began to be sent, in milliseconds of `performance.now`; null while it waits. */
  readonly sinceMs: number | null;
  readonly error: AppError | null;
}

/** How a file gets to the backend; what it gives is what the backend found. */
export type Delivery = (signal: AbortSignal, onSent: (bytes: number) => void) => Promise<Incoming>;

interface Entry {
  view: Arriving;
  readonly deliver: Delivery;
  readonly abort: AbortController;
}

/**
 * Files on their way to the backend, one after the other: a browser has few connections, and a recording needs one. Lives
 * as long as the tab, so that leaving the page stops nothing.
 */
export class ArrivingStore {
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  #list: readonly Arriving[] = [];
  #count = 0;
  #isRunning = false;
  #onArrived: (() => Promise<unknown> | undefined) | undefined;

  /** @param onArrived told after each file, so that the list of those that were looked at is asked for again */
  add(
    files: readonly { readonly fileName: string; readonly sizeBytes: number | null; readonly deliver: Delivery }[],
    onArrived: () => Promise<unknown> | undefined,
  ): void {
    this.#onArrived = onArrived;
    for (const { fileName, sizeBytes, deliver } of files) {
      this.#count += 1;
      const view = { key: `arriving-${this.#count}`, fileName, sizeBytes, sentBytes: 0, sinceMs: null, error: null };
      this.#entries.set(view.key, { view, deliver, abort: new AbortController() });
    }
    this.#tell();
    void this.#run();
  }

  /** Stops a file, or takes a failed one off the list. */
  drop(key: string): void {
    this.#entries.get(key)?.abort.abort();
    this.#entries.delete(key);
    this.#tell();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  list = (): readonly Arriving[] => this.#list;

  #change(key: string, part: Partial<Arriving>): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    entry.view = { ...entry.view, ...part };
    this.#tell();
  }

  #tell(): void {
    this.#list = [...this.#entries.values()].map(({ view }) => view);
    for (const listener of this.#listeners) listener();
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    const release = holdPage();
    const next = () => [...this.#entries.values()].find(({ view }) => view.sinceMs === null && view.error === null);
    for (let entry = next(); entry; entry = next()) {
      const { deliver, abort } = entry;
      const { key } = entry.view;
      this.#change(key, { sinceMs: performance.now() });
      try {
        await deliver(abort.signal, (sentBytes) => this.#change(key, { sentBytes }));
        // It stays until it is on the other list, so that no row blinks.
        await this.#onArrived?.();
        this.#entries.delete(key);
        this.#tell();
      } catch (error) {
        this.#change(key, { error: error instanceof AppError ? error : new AppError('unexpected', String(error)) });
      }
    }
    this.#isRunning = false;
    release();
  }
}

/** The one of this tab. */
export const arrivingStore = new ArrivingStore();
