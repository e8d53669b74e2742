import { join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import type { MediaFacts } from '../../core/model/take.ts';
import { PEAK_MS, PeaksFile } from '../../core/timeline/peaks.ts';
import type { Disk } from '../disk/disk.ts';
import type { Library } from '../library/types.ts';
import type { Ids, Log } from '../ports.ts';
import type { Media, PeaksOptions } from './types.ts';

type OnLevels = NonNullable<PeaksOptions['onLevels']>;

/** How loud takes are, for their timelines. */
export interface Peaks {
  /**
   * The levels of a take, from `peaks.json` in its folder or made now and kept there. Everybody who waits for the same
   * take waits for one run; it ends when the last of them has gone.
   * @param file the take's playable file, already checked
   * @param onLevels told the levels from the first on, as they become known; the last few come only with the result
   * @throws AppError `not-found` for a take without sound, and what `Media.peaks` throws
   */
  of(takeId: string, file: string, signal: AbortSignal, onLevels?: OnLevels): Promise<Uint8Array>;
  /** Ends what is running. */
  close(): Promise<void>;
}

interface PeaksSetup {
  readonly library: Library;
  readonly media: Pick<Media, 'peaks'>;
  readonly disk: Disk;
  readonly ids: Ids;
  readonly log: Log;
}
interface Run {
  readonly levels: Promise<Uint8Array>;
  readonly cancel: AbortController;
  waiting: number;
  /** What is known so far, and who wants to know more. */
  readonly parts: Uint8Array[];
  readonly listeners: Set<OnLevels>;
}

const PEAKS_FILE = 'peaks.json';

/** What is kept for this file; null when there is nothing that can be used. */
async function stored(disk: Disk, path: string, { fileName, sizeBytes }: MediaFacts): Promise<Uint8Array | null> {
  try {
    const kept = PeaksFile.parse(JSON.parse(new TextDecoder().decode(await disk.read(path))));
    if (kept.fileName !== fileName || kept.sizeBytes !== sizeBytes) return null;
    return Buffer.from(kept.levels, 'base64');
  } catch {
    // Missing, damaged or of another version: it is made again, so nobody has to know.
    return null;
  }
}

/** A half-written one under its own name is read as damaged, but a rename costs nothing and keeps it from being there. */
async function keep({ disk, ids }: PeaksSetup, folder: string, media: MediaFacts, levels: Uint8Array): Promise<void> {
  const { fileName, sizeBytes } = media;
  const text = Buffer.from(levels).toString('base64');
  const kept: PeaksFile = { type: 'peaks', version: 1, fileName, sizeBytes, peakMs: PEAK_MS, levels: text };
  const part = join(folder, `${PEAKS_FILE}.${ids.next()}.part`);
  try {
    const file = await disk.open(part, 'wx');
    try {
      await file.write(new TextEncoder().encode(`${JSON.stringify(kept, null, 2)}\n`));
    } finally {
      await file.close();
    }
    await disk.rename(part, join(folder, PEAKS_FILE));
  } catch (error) {
    await disk.remove(part).catch(() => undefined);
    throw error;
  }
}

/** See `Peaks`. In a library that cannot be written they are made for each run of the app and forgotten with it. */
export function createPeaks(setup: PeaksSetup): Peaks {
  const { library, media, disk, log } = setup;
  const runs = new Map<string, Run>();

  const make = async (takeId: string, file: string, facts: MediaFacts, options: PeaksOptions) => {
    const folder = library.folderOf('take', takeId);
    const before = await stored(disk, join(folder, PEAKS_FILE), facts);
    if (before) return before;
    const levels = await media.peaks(file, options);
    if (!library.readOnly)
      await keep(setup, folder, facts, levels).catch((error: unknown) => log('warn', 'peaks: not kept', String(error)));
    return levels;
  };
  const start = (takeId: string, file: string, facts: MediaFacts): Run => {
    const cancel = new AbortController();
    const parts: Uint8Array[] = [];
    const listeners = new Set<OnLevels>();
    const onLevels: OnLevels = (next) => {
      parts.push(next);
      for (const listener of listeners) listener(next);
    };
    const levels = make(takeId, file, facts, { signal: cancel.signal, onLevels });
    const run = { levels, cancel, waiting: 0, parts, listeners };
    runs.set(takeId, run);
    const end = () => void (runs.get(takeId) === run && runs.delete(takeId));
    run.levels.then(end, end);
    return run;
  };

  return {
    of: async (takeId, file, signal, onLevels) => {
      const facts = library.get('take', takeId).media;
      if (!facts?.audio) throw new AppError('not-found');
      signal.throwIfAborted();
      const run = runs.get(takeId) ?? start(takeId, file, facts);
      run.waiting += 1;
      if (onLevels) {
        for (const part of run.parts) onLevels(part);
        run.listeners.add(onLevels);
      }
      let leave: () => void = () => undefined;
      try {
        return await Promise.race([
          run.levels,
          new Promise<never>((_, reject) => {
            leave = () => reject(signal.reason);
            signal.addEventListener('abort', leave, { once: true });
          }),
        ]);
      } finally {
        signal.removeEventListener('abort', leave);
        run.waiting -= 1;
        if (onLevels) run.listeners.delete(onLevels);
        if (run.waiting === 0) {
          // Whoever comes next starts anew instead of waiting for what is being ended.
          if (runs.get(takeId) === run) runs.delete(takeId);
          run.cancel.abort();
        }
      }
    },
    close: async () => {
      const all = [...runs.values()];
      for (const { cancel } of all) cancel.abort();
      await Promise.allSettled(all.map(({ levels }) => levels));
    },
  };
}
