/**
 * The reviewer's journey in Firefox and WebKit, which Playwright could only drive with builds of its own.
 *
 *   node e2e/other-browsers/run.ts [firefox] [webkit]
 *
 * Counts go to `.cache/other-browsers.json`. A browser that cannot be had is skipped, and that is said.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureFirefox, ensureWebKit, type Found } from '../../scripts/ensure-other-browsers.ts';
import type { OtherBrowsersReport } from '../../scripts/testing/count-results.ts';
import type { BrowserWindow } from './browser-window.ts';
import { openFirefox } from './firefox.ts';
import { JOURNEY } from './journey.ts';
import { type MadePages, withMadePages } from './made-pages.ts';
import { openWebKit } from './webkit.ts';

const cache = resolve(import.meta.dirname, '../../.cache');

type Open = (folder: string) => Promise<BrowserWindow>;
type Outcome = OtherBrowsersReport['steps'][number];

/** How to open a browser, or why not. */
function opening<T>(found: Found<T>, open: (programs: T, folder: string) => Promise<BrowserWindow>): Found<Open> {
  return 'missing' in found ? found : { programs: (folder) => open(found.programs, folder) };
}
const BROWSERS: Readonly<Record<string, () => Found<Open>>> = {
  firefox: () => opening(ensureFirefox(), openFirefox),
  webkit: () => opening(ensureWebKit(), openWebKit),
};

const outcomes: Outcome[] = [];
function note(browser: string, name: string, state: Outcome['state'], detail = ''): void {
  outcomes.push({ browser, name, state });
  const sign = { passed: '✓', failed: '✗', skipped: '-' }[state];
  console.log(`  ${sign} ${browser}: ${name}${detail}`);
}

/** Every step until one fails: those after it start where it should have ended. */
async function travel(browser: string, open: Open, pages: MadePages): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), `second-take-${browser}-`));
  let window: BrowserWindow | undefined;
  const left = JOURNEY.map(({ name }) => name);
  try {
    window = await open(folder);
    console.log(window.version);
    for (const { name, run } of JOURNEY) {
      const startedMs = Date.now();
      await run(window, pages);
      left.shift();
      note(browser, name, 'passed', ` (${((Date.now() - startedMs) / 1_000).toFixed(1)} s)`);
    }
  } catch (error) {
    note(browser, left.shift() ?? 'starts', 'failed');
    console.error(error);
    const picture = join(cache, `${browser}-failed.png`);
    await window?.picture(picture).then(
      () => console.error(`Picture: ${picture}`),
      () => undefined,
    );
    for (const name of left) note(browser, name, 'skipped', ' (not reached)');
  } finally {
    await window?.close().catch((error: unknown) => console.error(error));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(BROWSERS);
const found: [browser: string, open: Open][] = [];
for (const browser of wanted) {
  const opened = BROWSERS[browser]?.() ?? { missing: 'unknown here' };
  if ('programs' in opened) found.push([browser, opened.programs]);
  else {
    console.log(`\n!! ${browser.toUpperCase()} SKIPPED: ${opened.missing}\n`);
    for (const { name } of JOURNEY) note(browser, name, 'skipped');
  }
}
if (found.length > 0)
  await withMadePages(async (pages) => {
    for (const [browser, open] of found) await travel(browser, open, pages);
  });
mkdirSync(cache, { recursive: true });
writeFileSync(join(cache, 'other-browsers.json'), JSON.stringify({ steps: outcomes } satisfies OtherBrowsersReport));
process.exitCode = outcomes.some(({ state }) => state === 'failed') ? 1 : 0;
