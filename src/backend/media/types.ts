import type { FfmpegInfo } from '../../contract/views.ts';
import type { Passage } from '../../core/clips/passage.ts';
import type { ProbedMedia } from '../../core/ffmpeg/parse-probe.ts';
import type { FileFindings } from '../../core/importing/import-plan.ts';
import type { MediaFacts } from '../../core/model/take.ts';
import type { ClipPlan } from '../../core/sharing/encode-plan-clip.ts';
import type { CopiedClip, CutToEncode } from './cut.ts';
import type { FileToImport } from './import-file.ts';

export type { ProbedMedia as ProbeResult };

/** For every call that may take long. */
export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Fraction 0 to 1, when the length of the input is known. */
  readonly onProgress?: (fraction: number) => void;
  readonly onCommand?: (line: string) => void;
}
/** For what can also be done with a passage of a file. */
export interface PassageOptions extends RunOptions {
  /** In milliseconds of the file; null or missing: all of it. */
  readonly passage?: Passage | null;
}
/** For reading how loud a file is. */
export interface PeaksOptions extends RunOptions {
  /** Told the next levels as they come, in order; the last few come only with the result. */
  readonly onLevels?: (next: Uint8Array) => void;
}
/** For looking at a file from outside. */
export interface InspectOptions extends RunOptions {
  /** A still that is made meanwhile: the frame shown at `atMs`, at most `width` pixels wide. */
  readonly still?: { readonly atMs: number; readonly width: number };
}
/** What was found in a file from outside. */
export interface Inspected extends Omit<FileFindings, 'isNamedWebm'> {
  /** JPEG; null when none was asked for, and where there is no picture or none could be read. */
  readonly still: Uint8Array | null;
}
/** A clip that was written and checked. */
export interface SharedClip {
  readonly sizeBytes: number;
  readonly durationMs: number;
}
/** ffmpeg and ffprobe as the app uses them. AppError `ffmpeg-missing`, `ffmpeg-too-old`, `ffmpeg-failed`. */
export interface Media {
  /** Found at the first call and kept; `refresh` looks again (after a changed preference). */
  info(refresh?: boolean): Promise<FfmpegInfo>;
  probe(file: string, options?: RunOptions): Promise<ProbedMedia>;
  /**
   * Makes a raw recording playable: copies into a `.part` sibling in the target container, probes and compares it,
   * renames. Leaves the raw file alone; what was written has not been synced yet. `expectedMs` null: whatever is there
   * (repair). `take-damaged` when nothing in the raw file can be played.
   */
  finish(rawFile: string, folder: string, expectedMs: number | null, options?: RunOptions): Promise<MediaFacts>;
  /**
   * The sound of a file, or of a passage of it, as WAV (16 kHz, one channel) for programs that write down speech. It must
   * have sound.
   */
  speech(file: string, wav: string, options?: PassageOptions): Promise<void>;
  /** One frame at a time of a file as JPEG, at most `width` pixels wide; null where there is no picture. */
  still(file: string, atMs: number, width: number, options?: RunOptions): Promise<Uint8Array | null>;
  /** How loud the sound of a file is, a level for each 10 ms (`core/timeline/peaks.ts`). It must have sound. */
  peaks(file: string, options?: PeaksOptions): Promise<Uint8Array>;
  /**
   * Encodes a file, or a passage of it, for somebody else, as MP4 with nothing in it about this computer; its time 0 is
   * the beginning of what was asked for.
   * Written to a `.part` sibling, compared with the plan, renamed; not synced. An older file of that name is replaced.
   * `invalid-input` for a plan of another take, `too-large` when it stays above `maxBytes` at a lower rate too,
   * `disk-full`.
   */
  share(file: string, plan: ClipPlan, outputFile: string, options?: PassageOptions): Promise<SharedClip>;
  /**
   * Where a copy of an H.264 file would start that is wanted from `atMs` on: its key frame before, in milliseconds of
   * the file.
   */
  keyFrameMs(file: string, atMs: number, options?: RunOptions): Promise<number>;
  /**
   * Copies a passage of an H.264 file into an MP4, from the key frame before its start on. Written to a `.part` sibling,
   * checked, renamed; not synced. `disk-full`.
   */
  copyPassage(file: string, passage: Passage, outputFile: string, options?: RunOptions): Promise<CopiedClip>;
  /** Encodes pieces of takes one after the other as one MP4, as `share` does. `too-large`, `disk-full`. */
  encodePieces(cut: CutToEncode, outputFile: string, options?: RunOptions): Promise<SharedClip>;
  /**
   * What a file from outside holds, whether it is whole, and that it can be played. `import-unreadable` (no video and no
   * sound), `import-incomplete`, `import-protected`, `import-codec-unknown`.
   */
  inspect(file: string, options?: InspectOptions): Promise<Inspected>;
  /**
   * Writes what its plan makes of a file from outside: to a `.part` sibling, probed, compared with the plan, renamed; not
   * synced. `disk-full`.
   */
  importFile(asked: FileToImport, outputFile: string, options?: RunOptions): Promise<ProbedMedia>;
  /** Compares a file that was copied byte for byte with what it was copied from. `ffmpeg-failed` where they differ. */
  checkImported(asked: FileToImport, copy: string, options?: RunOptions): Promise<ProbedMedia>;
}
