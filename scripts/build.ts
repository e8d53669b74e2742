import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
/** Touched after a build that succeeded: everything it was made from is older. */
const stamp = join(root, 'out', '.stamp');
const inputs = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'vite.reviewer.config.ts',
  'scripts/messages',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];

function newestMs(path: string): number {
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  // The folder's own time too: it changes when a file in it is deleted or renamed.
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

function isFresh(): boolean {
  try {
    const built = statSync(stamp).mtimeMs;
    return inputs.every((input) => newestMs(join(root, input)) <= built);
  } catch {
    return false;
  }
}

/** Runs a tool of node_modules to its end. @returns whether it went well */
function run(bin: string, ...args: string[]): boolean {
  const path = join(root, 'node_modules', bin);
  return spawnSync(process.execPath, [path, ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}

/** Builds desktop shell, browser shell, preload and pages into `out/`. @returns whether that went well */
export function build(): boolean {
  const startedAt = new Date();
  const isBuilt =
    // One file without modules, which electron-vite's renderer cannot make beside the app's page.
    run('vite/bin/vite.js', 'build', '--config', 'vite.reviewer.config.ts', '--logLevel', 'warn') &&
    run('electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn');
  if (!isBuilt) {
    console.error('The build failed; the lines above say why.');
    return false;
  }
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stamp, '');
  // What is saved while the build runs may not be in it.
  utimesSync(stamp, startedAt, startedAt);
  return true;
}

/** Builds unless what is in `out/` is newer than everything it is made from. @returns whether there is a build now */
export function ensureBuilt(): boolean {
  if (isFresh()) return true;
  // Not to standard output, which carries the address.
  console.error('Building Second Take…');
  return build();
}

if (import.meta.main) {
  if (build()) console.log('Built into out/.');
  else process.exitCode = 1;
}
