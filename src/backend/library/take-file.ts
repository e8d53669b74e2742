import { join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import type { MediaFacts } from '../../core/model/take.ts';
import { fileOffsetMs, isTrimmed, type TimeWindow, windowOf } from '../../core/model/take-window.ts';
import type { Library } from './types.ts';

/** A passage of a file, in milliseconds of the file. */
interface FilePassage {
  readonly startMs: number;
  readonly lengthMs: number;
}

/** Where what a take shows lies on disk. */
export interface TakeFile {
  /** The take whose folder holds the file: the take itself, or for a part the one it was made from. */
  readonly ownerId: string;
  readonly folder: string;
  readonly fileName: string;
  /** Absolute. Not checked yet: documents are files a person can edit. */
  readonly path: string;
  /** Where the take's own time 0 lies in the file, in milliseconds. */
  readonly offsetMs: number;
  /** What of the take is played, in its own time. */
  readonly window: TimeWindow;
  /** The same in the file; null where that is the whole file. */
  readonly played: FilePassage | null;
  /** All of the take in the file, also what a trim leaves out; null where that is the whole file. */
  readonly all: FilePassage | null;
  /** What is true of the take: for a part its own length, and the share of the bytes it has. */
  readonly media: MediaFacts;
}

/**
 * The file of a take. Everything that plays, cuts, sends, prints or listens to a take finds it here, so that a trim and a
 * part of a longer recording hold everywhere.
 * @throws AppError `not-found` for an unknown take, or when the one it is a part of is gone; `take-not-ready`
 */
export function takeFile(library: Library, takeId: string): TakeFile {
  const take = library.get('take', takeId);
  const { media, source } = take;
  if (!media) throw new AppError('take-not-ready', { takeId });
  const ownerId = source?.takeId ?? takeId;
  const fileName = source ? library.get('take', ownerId).media?.fileName : media.fileName;
  if (fileName === undefined) throw new AppError('take-not-ready', { takeId: ownerId });
  const folder = library.folderOf('take', ownerId);
  const offsetMs = fileOffsetMs(take);
  const window = windowOf(take);
  const all = source ? { startMs: offsetMs, lengthMs: media.durationMs } : null;
  const played =
    source || isTrimmed(take) ? { startMs: offsetMs + window.startMs, lengthMs: window.endMs - window.startMs } : null;
  return { ownerId, folder, fileName, path: join(folder, fileName), offsetMs, window, played, all, media };
}

/** The takes that have their file from another one. */
export const partsOf = (library: Library, takeId: string) =>
  library.ofSession('take', library.get('take', takeId).sessionId).filter(({ source }) => source?.takeId === takeId);

/**
 * Whether a take's file has to stay though the take itself goes for good: parts were made of it that stay. Whoever
 * empties the bin leaves such a take in it.
 * @param going the takes that go, so that a recording can go together with all of its parts
 */
export const isFileNeeded = (library: Library, takeId: string, going: ReadonlySet<string>): boolean =>
  partsOf(library, takeId).some(({ id }) => !going.has(id));
