import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../core/errors.ts';
import { type Arrival, type Held, NOTHING_HELD, receive } from '../../core/recording/receive.ts';
import type { Disk, DiskFile } from '../disk/disk.ts';
import { toAppError } from '../disk/disk-errors.ts';
import type { Clock, Log } from '../ports.ts';

/**
 * Written bytes reach the device at most this much later. A power cut may cost 5 s: of these, up to 1 s is the chunk
 * the browser still holds, and a chunk that comes just too early for one sync waits for the next.
 */
export const SYNC_EVERY_MS = 2_000;
/**
 * And no more chunks than this wait for it, each of them a second: after a hiccup the page sends half a minute at once,
 * and forgets it with our answer.
 */
export const SYNC_EVERY_CHUNKS = 3;

/** What a file of a recording needs of its surroundings. */
export interface RawFileSetup {
  readonly disk: Disk;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The file of one running recording. Calls must come one after the other (the recorder's queue sees to that); only the
 * sync of a recording that has fallen silent comes by itself, through `later`.
 */
export class RawFile {
  readonly path: string;
  readonly #setup: RawFileSetup;
  readonly #file: DiskFile;
  readonly #later: (work: () => Promise<void>) => void;
  #held: Held = NOTHING_HELD;
  #syncedMs: number;
  #unsyncedChunks = 0;
  #timer: NodeJS.Timeout | undefined;

  private constructor(setup: RawFileSetup, path: string, file: DiskFile, later: (work: () => Promise<void>) => void) {
    this.#setup = setup;
    this.path = path;
    this.#file = file;
    this.#later = later;
    this.#syncedMs = setup.clock.now();
  }

  /** Makes the file and sees that its name survives a power cut. AppError as `toAppError`. */
  static async create(setup: RawFileSetup, path: string, later: (work: () => Promise<void>) => void): Promise<RawFile> {
    try {
      const file = await setup.disk.open(path, 'wx');
      await file.sync();
      await setup.disk.syncFolder(dirname(path));
      return new RawFile(setup, path, file, later);
    } catch (error) {
      throw toAppError(error);
    }
  }

  get held(): Held {
    return this.#held;
  }

  /** Appends what is new of a chunk. AppError `chunk-gap` without details, `disk-full`, `file-failed`. */
  async append(chunk: Arrival, data: Uint8Array): Promise<void> {
    const decision = receive(this.#held, chunk);
    if (decision.kind === 'gap') throw new AppError('chunk-gap');
    if (decision.kind === 'write') {
      try {
        await this.#file.write(data.subarray(decision.skipBytes));
      } catch (error) {
        await this.#recount();
        throw toAppError(error);
      } finally {
        this.#unsyncedChunks += 1;
      }
    }
    this.#held = decision.then;
    const isDue =
      this.#unsyncedChunks >= SYNC_EVERY_CHUNKS || this.#setup.clock.now() - this.#syncedMs >= SYNC_EVERY_MS;
    if (isDue) await this.sync();
    else this.#syncLater();
  }

  /** Brings everything to the device. AppError `disk-full`, `file-failed`. */
  async sync(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#unsyncedChunks === 0) return;
    try {
      await this.#file.sync();
    } catch (error) {
      throw toAppError(error);
    }
    this.#unsyncedChunks = 0;
    this.#syncedMs = this.#setup.clock.now();
  }

  /** Closes without a sync. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#file.close();
  }

  /** A full disk takes part of a chunk: what is really there counts, and the page sends on from that byte. */
  async #recount(): Promise<void> {
    const { size } = await stat(this.path).catch(() => ({ size: this.#held.receivedBytes }));
    this.#held = { ...this.#held, receivedBytes: Math.max(this.#held.receivedBytes, size) };
  }

  #syncLater(): void {
    if (this.#unsyncedChunks === 0 || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#later(() =>
        this.sync().catch((error: unknown) => this.#setup.log('warn', 'recorder: a late sync failed', error)),
      );
    }, SYNC_EVERY_MS).unref();
  }
}
