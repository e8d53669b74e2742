import type { Hono } from 'hono';
import type { ServerEvent } from '../contract/events.ts';
import type { Capabilities } from '../contract/views.ts';
import type { ProgramPreference } from '../core/model/preferences.ts';
import { realDisk } from './disk/real-disk.ts';
import { ExportsFolder } from './exports/exports-folder.ts';
import { type Access, createAccess } from './http/access.ts';
import { createApp } from './http/app.ts';
import type { AppEnv } from './http/guard.ts';
import { createHandlers } from './http/handlers.ts';
import type { PagesLocation } from './http/pages-route.ts';
import { createImports } from './imports/imports.ts';
import { openLibrary } from './library/open-library.ts';
import { createSnapshots } from './library/snapshot/snapshots.ts';
import type { Library } from './library/types.ts';
import { createMedia } from './media/media.ts';
import { createPeaks } from './media/peaks-store.ts';
import { createTrimmedPosters } from './media/trimmed-posters.ts';
import type { Clock, Ids, Log, PreferencesStore } from './ports.ts';
import { createRecorder } from './recorder/recorder.ts';
import { watchRecording } from './recording-watch.ts';
import { createReports } from './reports/reports.ts';
import type { Printer } from './reports/types.ts';
import { createSearch } from './search/search.ts';
import { createTakeWords } from './search/take-words.ts';
import { nextAttempt } from './sessions/attempts.ts';
import { createDiskSpace } from './sessions/disk-space.ts';
import { createReader } from './sharing/reader.ts';
import { randomIds, randomSecret, systemClock } from './system.ts';
import { createTasks } from './tasks/tasks.ts';
import { createTranscripts } from './transcripts/transcripts.ts';

/** What a shell decides. Paths are absolute. */
export interface BackendOptions {
  readonly libraryDir: string;
  /** Whether a library is made where there is none; true by default. */
  readonly createLibrary?: boolean;
  readonly resourcesDir: string;
  /** The built page for reviewers. */
  readonly reviewerPage: string;
  /** What a thread runs that reads long texts of others: `sharing/reading-worker.ts`, or what the build made of it. */
  readonly readingWorker: string;
  readonly pages: PagesLocation;
  /** Where what makes opening large libraries fast may lie; nothing in it is needed. Without it nothing is kept. */
  readonly cacheDir?: string;
  readonly preferences: PreferencesStore;
  readonly printer: Printer;
  /** What the shell adds to a plain browser; whether reports can be printed, its printer says. */
  readonly capabilities: Omit<Capabilities, 'printPdf'>;
  readonly version: string;
  readonly log: Log;
  readonly clock?: Clock;
  readonly ids?: Ids;
}

/** The whole app without a window: one open library and what answers for it over HTTP. */
export interface Backend {
  readonly runId: string;
  readonly app: Hono<AppEnv>;
  readonly access: Access;
  readonly library: Library;
  /** Writes down which file the owner chose, in a dialog of the shell. @throws AppError `file-failed` */
  chooseProgram(preference: ProgramPreference, path: string): Promise<void>;
  /** Gives a token by which a page may name a file the owner chose in the shell, once. */
  offerFile(path: string): string;
  /** Whether a take is being received right now. */
  isRecording(): boolean;
  /** How many tasks run right now. */
  runningTasks(): number;
  /** After a window died: what it left unfinished is repaired and offered back, as at a start. */
  recover(): Promise<void>;
  /** Flushes a running recording, cancels tasks and gives the library back. Twice is once. */
  close(): Promise<void>;
}

type Listener = (event: ServerEvent) => void;

/**
 * Opens the library, repairs what an interruption left behind (in tasks, so that the app opens at once) and wires every
 * part to HTTP. @throws AppError what `openLibrary` throws
 */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const { preferences, log, resourcesDir, version, clock = systemClock, ids = randomIds } = options;
  const disk = realDisk;
  const { cacheDir } = options;
  const snapshots = cacheDir === undefined ? undefined : createSnapshots({ folder: cacheDir, version, ids, log });
  const { libraryDir: folder, createLibrary: create = true } = options;
  const library = await openLibrary({ folder, create, disk, clock, ids, log, snapshots });
  const tasks = createTasks({ clock, ids, log });
  const media = createMedia({ preferences: () => preferences.read().ffmpegPath, log });
  const receiving = createRecorder({ library, disk, media, tasks, clock, ids, log, nextAttempt });
  const recorder = watchRecording(receiving, log);
  const exportsFolder = new ExportsFolder(disk);
  const reports = createReports({
    library,
    media,
    tasks,
    exportsFolder,
    clock,
    ids,
    resourcesDir,
    printer: options.printer,
    log,
  });

  const peaks = createPeaks({ library, media, disk, ids, log });
  const posters = createTrimmedPosters({ library, media, disk, ids, log });
  const imports = await createImports({ library, clock, ids, disk, media, tasks, log });
  const reader = createReader({ worker: options.readingWorker });
  const search = createSearch(library, createTakeWords(library, disk, reader));

  const access = createAccess(randomSecret);
  const runId = ids.next();
  const listeners = new Set<Listener>();
  const tell: Listener = (event) => {
    for (const listener of listeners) listener(event);
  };
  library.onChange((change) => tell({ type: 'changed', ...change }));
  const transcripts = createTranscripts({
    library,
    disk,
    clock,
    ids,
    media,
    reader,
    tasks,
    exportsFolder,
    preferences,
    onChange: (change) => {
      search.transcriptChanged(change);
      tell({ type: 'changed', ...change });
    },
  });
  tasks.onChange((task) => tell({ type: 'task', task }));

  const preferencesChanged = () =>
    tell({ type: 'changed', document: 'preferences', id: 'preferences', sessionId: null, revision: 0 });
  let canPrint: Promise<boolean> | undefined;
  const handlers = createHandlers({
    context: { library, clock, ids },
    disk,
    log,
    media,
    recorder,
    reports,
    tasks,
    sharing: { media, disk, exportsFolder, resourcesDir, reviewerPage: options.reviewerPage, tasks, reports, reader },
    transcripts,
    search,
    diskSpace: createDiskSpace(library, tasks),
    imports,
    preferences,
    resourcesDir,
    runId,
    version,
    mediaTicket: access.mediaTicket,
    capabilities: async () => {
      canPrint ??= options.printer.available();
      return { ...options.capabilities, printPdf: await canPrint };
    },
    preferencesChanged,
  });
  const app = createApp({
    access,
    handlers,
    recorder,
    library,
    peaks,
    posters,
    imports,
    runId,
    version,
    pages: options.pages,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ids,
    log,
  });

  const recover = async () => {
    if (!library.readOnly) await recorder.recoverAll();
  };
  // A repair that cannot even begin must not keep everything else from opening.
  await recover().catch((error: unknown) => log('error', 'recovery could not begin', String(error)));
  let closed: Promise<void> | undefined;
  const close = async () => {
    search.close();
    await recorder.close();
    await reader.close();
    await peaks.close();
    await posters.close();
    await tasks.close();
    await imports.close();
    await library.close();
  };
  return {
    runId,
    app,
    access,
    library,
    chooseProgram: async (preference, path) => {
      preferences.write({ [preference]: path });
      if (preference === 'ffmpegPath') await media.info(true);
      preferencesChanged();
    },
    offerFile: (path) => imports.offer(path),
    runningTasks: () => tasks.list().filter((task) => task.state === 'running').length,
    isRecording: () => library.all('take').some((take) => take.status === 'recording'),
    recover,
    close: () => (closed ??= close()),
  };
}
