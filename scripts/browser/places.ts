import { posix, win32 } from 'node:path';

/** Set to an executable to use exactly that browser and look for no other. */
export const BROWSER_VARIABLE = 'SECOND_TAKE_BROWSER';

type Environment = Readonly<Record<string, string | undefined>>;

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PATHS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

function linuxPlaces(environment: Environment): string[] {
  const folders = [...(environment.PATH ?? '').split(':').filter(posix.isAbsolute), ...LINUX_FOLDERS];
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

function macPlaces(environment: Environment): string[] {
  const folders = ['/Applications', ...(environment.HOME ? [posix.join(environment.HOME, 'Applications')] : [])];
  return MAC_APPS.flatMap((app) => folders.map((folder) => posix.join(folder, `${app}.app/Contents/MacOS/${app}`)));
}

function windowsPlaces(environment: Environment): string[] {
  const folders = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
  return WINDOWS_PATHS.flatMap((path) => folders.flatMap((folder) => (folder ? [win32.join(folder, ...path)] : [])));
}

/**
 * Where Chrome, Chromium or Edge lies when it is installed, best first, as absolute paths. Nothing is looked at: the
 * caller checks which of them exists.
 */
export function browserPlaces(platform: NodeJS.Platform, environment: Environment): string[] {
  const chosen = environment[BROWSER_VARIABLE];
  if (chosen) return [chosen];
  if (platform === 'darwin') return macPlaces(environment);
  if (platform === 'win32') return windowsPlaces(environment);
  return [...new Set(linuxPlaces(environment))];
}
