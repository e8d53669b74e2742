import type { ChunkReceipt } from '../../../contract/chunks.ts';
import { httpStatus } from '../../../contract/errors.ts';
import { AppError, type ErrorCode } from '../../../core/errors.ts';
import { MAX_CHUNK_BYTES } from '../../../core/recording/formats.ts';
import { backoffMs } from './backoff.ts';
import { gapDetails } from './gap-details.ts';

/** A piece of the recording that the backend has not confirmed. `endMs`: where it ends in recording time. */
interface Chunk {
  readonly sequence: number;
  readonly offset: number;
  readonly data: Blob;
  readonly endMs: number;
}
export interface SenderStatus {
  /** Recorded, but not known to be on disk. Normally about one chunk. */
  readonly unsentMs: number;
  /** What the backend has confirmed. */
  readonly savedMs: number;
  readonly savedBytes: number;
  /** Free space as the last receipt said; null before the first. */
  readonly freeBytes: number | null;
  /** Why the last attempt failed; null while it works. */
  readonly trouble: ErrorCode | null;
  /** The backend will take no more of this recording; `trouble` says why. */
  readonly refused: boolean;
}
export interface SenderOptions {
  readonly send: (
    chunk: { readonly sequence: number; readonly offset: number; readonly data: Blob },
    signal: AbortSignal,
  ) => Promise<ChunkReceipt>;
  /** Waits between attempts; ends early (without error) when the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly onChange: (status: SenderStatus) => void;
}

/** The same gap again and again, without any progress: the two sides count differently and will not agree. */
const MAX_GAPS = 5;

/** Whether the backend may take the same chunk later: it is away, in trouble, or waits for space. */
const isPassing = (code: ErrorCode): boolean => code === 'backend-unreachable' || (httpStatus[code] ?? 0) >= 500;

/**
 * Sends a recording to the backend in order, one chunk at a time, and keeps only what is not confirmed. Trouble that
 * may pass is retried for as long as needed; a gap is closed by sending from where the backend stands. Knows neither
 * React nor the recorder.
 */
export class ChunkSender {
  readonly #options: SenderOptions;
  readonly #stop = new AbortController();
  readonly #queue: Chunk[] = [];
  #wake = new AbortController();
  #running: Promise<void> | null = null;
  #failure: AppError | null = null;
  #nextSequence = 0;
  #nextOffset = 0;
  #recordedMs = 0;
  #status: SenderStatus = { unsentMs: 0, savedMs: 0, savedBytes: 0, freeBytes: null, trouble: null, refused: false };

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  get status(): SenderStatus {
    return this.#status;
  }

  /** Queues what was just recorded. `endMs`: how much has been recorded with it. */
  push(data: Blob, endMs: number): void {
    this.#recordedMs = endMs;
    for (let from = 0; from < data.size; from += MAX_CHUNK_BYTES) {
      const part = data.slice(from, from + MAX_CHUNK_BYTES);
      this.#queue.push({ sequence: this.#nextSequence, offset: this.#nextOffset, data: part, endMs });
      this.#nextSequence += 1;
      this.#nextOffset += part.size;
    }
    this.#report({});
    this.#start();
  }

  /** Resolves when everything pushed so far is confirmed (or given up) with null, or with why no more is taken. */
  async settled(): Promise<AppError | null> {
    await this.#running;
    return this.#failure;
  }

  /** Does not wait any longer before the next attempt. */
  retryNow(): void {
    this.#wake.abort();
  }

  /** Lets go of what is not confirmed; only when the owner says so. */
  giveUp(): void {
    this.#stop.abort();
    this.#wake.abort();
    this.#queue.length = 0;
  }

  #start(): void {
    if (this.#running || this.#failure || this.#stop.signal.aborted) return;
    this.#running = this.#sendAll().finally(() => {
      this.#running = null;
    });
  }

  async #sendAll(): Promise<void> {
    let failures = 0;
    let gaps = 0;
    for (let chunk = this.#queue[0]; chunk && !this.#stop.signal.aborted; chunk = this.#queue[0]) {
      try {
        const receipt = await this.#options.send(chunk, this.#stop.signal);
        if (receipt.nextSequence > chunk.sequence) gaps = 0;
        failures = 0;
        this.#accept(receipt);
        this.#report({ freeBytes: receipt.freeBytes, trouble: null });
      } catch (cause) {
        if (this.#stop.signal.aborted) return;
        const error = cause instanceof AppError ? cause : new AppError('unexpected', undefined, { cause });
        const held = error.code === 'chunk-gap' ? gapDetails(error) : null;
        if (held && gaps < MAX_GAPS && this.#resync(held)) {
          gaps += 1;
        } else if (!isPassing(error.code)) {
          this.#failure = error;
          this.#report({ trouble: error.code, refused: true });
          return;
        }
        failures += 1;
        this.#report({ trouble: error.code });
        this.#wake = new AbortController();
        await this.#options.wait(backoffMs(failures), this.#wake.signal);
      }
    }
  }

  /** Forgets what the backend holds. */
  #accept(held: { readonly nextSequence: number; readonly receivedBytes: number }): void {
    while (this.#queue[0] && this.#queue[0].sequence < held.nextSequence) {
      const saved = this.#queue.shift();
      if (saved) this.#status = { ...this.#status, savedMs: saved.endMs };
    }
    this.#status = { ...this.#status, savedBytes: held.receivedBytes };
  }

  /** Takes up where the backend stands. False: it asks for bytes that were confirmed before and are gone here. */
  #resync(held: { readonly nextSequence: number; readonly receivedBytes: number }): boolean {
    const oldest = this.#queue[0];
    if (oldest && (held.nextSequence < oldest.sequence || held.receivedBytes < oldest.offset)) return false;
    this.#accept(held);
    return true;
  }

  #report(change: Partial<SenderStatus>): void {
    const next = { ...this.#status, ...change };
    const unsentMs = this.#queue.length === 0 ? 0 : this.#recordedMs - next.savedMs;
    this.#status = { ...next, unsentMs };
    this.#options.onChange(this.#status);
  }
}
