import type { ChunkReceipt } from '../../contract/chunks.ts';
import type { RecordingSettings, Take } from '../../core/model/take.ts';

/** Receives recordings. At most one take is `recording` per library (`recording-in-progress`). */
export interface Recorder {
  start(input: {
    readonly sessionId: string;
    readonly questionId: string;
    readonly settings: RecordingSettings;
  }): Promise<Take>;
  /** Appends; see `contract/chunks.ts`. `chunk-gap` (details: what is held), `take-not-recording`, `disk-full`. */
  append(takeId: string, sequence: number, offset: number, data: Uint8Array): Promise<ChunkReceipt>;
  /** Flushes, then finishes the file in a task. Gives the task's id. A take already being finished gives the same task. */
  finish(
    takeId: string,
    end: { readonly recordedMs: number; readonly sizeBytes: number; readonly stopped: Take['stopped'] },
  ): Promise<string>;
  /** Starts finishing or repairing again; gives the task's id. */
  repair(takeId: string): Promise<string>;
  /** At start-up: every take still `recording` or `repairing` is repaired and offered back. Gives the task ids. */
  recoverAll(): Promise<readonly string[]>;
  /** Flushes and closes what is open, so that the next start finds it. */
  close(): Promise<void>;
}
