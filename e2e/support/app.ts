import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, type ShellProcess, startShell } from './shell-process.ts';

/** The app as a test sees it: the real browser shell on a library of its own. */
export interface App {
  /** Opens the app; another one after `restart`. */
  readonly address: string;
  /** The library's folder, for looking at the files themselves. */
  readonly libraryDir: string;
  /** What the shell wrote to stderr since it was started last. */
  log(): string;
  /** Ends the shell at once and the hard way, or with another signal, and waits until it is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Ends it properly when it still runs, and starts it again on the same library and port. */
  restart(options?: { readonly environment?: Readonly<Record<string, string>> }): Promise<void>;
}

/**
 * Runs `use` with a started app; afterwards everything it started is gone, and its files too.
 * @param environment for the shell, e.g. to hide ffmpeg from it
 */
export async function withApp(
  use: (app: App) => Promise<void>,
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'second-take-e2e-'));
  const libraryDir = join(folder, 'library');
  const homeDir = join(folder, 'home');
  // All of them are stopped at the end: what a killed shell had started (an encoder) may still be running.
  const started: ShellProcess[] = [];
  const start = async (port: number, extra: Readonly<Record<string, string>>) => {
    const shell = await startShell({ libraryDir, homeDir, port, environment: { ...environment, ...extra } });
    started.push(shell);
    return shell;
  };
  let stops: PromiseSettledResult<void>[] = [];
  try {
    let shell = await start(await freePort(), {});
    await use({
      get address() {
        return shell.address;
      },
      libraryDir,
      log: () => shell.stderr(),
      kill: (signal = 'SIGKILL') => shell.kill(signal),
      restart: async (options) => {
        await shell.kill('SIGTERM');
        shell = await start(shell.port, options?.environment ?? {});
      },
    });
  } finally {
    stops = await Promise.allSettled(started.map((shell) => shell.stop()));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  const failed = stops.find((stop) => stop.status === 'rejected');
  if (failed) throw failed.reason;
}
