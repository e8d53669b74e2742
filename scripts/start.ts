import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.ts';
import { getElectron } from './electron-binary.ts';

// npm start: the desktop window; where there cannot be one, the browser shell, with one line that says why.

const root = resolve(import.meta.dirname, '..');
/** An exit this soon, and not one of the app's own, means that Electron itself cannot run on this machine. */
const TOO_SOON_MS = 5_000;
/** The app has said in a dialog why it stopped. */
const EXPLAINED = 3;

type Outcome = 'ended' | 'cannot-run';

function runDesktop(electron: string, args: readonly string[]): Promise<Outcome> {
  const startedAt = Date.now();
  return new Promise((done) => {
    const child = spawn(electron, [root, ...args], { stdio: ['ignore', 'inherit', 'ignore'] });
    child.on('error', () => done('cannot-run'));
    child.on('close', (code) => {
      const explained = code === 0 || code === EXPLAINED || Date.now() - startedAt > TOO_SOON_MS;
      if (explained) process.exitCode = code ?? 1;
      done(explained ? 'ended' : 'cannot-run');
    });
    // Ctrl+C reaches the child by itself; this process only waits for it.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
  });
}

/** Why there can be no desktop window here, before anything is tried. */
function obstacle(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'There is no display here';
  // Chromium refuses to run as root with its sandbox, and without it this app does not show anything.
  return process.getuid?.() === 0 ? 'The desktop window does not run as root' : undefined;
}

async function desktop(args: readonly string[], again: boolean): Promise<string | undefined> {
  const reason = obstacle();
  if (reason) return reason;
  const electron = await getElectron(again, () => console.log('Getting Electron (once, at most a minute)…'));
  if (!electron) return 'Electron could not be downloaded (npm start -- --desktop tries again)';
  return (await runDesktop(electron, args)) === 'ended' ? undefined : 'Electron does not run here';
}

const args = process.argv.slice(2);
const own = ['--desktop', '--browser'];
const passed = args.filter((arg) => !own.includes(arg));
if (!ensureBuilt()) process.exit(1);
const reason = args.includes('--browser') ? 'As asked' : await desktop(passed, args.includes('--desktop'));
if (reason) {
  console.log(`${reason}: using the browser instead of the desktop window.`);
  process.argv.splice(2, Infinity, ...passed);
  process.removeAllListeners('SIGINT');
  process.removeAllListeners('SIGTERM');
  await import(pathToFileURL(join(root, 'out', 'main', 'web.js')).href);
}
