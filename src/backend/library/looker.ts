import { readdirSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import type { Disk } from '../disk/disk.ts';

/** What lies in a folder, by name. */
export interface Item {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
}

/** By what a changed file is recognised without reading it. */
export interface FileFacts {
  /** When its content was last changed, in milliseconds since 1970 with fractions, by the clock of its disk. */
  readonly mtimeMs: number;
  /** When anything about it was last changed; no program can set it. File systems without one repeat another time. */
  readonly ctimeMs: number;
  readonly sizeBytes: number;
}

/** A step is slow from here on: a disk or share that has to be waited for. From the system's cache it takes 0.01 ms. */
const SLOW_MS = 0.4;
/** So many more slow steps than fast ones, and the disk is slow. */
const SLOW_STEPS = 20;
/** The thread is given to others at least this often. */
const TURN_MS = 8;

/**
 * Looks at many folders and files, and reads them. Asking at once costs a third of asking through the thread pool, so that is done while
 * the disk answers at once; of a slow one several things are asked at a time. Errors are Node's.
 */
export class Looker {
  readonly #now: () => number;
  #slowSteps = 0;
  #turnAt: number;
  #turn: Promise<void> | null = null;

  /** @param now milliseconds of any clock that only goes forward */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#turnAt = now();
  }

  /** Whether the disk answers too slowly to wait for it. */
  get isSlow(): boolean {
    return this.#slowSteps >= SLOW_STEPS;
  }

  list(folder: string): Promise<readonly Item[]> {
    return this.#look(
      () => readdirSync(folder, { withFileTypes: true }),
      () => readdir(folder, { withFileTypes: true }),
    );
  }

  async facts(file: string): Promise<FileFacts> {
    const { mtimeMs, ctimeMs, size } = await this.#look(
      () => statSync(file),
      () => stat(file),
    );
    return { mtimeMs, ctimeMs, sizeBytes: size };
  }

  /** The content of a file. */
  read(disk: Disk, file: string): Promise<Uint8Array> {
    return this.#look(
      () => disk.readNow(file),
      () => disk.read(file),
    );
  }

  /** One for everybody who looks: with a turn each, all of theirs would come one right after the other. */
  #giveTurn(): Promise<void> {
    this.#turn ??= turn().then(() => {
      this.#turnAt = this.#now();
      this.#turn = null;
    });
    return this.#turn;
  }

  async #look<T>(atOnce: () => T, later: () => Promise<T>): Promise<T> {
    if (this.isSlow) return later();
    while (this.#now() - this.#turnAt > TURN_MS) await this.#giveTurn();
    const from = this.#now();
    try {
      return atOnce();
    } finally {
      const slow = this.#now() - from > SLOW_MS;
      this.#slowSteps = Math.max(0, this.#slowSteps + (slow ? 1 : -1));
    }
  }
}
