import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, dialog, Menu, nativeTheme, session } from 'electron';
import { type Backend, createBackend } from '../backend/backend.ts';
import type { Log } from '../backend/ports.ts';
import { type RunningServer, startServer } from '../backend/server.ts';
import { shellText } from '../backend/shell-text.ts';
import { startFailure } from '../backend/start-failure.ts';
import { randomIds } from '../backend/system.ts';
import { chooseProgram } from './choose-program.ts';
import { dragExport, revealExport, revealLibrary, saveExportAs } from './exports.ts';
import { answerPage } from './ipc.ts';
import { type MainWindow, openMainWindow, setCookie } from './main-window.ts';
import { menuTemplate } from './menu.ts';
import { guardNetwork, guardPermissions } from './permissions.ts';
import { openPreferences, openWindowState } from './prefs.ts';
import { electronPrinter } from './print-pdf.ts';
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

/** `--library`, `SECOND_TAKE_LIBRARY`, or "Second Take" in the system's folder for videos. */
function libraryFolder(): string {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { library: { type: 'string' } },
    // Chromium has switches of its own in the same command line.
    strict: false,
  });
  const asked = values.library ?? process.env.SECOND_TAKE_LIBRARY;
  return typeof asked === 'string' && asked !== '' ? resolve(asked) : join(app.getPath('videos'), 'Second Take');
}

function closeWithApp(backend: Backend, server: RunningServer): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void server
      .close()
      .then(() => backend.close())
      .catch((error: unknown) => log('error', 'closing failed', String(error)))
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
}

async function open(places: Places, libraryDir: string): Promise<void> {
  const userData = app.getPath('userData');
  const suffix = String(Date.now());
  const preferences = openPreferences(userData, suffix);
  nativeTheme.themeSource = preferences.read().theme;
  const backend = await createBackend({
    ...places,
    libraryDir,
    cacheDir: join(userData, 'library-index'),
    preferences,
    log,
    printer: electronPrinter(randomIds.next),
    capabilities: { reveal: true, saveAs: true, dragOut: true, choosePrograms: true },
  });
  const server = await startServer({ backend });
  closeWithApp(backend, server);

  let main: MainWindow | undefined;
  const ownContents = () => BrowserWindow.getAllWindows().find((window) => window === main?.window)?.webContents;
  const own = session.fromPartition(PARTITION);
  guardPermissions(own, server.origin, ownContents);
  guardNetwork(own, server.origin);
  await setCookie(own, backend, server);
  const { library } = backend;
  answerPage(
    {
      tabToken: async () => backend.access.issueTabToken(),
      saveExportAs: async (id) => (main ? saveExportAs(main.window, library, id) : 'failed'),
      revealExport: (id) => revealExport(library, id),
      dragExport: async (id) =>
        main ? dragExport(main.window.webContents, library, id, join(places.resourcesDir, 'icons/file.png')) : false,
      revealLibrary: () => revealLibrary(library),
      chooseProgram: async (name) => (main ? chooseProgram(main.window, backend, name) : 'failed'),
      systemPermission,
      setRecording: async (recording) => main?.recording.set(recording === true),
    },
    server.origin,
    ownContents,
  );
  const template = menuTemplate(process.platform === 'darwin', {
    revealLibrary: () => void revealLibrary(library),
    reload: () => main?.recording.isRecording() === false && main.window.webContents.reload(),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  main = await openMainWindow({ backend, server, preload: places.preload, state: openWindowState(userData, suffix) });
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
  const folder = libraryFolder();
  try {
    await open(places, folder);
  } catch (error) {
    log('error', 'the app could not start', error instanceof Error ? error.stack : String(error));
    dialog.showErrorBox(shellText('shell.dialog.start-failed'), startFailure(error, { folder }));
    app.exit(EXIT_EXPLAINED);
  }
}
