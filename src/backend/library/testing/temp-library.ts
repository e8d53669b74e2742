import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realDisk } from '../../disk/real-disk.ts';
import type { Clock, Ids } from '../../ports.ts';
import type { LibraryContext } from '../context.ts';
import { LOCK_FILE } from '../layout.ts';
import { type OpenLibraryOptions, openLibrary } from '../open-library.ts';

/** A clock that starts at a time and moves on a second with every look. */
export function tickingClock(start = '2026-11-22T09:00:00.000Z'): Clock {
  let nowMs = Date.parse(start);
  return {
    now: () => {
      nowMs += 1_000;
      return nowMs;
    },
  };
}

/** Ids `<prefix>0001`, `<prefix>0002`, … */
export function countingIds(prefix = 'id'): Ids {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `${prefix}${String(count).padStart(4, '0')}`;
    },
  };
}

/** An empty folder of a test's own. */
export const tempFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'second-take-test-'));

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** What a dead process leaves: the same files in another folder, without the lock of the process that still runs. */
export async function copyOf(folder: string): Promise<string> {
  const copy = await tempFolder();
  await cp(folder, copy, { recursive: true, filter: (source) => !source.includes(LOCK_FILE) });
  return copy;
}

/** A library on the real disk; anything can be replaced. */
export async function openTestLibrary(
  folder: string,
  options: Partial<OpenLibraryOptions> = {},
): Promise<LibraryContext> {
  const clock = options.clock ?? tickingClock();
  // Ids of two openings of the same folder must not meet.
  const ids = options.ids ?? countingIds(`r${process.hrtime.bigint().toString(36)}x`);
  const log = () => undefined;
  const library = await openLibrary({ folder, disk: realDisk, log, ...options, clock, ids });
  return { library, clock, ids };
}
