import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Incoming } from '../../../contract/imports-api.ts';
import type { Task } from '../../../core/model/task.ts';
import type { Disk } from '../../disk/disk.ts';
import { realDisk } from '../../disk/real-disk.ts';
import { openTestLibrary } from '../../library/testing/temp-library.ts';
import type { Library } from '../../library/types.ts';
import { createMedia } from '../../media/media.ts';
import type { Media } from '../../media/types.ts';
import { createTasks } from '../../tasks/tasks.ts';
import type { Tasks } from '../../tasks/types.ts';
import { createImports } from '../imports.ts';
import type { Imports } from '../types.ts';

const plays = { h264: true };

/** A library files can be brought into. */
export interface ImportGround {
  readonly library: Library;
  readonly media: Media;
  readonly tasks: Tasks;
  readonly imports: Imports;
  /** Looks at a file where it lies. */
  byPath(file: string): Promise<Incoming>;
  /** Sends a file. */
  upload(file: string): Promise<Incoming>;
  /** Starts an order with a question for each file. @returns the session, and the tasks in the order of the files */
  start(files: readonly (readonly [Incoming, string])[], sessionId?: string | null): StartedOrder;
  /** Names of what waits in the library to become takes. */
  staged(): Promise<string[]>;
  close(): Promise<void>;
}
interface StartedOrder {
  readonly sessionId: string;
  readonly taskIds: readonly string[];
  /** The tasks as they ended. */
  readonly ended: Promise<Task[]>;
}

interface ImportGroundOptions {
  readonly disk?: Disk;
  readonly reservedBytes?: number;
  /** What is free as bringing in believes it, so that the end of a disk is met in the middle of writing. */
  readonly believedFreeBytes?: number;
}

/** Opens one. @param ffmpeg absolute */
export async function openImports(
  folder: string,
  ffmpeg: string,
  { disk = realDisk, reservedBytes, believedFreeBytes }: ImportGroundOptions = {},
): Promise<ImportGround> {
  const context = await openTestLibrary(folder, { disk });
  const { library } = context;
  const log = () => undefined;
  const media = createMedia({ preferences: () => ffmpeg, log, disk });
  const tasks = createTasks({ ...context, log });
  const reserved = reservedBytes === undefined ? {} : { reservedBytes };
  const believed: Disk = believedFreeBytes === undefined ? disk : { ...disk, freeBytes: async () => believedFreeBytes };
  const imports = await createImports({ ...context, disk: believed, media, tasks, log, ...reserved });
  return {
    library,
    media,
    tasks,
    imports,
    byPath: (file) => imports.take(imports.offer(file), plays),
    upload: async (file) => {
      const bytes = await readFile(file);
      const body = (async function* () {
        for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000);
      })();
      return imports.receive({ fileName: basename(file), plays, sizeBytes: bytes.length, body });
    },
    start: (files, sessionId = null) => {
      const asked = files.map(([{ id }, text]) => ({ incomingId: id, question: { text, source: 'own' as const } }));
      const { sessionId: goesTo, taskIds } = imports.bringIn({ sessionId, files: asked });
      return { sessionId: goesTo, taskIds, ended: Promise.all(taskIds.map((id) => tasks.ended(id))) };
    },
    staged: () => readdir(join(folder, '.incoming')).catch(() => []),
    close: async () => {
      await tasks.close();
      await imports.close();
      await library.close();
    },
  };
}
