/**
 * Everything that has to hold, in the order in which it is quickest to hear about a fault. Stops at the first step that
 * fails and ends with one plain line, `N passed, M failed`, counted from the test runners' own reports.
 *
 *   npm test
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type Counts,
  countLine,
  countOtherBrowsers,
  countPlaywright,
  countVitest,
  sumCounts,
} from './testing/count-results.ts';

const root = resolve(import.meta.dirname, '..');

/** Names of npm scripts, so that each step can be run alone in the same way. */
const STEPS = [
  'check:format',
  'check:lint',
  'check:types',
  'check:messages',
  'test:unit',
  'build',
  'ensure-browser',
  'test:journeys',
  'test:other-browsers',
] as const;

const REPORTS: readonly { file: string; count: (report: unknown) => Counts }[] = [
  { file: resolve(root, '.cache/vitest.json'), count: countVitest },
  { file: resolve(root, '.cache/pw.json'), count: countPlaywright },
  { file: resolve(root, '.cache/other-browsers.json'), count: countOtherBrowsers },
];

function runStep(step: string): boolean {
  const startedMs = Date.now();
  console.log(`\n== ${step}`);
  const { status, error } = spawnSync('npm', ['run', '--silent', step], {
    cwd: root,
    stdio: 'inherit',
    // npm is a command file on Windows, which only its shell can start.
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  console.log(`== ${step}: ${status === 0 ? 'ok' : 'failed'} after ${Math.round((Date.now() - startedMs) / 1000)} s`);
  return status === 0;
}

function readCounts(): Counts {
  return sumCounts(
    REPORTS.filter(({ file }) => existsSync(file)).map(({ file, count }) =>
      count(JSON.parse(readFileSync(file, 'utf8'))),
    ),
  );
}

for (const { file } of REPORTS) rmSync(file, { force: true });
const stopped = STEPS.find((step) => !runStep(step));
const counts = readCounts();
// A step without tests of its own, or a runner that broke down before writing its report, is one failure.
const failed = stopped && counts.failed === 0 ? 1 : counts.failed;
console.log(stopped ? `\nStopped at ${stopped}.` : '');
if (counts.skipped > 0) console.log(`${counts.skipped} skipped; each says above why.`);
console.log(countLine({ ...counts, failed }));
process.exitCode = failed > 0 || counts.passed === 0 ? 1 : 0;
