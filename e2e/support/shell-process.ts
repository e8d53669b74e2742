import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';

const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)\/\S*/;
/** Enough for a cold start on a busy machine; only a broken shell takes longer. */
const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 15_000;

/** How a shell is started. */
export interface ShellOptions {
  readonly libraryDir: string;
  /** Home of preferences and caches, so that a test neither sees nor changes the user's own. */
  readonly homeDir: string;
  readonly port: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A running browser shell: a process of its own, as a person would start it. */
export interface ShellProcess {
  /** As printed: opens the app, with its key. */
  readonly address: string;
  readonly port: number;
  /** Everything it has written to stdout so far. */
  stdout(): string;
  /** Everything it has written to stderr so far. */
  stderr(): string;
  /** Sends a signal to the shell alone, as the system would, and waits until it is gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Asks it to end. Rejects when it does not; leaves nothing running either way, encoders included. */
  stop(): Promise<void>;
}

/** A port that is free now. Somebody else may take it in between; the shell then says so and the test fails. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const isGone = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function gone(child: ChildProcess, limitMs: number): Promise<boolean> {
  if (!isGone(child)) await once(child, 'exit', { signal: AbortSignal.timeout(limitMs) }).catch(() => undefined);
  return isGone(child);
}

/** Ends what a shell may have left behind: it leads a process group of its own. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nobody of the group is left.
  }
}

/**
 * Starts the built browser shell and waits for the line with its address.
 * @throws Error with what it wrote, when it ends or stays silent instead
 */
export async function startShell(options: ShellOptions): Promise<ShellProcess> {
  const { libraryDir, homeDir, port, environment } = options;
  const args = [
    resolve(import.meta.dirname, '../../out/main/web.js'),
    '--library',
    libraryDir,
    '--port',
    String(port),
    '--no-open',
  ];
  const home = { HOME: homeDir, USERPROFILE: homeDir, SECOND_TAKE_USER_DATA: homeDir };
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...home, XDG_CONFIG_HOME: homeDir, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  let stdout = '';
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const printed = new Promise<RegExpMatchArray>((found, failed) => {
    const fail = (reason: string) => {
      clearTimeout(timer);
      failed(new Error(`The shell ${reason}.\n${stdout}\n${stderr}`));
    };
    const timer = setTimeout(() => fail('printed no address'), START_LIMIT_MS);
    child.once('error', failed);
    child.once('exit', (code, signal) => fail(`ended with ${code ?? signal}`));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const match = stdout.includes('\n') && ADDRESS.exec(stdout);
      if (!match) return;
      clearTimeout(timer);
      found(match);
    });
  });
  // A broken-off test run must not leave a server behind either.
  const onExit = () => killGroup(child);
  process.once('exit', onExit);
  const [address, portText] = await printed.catch((error: unknown) => {
    process.off('exit', onExit);
    killGroup(child);
    throw error;
  });
  return {
    address,
    port: Number(portText),
    stdout: () => stdout,
    stderr: () => stderr,
    kill: async (signal) => {
      if (isGone(child)) return;
      child.kill(signal);
      if (!(await gone(child, STOP_LIMIT_MS))) throw new Error(`The shell did not end on ${signal}.\n${stderr}`);
    },
    stop: async () => {
      process.off('exit', onExit);
      if (!isGone(child)) child.kill('SIGTERM');
      const ended = await gone(child, STOP_LIMIT_MS);
      killGroup(child);
      if (!ended) throw new Error(`The shell did not end within ${STOP_LIMIT_MS} ms.\n${stderr}`);
    },
  };
}
