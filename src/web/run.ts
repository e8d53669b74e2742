import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Backend, createBackend } from '../backend/backend.ts';
import type { PagesLocation } from '../backend/http/pages-route.ts';
import type { Log } from '../backend/ports.ts';
import { chromiumPrinter } from '../backend/reports/chromium-printer.ts';
import { PREFERRED_PORT, type RunningServer, startServer } from '../backend/server.ts';
import { shellText } from '../backend/shell-text.ts';
import { startFailure } from '../backend/start-failure.ts';
import { BadArgument, type Options, readOptions } from './options.ts';
import { openPreferences, type Programs, withPrograms } from './prefs.ts';
import { configFolder, defaultLibrary, hasDisplay, type Surroundings } from './surroundings.ts';

/** What only the entry file knows. */
export interface Places {
  readonly resourcesDir: string;
  /** The built page for reviewers. */
  readonly reviewerPage: string;
  /** The built `backend/sharing/reading-worker.ts`. */
  readonly readingWorker: string;
  readonly pages: PagesLocation;
  readonly version: string;
}

const surroundings: Surroundings = { platform: process.platform, home: homedir(), environment: process.env };

/** Standard output carries the address and nothing else, so that scripts can read it. */
const log: Log = (level, message, details) => {
  if (level !== 'info') console.error(`${level}: ${message}`, details ?? '');
};

/** Flushing and closing takes milliseconds; a disk that hangs must not keep a terminal for ever. */
const CLOSE_MS = 10_000;

function stopOnSignals(backend: Backend, server: RunningServer): void {
  let stopping = false;
  const stop = async () => {
    // One Ctrl+C arrives several times: from the terminal, from npm to its child, and from conf's file writer, which
    // raises it again after its own clean-up.
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), CLOSE_MS).unref();
    await server.close();
    await backend.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}

async function show(url: string): Promise<void> {
  try {
    const { default: open } = await import('open');
    const browser = await open(url);
    browser.on('error', () => console.error(shellText('shell.start.no-browser')));
  } catch {
    console.error(shellText('shell.start.no-browser'));
  }
}

/** The programs that were named on the command line. */
const programsOf = ({ ffmpeg, whisper, whisperModel }: Options): Programs => ({
  ...(ffmpeg === undefined ? {} : { ffmpegPath: resolve(ffmpeg) }),
  ...(whisper === undefined ? {} : { whisperPath: resolve(whisper) }),
  ...(whisperModel === undefined ? {} : { whisperModelPath: resolve(whisperModel) }),
});

async function start(options: Options, places: Places, libraryDir: string): Promise<RunningServer> {
  const settings = configFolder(surroundings);
  const stored = openPreferences(settings, String(Date.now()));
  const preferences = withPrograms(stored, programsOf(options));
  const backend = await createBackend({
    ...places,
    libraryDir,
    cacheDir: join(settings, 'library-index'),
    preferences,
    log,
    printer: chromiumPrinter(),
    capabilities: {
      reveal: false,
      saveAs: false,
      dragOut: false,
      choosePrograms: false,
      openFiles: false,
      otherLibrary: false,
    },
  });
  try {
    const asked = options.port !== undefined;
    const server = await startServer({ backend, port: options.port, strictPort: asked });
    stopOnSignals(backend, server);
    return server;
  } catch (error) {
    await backend.close();
    throw error;
  }
}

/** The browser shell: starts the backend, prints the one line with the address, and opens it where there is a display. */
export async function run(places: Places): Promise<void> {
  const library = defaultLibrary(surroundings);
  let options: Options;
  try {
    options = readOptions(process.argv.slice(2), process.env);
  } catch (error) {
    if (!(error instanceof BadArgument)) throw error;
    console.error(shellText('shell.start.bad-argument', { reason: error.message }));
    process.exitCode = 2;
    return;
  }
  if (options.help) {
    console.log(shellText('shell.start.help', { folder: library, port: String(PREFERRED_PORT) }));
    return;
  }
  const folder = resolve(options.library ?? library);
  try {
    const server = await start(options, places, folder);
    console.log(shellText('shell.start.address', { url: server.openUrl }));
    if (options.open && hasDisplay(surroundings)) await show(server.openUrl);
  } catch (error) {
    console.error(startFailure(error, { folder }));
    process.exitCode = 1;
  }
}
