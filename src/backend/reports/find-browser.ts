import { access, constants, stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';

/** Names it for one run: `SECOND_TAKE_BROWSER=/path/to/chrome`. Nothing else is looked for then. */
export const BROWSER_VARIABLE = 'SECOND_TAKE_BROWSER';

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const LINUX_PLACES = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium'];
/** Last of all: a snap has a private /tmp and may read only parts of the home folder. */
const SNAP_PLACES = ['/snap/bin/chromium'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PLACES = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

type Environment = Readonly<Record<string, string | undefined>>;
const given = (values: readonly (string | undefined)[]): string[] =>
  values.filter((value) => value !== undefined && value !== '') as string[];

function linuxPlaces(env: Environment): string[] {
  const folders = given([...(env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin']).filter((one) =>
    posix.isAbsolute(one),
  );
  const onPath = LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  const places = [...new Set([...onPath, ...LINUX_PLACES])];
  return [...places.filter((place) => !place.startsWith('/snap/')), ...SNAP_PLACES];
}

/**
 * Where Chrome, Chromium or Edge may lie, best first, as absolute paths.
 * @param platform as `process.platform` names it
 */
export function browserPlaces(platform: string, env: Environment): string[] {
  const named = env[BROWSER_VARIABLE];
  if (named !== undefined && named !== '') return [named];
  if (platform === 'win32') {
    const roots = given([env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]);
    return WINDOWS_PLACES.flatMap((place) => roots.map((root) => win32.join(root, ...place)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...given([env.HOME]).map((home) => posix.join(home, 'Applications'))];
    return MAC_APPS.flatMap((app) => roots.map((root) => posix.join(root, `${app}.app/Contents/MacOS/${app}`)));
  }
  return linuxPlaces(env);
}

/** The first of the places that holds a program this user may run; null when there is none. */
export async function findBrowser(places: readonly string[]): Promise<string | null> {
  for (const place of places) {
    try {
      await access(place, constants.X_OK);
      if ((await stat(place)).isFile()) return place;
    } catch {
      // Not there, or not ours to run: the next one.
    }
  }
  return null;
}
