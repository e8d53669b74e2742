import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What default places depend on. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The folder desktop environments call "Videos", in the person's language (freedesktop.org, xdg-user-dirs). */
function xdgVideos({ home, environment }: Surroundings): string | undefined {
  if (environment.XDG_VIDEOS_DIR) return environment.XDG_VIDEOS_DIR;
  try {
    const config = environment.XDG_CONFIG_HOME || join(home, '.config');
    const lines = readFileSync(join(config, 'user-dirs.dirs'), 'utf8');
    return lines.match(/^XDG_VIDEOS_DIR="(.+)"$/m)?.[1]?.replace(/^\$HOME/, home);
  } catch {
    // Most servers and small desktops have no such file.
    return undefined;
  }
}

/** Where the library lies unless somebody says otherwise: "Second Take" in the system's folder for videos. */
export function defaultLibrary(surroundings: Surroundings): string {
  const { platform, home } = surroundings;
  const usual = join(home, platform === 'darwin' ? 'Movies' : 'Videos');
  const videos = platform === 'linux' ? (xdgVideos(surroundings) ?? usual) : usual;
  return join(videos, 'Second Take');
}

/** Where preferences lie: `SECOND_TAKE_USER_DATA`, or the system's place for settings. */
export function configFolder({ platform, home, environment }: Surroundings): string {
  const asked = environment.SECOND_TAKE_USER_DATA;
  if (asked) return asked;
  switch (platform) {
    case 'win32':
      return join(environment.APPDATA || join(home, 'AppData', 'Roaming'), 'second-take');
    case 'darwin':
      return join(home, 'Library', 'Preferences', 'second-take');
    default:
      return join(environment.XDG_CONFIG_HOME || join(home, '.config'), 'second-take');
  }
}

/** Whether a browser window could be seen here. A Linux machine without a display server has none. */
export const hasDisplay = ({ platform, environment }: Surroundings): boolean =>
  platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
