/**
 * Finds the browser the journeys run in, or gets one. In this order: one that is installed; Playwright's own download;
 * as root on Debian the `chromium` package. Anywhere else it names the command and gives up. The path goes to
 * `.cache/browser.json`, where `playwright.config.ts` reads it.
 *
 *   node scripts/ensure-browser.ts
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_VARIABLE, browserPlaces } from '../src/backend/reports/find-browser.ts';
import { aptInstall, canAptInstall } from './testing/apt-install.ts';

const CACHE_FILE = resolve(import.meta.dirname, '../.cache/browser.json');
/** A download that has not ended by then is given up: some networks drop packets instead of refusing. */
const DOWNLOAD_LIMIT_MS = 240_000;
const INSTALL_LIMIT_MS = 480_000;

/**
 * Whether it really starts: Ubuntu's /usr/bin/chromium-browser may be a script that only says "install the snap", and a
 * downloaded browser may lack system libraries. On Windows `--version` opens a window, so the file has to be enough.
 */
export function works(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** The first installed browser that starts, or undefined. */
export function findBrowser(): string | undefined {
  const places = browserPlaces(process.platform, process.env);
  return places.find(works) ?? (process.env[BROWSER_VARIABLE] ? undefined : [chromium.executablePath()].find(works));
}

/** The path `ensureBrowser` found last time, if that file is still there. */
export function savedBrowser(): string | undefined {
  if (!existsSync(CACHE_FILE)) return undefined;
  const { path } = JSON.parse(readFileSync(CACHE_FILE, 'utf8')) as { path: string };
  return existsSync(path) ? path : undefined;
}

function download(): boolean {
  console.log("No Chrome, Chromium or Edge found. Trying Playwright's own download …");
  const cli = resolve(import.meta.dirname, '../node_modules/playwright/cli.js');
  const args = [cli, 'install', '--no-shell', 'chromium'];
  return spawnSync(process.execPath, args, { stdio: 'inherit', timeout: DOWNLOAD_LIMIT_MS }).status === 0;
}

const HOW_TO: Partial<Record<NodeJS.Platform, string>> = {
  linux: "sudo apt-get install chromium    (or your system's package of Chrome, Chromium or Edge)",
  darwin: 'brew install --cask google-chrome',
  win32: 'winget install Google.Chrome',
};

/**
 * Finds or gets a browser, writes its path to `.cache/browser.json` and gives it.
 * @throws Error with the command that would help, when there is none and none could be had
 */
export function ensureBrowser(): string {
  const named = process.env[BROWSER_VARIABLE];
  let path = findBrowser();
  if (!path && named) throw new Error(`${BROWSER_VARIABLE} is ${named}, but no browser starts from there.`);
  if (!path && download()) path = findBrowser();
  if (!path && canAptInstall() && aptInstall(['chromium'], INSTALL_LIMIT_MS)) path = findBrowser();
  if (!path)
    throw new Error(
      `No browser for the journeys. Install one and run this again:\n  ${HOW_TO[process.platform] ?? 'install Chromium'}\n` +
        `or name one that is installed: ${BROWSER_VARIABLE}=/path/to/browser`,
    );
  mkdirSync(dirname(CACHE_FILE), { recursive: true });
  writeFileSync(CACHE_FILE, `${JSON.stringify({ path })}\n`);
  return path;
}

if (import.meta.main) {
  try {
    console.log(`Browser for the journeys: ${ensureBrowser()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
