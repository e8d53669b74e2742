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

/** Builds desktop shell, browser shell, preload and pages into `out/`; ends the process where that fails. */
export function build(): void {
  const startedAt = new Date();
  const bin = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const result = spawnSync(process.execPath, [bin, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) {
    console.error('The build failed; the lines above say why.');
    process.exit(1);
  }
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stamp, '');
  // What is saved while the build runs may not be in it.
  utimesSync(stamp, startedAt, startedAt);
}

/** Builds unless what is in `out/` is newer than everything it is made from. */
export function ensureBuilt(): void {
  if (!isFresh()) build();
}

if (import.meta.main) {
  build();
  console.log('Built into out/.');
}
