import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'node_modules', 'electron');
/** Written when the download failed, so that the next start does not wait for it again. */
const note = join(root, '.cache', 'electron-download-failed');
const DOWNLOAD_MS = 60_000;

/**
 * Electron's executable, or undefined where its package came without one. Looked up by hand, because importing
 * `electron` in plain Node starts a download and waits for it.
 */
export function findElectron(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH;
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile)
    ? readFileSync(pathFile, 'utf8')
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';
  const path = join(override ?? join(folder, 'dist'), name);
  return existsSync(path) ? path : undefined;
}

/** Runs Electron's own installer, for at most a minute. */
function runInstaller(): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { cwd: root, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), DOWNLOAD_MS);
    child.on('error', () => done(false));
    child.on('close', (code) => {
      clearTimeout(timer);
      done(code === 0);
    });
  });
}

/** What finding Electron depends on; the machine's own by default. */
export interface ElectronSource {
  readonly find: () => string | undefined;
  /** Gives whether the download worked. */
  readonly install: () => Promise<boolean>;
  readonly failureNote: string;
}

/**
 * Electron's executable, downloaded if need be. A failed download is remembered until `again` asks for another try.
 * @param announce told before a download begins
 */
export async function getElectron(
  again: boolean,
  announce: () => void,
  { find, install, failureNote }: ElectronSource = { find: findElectron, install: runInstaller, failureNote: note },
): Promise<string | undefined> {
  const there = find();
  if (there) return there;
  if (existsSync(failureNote) && !again) return undefined;
  announce();
  const installed = (await install()) ? find() : undefined;
  if (installed) {
    rmSync(failureNote, { force: true });
  } else {
    mkdirSync(dirname(failureNote), { recursive: true });
    writeFileSync(failureNote, 'Try again with: npm start -- --desktop\n');
  }
  return installed;
}
