import { join } from 'node:path';
import { foundAgain, stillWaiting, type WaitingFile, WaitingList } from '../../core/importing/waiting.ts';
import { keepFile, keptFile } from '../disk/keep-file.ts';
import { timestamp } from '../library/context.ts';
import type { ImportsSetup } from './types.ts';

/** Remembers which files were chosen and what was typed for them, past the end of the app. The files themselves it does not keep. */
export interface Waiting {
  /** Files of an earlier run that nobody has chosen again yet. */
  left(): readonly WaitingFile[];
  /** Where files were to go; null: into a new session. */
  sessionId(): string | null;
  setSessionId(sessionId: string | null): void;
  /** What was decided about this file in an earlier run, by name and size; it is not left any more. */
  takeUp(file: Pick<WaitingFile, 'fileName' | 'sizeBytes'>): WaitingFile | null;
  /** Forgets what is left, or takes that back. */
  forgetLeft(): void;
  restoreLeft(): void;
  /** Writes down what waits now, a moment later. */
  changed(): void;
  /** Waits until it is written down. */
  close(): Promise<void>;
}

/**
 * See `Waiting`. A list that cannot be written down is only forgotten with the app.
 * @param current what waits in this run
 */
export async function createWaiting(
  { library, disk, clock, ids, log }: ImportsSetup,
  current: () => readonly WaitingFile[],
): Promise<Waiting> {
  const file = join(library.folder, 'incoming.json');
  const read = WaitingList.safeParse(
    library.readOnly
      ? null
      : await keptFile(disk, file).catch((error: unknown) => log('warn', 'imports: what waited is not known', error)),
  );
  let left = read.success ? stillWaiting(read.data, library.all('take')) : [];
  let sessionId = read.success && left.length > 0 ? read.data.sessionId : null;
  let forgotten: WaitingFile[] = [];
  let writing: Promise<void> | null = null;
  let isDirty = false;

  const write = async () => {
    const files = [...current(), ...left];
    if (files.length === 0) {
      sessionId = null;
      await disk.remove(file);
    } else {
      const list: WaitingList = { type: 'incoming', version: 1, keptAt: timestamp(clock), sessionId, files };
      await keepFile(disk, file, list, ids.next());
    }
  };
  const changed = () => {
    if (library.readOnly) return;
    isDirty = writing !== null;
    writing ??= library
      .inTurn('incoming', 'list', write)
      .catch((error: unknown) => log('warn', 'imports: what waits is not written down', error))
      .finally(() => {
        writing = null;
        // Only for a change that came meanwhile: what could not be written waits for the next one.
        if (isDirty) changed();
      });
  };
  const isThere = (id: string): boolean => {
    try {
      return library.get('session', id).binnedAt === null;
    } catch {
      return false;
    }
  };
  return {
    left: () => left,
    sessionId: () => (sessionId !== null && isThere(sessionId) ? sessionId : null),
    setSessionId: (id) => {
      sessionId = id;
    },
    takeUp: (chosen) => {
      const found = foundAgain(left, chosen);
      if (found) left = found.rest;
      return found?.file ?? null;
    },
    forgetLeft: () => {
      forgotten = left;
      left = [];
      changed();
    },
    restoreLeft: () => {
      left = [...left, ...forgotten];
      forgotten = [];
      changed();
    },
    changed,
    close: async () => {
      // One that began before the last change is followed by another.
      while (writing !== null) await writing;
    },
  };
}
