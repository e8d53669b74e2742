import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, dialog, Menu, nativeTheme, session } from 'electron';
import type { Log } from '../backend/ports.ts';
import { shellText } from '../backend/shell-text.ts';
import { startFailure } from '../backend/start-failure.ts';
import { randomIds } from '../backend/system.ts';
import { chooseFiles, offerPaths } from './bring-in.ts';
import { chooseProgram } from './choose-program.ts';
import { dragExport, revealExport, revealLibrary, revealSession, saveExportAs } from './exports.ts';
import { answerPage } from './ipc.ts';
import { askForMissingLibrary, type ChosenLibrary } from './library-dialogs.ts';
import { type MainWindow, openMainWindow, setCookie } from './main-window.ts';
import { menuTemplate } from './menu.ts';
import { libraryChooser } from './other-library.ts';
import { guardNetwork, guardPermissions } from './permissions.ts';
import { type LastLibrary, openLastLibrary, openPreferences, openWindowState } from './prefs.ts';
import { electronPrinter } from './print-pdf.ts';
import { type Running, startRunning } from './running.ts';
import { systemPermission } from './system-permission.ts';
import { PARTITION } from './window-options.ts';

/** What only the entry file knows. Absolute paths. */
export interface Places {
  readonly resourcesDir: string;
  /** The built page for reviewers. */
  readonly reviewerPage: string;
  /** The built `backend/sharing/reading-worker.ts`. */
  readonly readingWorker: string;
  readonly pages: string;
  readonly preload: string;
  readonly version: string;
}

/** A dialog has said why; `npm start` then does not look for another explanation. */
const EXIT_EXPLAINED = 3;

const log: Log = (level, message, details) => {
  if (level !== 'info') console.error(`${level}: ${message}`, details ?? '');
};

/** `--library` or `SECOND_TAKE_LIBRARY`, else what was open last, else "Second Take" in the system's folder for videos. */
function libraryFolder(last: string | undefined): string {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { library: { type: 'string' } },
    // Chromium has switches of its own in the same command line.
    strict: false,
  });
  const asked = values.library ?? process.env.SECOND_TAKE_LIBRARY;
  if (typeof asked === 'string' && asked !== '') return resolve(asked);
  return last ?? join(app.getPath('videos'), 'Second Take');
}

function closeWithApp(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close()
      .catch((error: unknown) => log('error', 'closing failed', String(error)))
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
}

/** Says in a dialog why no library could be opened, and ends. */
function giveUp(error: unknown, folder: string): void {
  log('error', 'the app could not start', error instanceof Error ? error.stack : String(error));
  dialog.showErrorBox(shellText('shell.dialog.start-failed'), startFailure(error, { folder }));
  app.exit(EXIT_EXPLAINED);
}

async function open(places: Places, first: ChosenLibrary, lastLibrary: LastLibrary): Promise<void> {
  const userData = app.getPath('userData');
  const suffix = String(Date.now());
  const preferences = openPreferences(userData, suffix);
  nativeTheme.themeSource = preferences.read().theme;
  const start = async ({ folder, create }: ChosenLibrary): Promise<Running> => {
    const started = await startRunning({
      ...places,
      libraryDir: folder,
      createLibrary: create,
      cacheDir: join(userData, 'library-index'),
      preferences,
      log,
      printer: electronPrinter(randomIds.next),
      capabilities: {
        reveal: true,
        saveAs: true,
        dragOut: true,
        choosePrograms: true,
        openFiles: true,
        otherLibrary: true,
      },
    });
    lastLibrary.write(started.folder);
    return started;
  };
  let running = await start(first);
  let replacing: Promise<void> = Promise.resolve();
  closeWithApp(() => replacing.catch(() => undefined).then(() => running.close()));

  let main: MainWindow | undefined;
  const ownContents = () => BrowserWindow.getAllWindows().find((window) => window === main?.window)?.webContents;
  const own = session.fromPartition(PARTITION);
  const admit = async () => {
    guardPermissions(own, running.server.origin, ownContents);
    guardNetwork(own, running.server.origin);
    await setCookie(own, running);
  };
  await admit();
  const replace = async (next: ChosenLibrary) => {
    const { folder } = running;
    await running.close();
    try {
      running = await start(next);
    } catch (error) {
      running = await start({ folder, create: false }).catch((reason: unknown) => {
        giveUp(reason, folder);
        throw reason;
      });
      throw error;
    } finally {
      await admit();
      await main?.window.webContents.loadURL(`${running.server.origin}/`);
    }
  };
  const chooseLibrary = libraryChooser({
    window: () => main?.window,
    running: () => running,
    replace: (next) => (replacing = replace(next)),
  });
  const library = () => running.backend.library;
  answerPage(
    {
      tabToken: async () => running.backend.access.issueTabToken(),
      saveExportAs: async (id) => (main ? saveExportAs(main.window, library(), id) : 'failed'),
      revealExport: (id) => revealExport(library(), id),
      dragExport: async (id) =>
        main ? dragExport(main.window.webContents, library(), id, join(places.resourcesDir, 'icons/file.png')) : false,
      revealLibrary: () => revealLibrary(library()),
      revealSession: (id) => revealSession(library(), id),
      chooseLibrary,
      chooseFiles: async () => (main ? chooseFiles(main.window, running.backend) : []),
      offerDropped: async (paths) => offerPaths(running.backend, paths),
      chooseProgram: async (name) => (main ? chooseProgram(main.window, running.backend, name) : 'failed'),
      systemPermission,
      setRecording: async (recording) => main?.recording.set(recording === true),
    },
    () => running.server.origin,
    ownContents,
  );
  const template = menuTemplate(process.platform === 'darwin', {
    revealLibrary: () => void revealLibrary(library()),
    openLibrary: () => void chooseLibrary('open'),
    createLibrary: () => void chooseLibrary('create'),
    reload: () => main?.recording.isRecording() === false && main.window.webContents.reload(),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  const state = openWindowState(userData, suffix);
  main = await openMainWindow({ running: () => running, preload: places.preload, state });
  app.on('second-instance', () => {
    if (main?.window.isMinimized()) main.window.restore();
    main?.window.focus();
  });
}

/** The desktop shell: one window on one library, with the backend in the same process. */
export async function runDesktop(places: Places): Promise<void> {
  const { SECOND_TAKE_USER_DATA: userData } = process.env;
  if (userData) app.setPath('userData', resolve(userData));
  // Chromium's own errands; the app has none to send it on.
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  const lastLibrary = openLastLibrary(app.getPath('userData'), String(Date.now()));
  const folder = libraryFolder(lastLibrary.read());
  // One that was open before is never made anew where it is missing: that would look as if everything were lost.
  const wasHere = lastLibrary.read() === folder;
  const first = wasHere ? await askForMissingLibrary(folder) : { folder, create: true };
  if (!first) {
    app.quit();
    return;
  }
  try {
    await open(places, first, lastLibrary);
  } catch (error) {
    giveUp(error, first.folder);
  }
}
