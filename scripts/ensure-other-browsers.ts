/**
 * Finds Firefox and WebKitGTK for the reviewer's journey, or gets them: as root on Debian as packages. Unlike the
 * browser of the other journeys they may be missing; that is said, and counts as skipped.
 */
import { existsSync, globSync } from 'node:fs';
import type { WebKitPrograms } from '../e2e/other-browsers/webkit.ts';
import { works } from './ensure-browser.ts';
import { aptInstall, canAptInstall } from './testing/apt-install.ts';

const INSTALL_LIMIT_MS = 300_000;

/** What was found, or which command would get it. */
export type Found<T> = { readonly programs: T } | { readonly missing: string };

const FIREFOX_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

const findFirefox = (): string | undefined => (FIREFOX_PLACES[process.platform] ?? []).find(works);

const firstOf = (...patterns: string[]): string | undefined =>
  patterns.flatMap((pattern) => globSync(pattern)).find((path) => existsSync(path));

/** All parts or nothing. Without the libav plugin WebKitGTK has no H.264, which every page's video is. */
function findWebKit(): WebKitPrograms | undefined {
  if (process.platform !== 'linux') return;
  const driver = firstOf('/usr/bin/WebKitWebDriver');
  const browser = firstOf('/usr/lib/*/webkit2gtk-4.*/MiniBrowser', '/usr/libexec/webkit2gtk-4.*/MiniBrowser');
  const display = firstOf('/usr/bin/Xvfb');
  const codecs = firstOf('/usr/lib/*/gstreamer-1.0/libgstlibav.so', '/usr/lib64/gstreamer-1.0/libgstlibav.so');
  return driver && browser && display && codecs ? { driver, browser, display } : undefined;
}

function ensure<T>(find: () => T | undefined, packages: readonly string[]): Found<T> {
  let programs = find();
  if (!programs && canAptInstall() && aptInstall(packages, INSTALL_LIMIT_MS, ['--no-install-recommends']))
    programs = find();
  return programs ? { programs } : { missing: `not installed; on Debian: sudo apt-get install ${packages.join(' ')}` };
}

/** The path of a Firefox that starts. */
export const ensureFirefox = (): Found<string> => ensure(findFirefox, ['firefox-esr']);

/** WebKitGTK with its driver, a display for it, and what it needs to play H.264 with AAC. */
export const ensureWebKit = (): Found<WebKitPrograms> =>
  ensure(findWebKit, [
    'webkit2gtk-driver',
    'xvfb',
    'gstreamer1.0-libav',
    'gstreamer1.0-plugins-base',
    'gstreamer1.0-plugins-good',
    'gstreamer1.0-plugins-bad',
  ]);
