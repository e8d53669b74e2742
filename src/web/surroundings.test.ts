import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { configFolder, defaultLibrary, hasDisplay } from './surroundings.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'second-take-home-'));
});

it('puts the library into the folder for videos, in the words of each system', async () => {
  const on = (platform: NodeJS.Platform, environment = {}) => defaultLibrary({ platform, home, environment });
  expect(on('linux')).toBe(join(home, 'Videos', 'Second Take'));
  expect(on('win32')).toBe(join(home, 'Videos', 'Second Take'));
  expect(on('darwin')).toBe(join(home, 'Movies', 'Second Take'));
  expect(on('linux', { XDG_VIDEOS_DIR: '/films' })).toBe(join('/films', 'Second Take'));
  await mkdir(join(home, '.config'));
  await writeFile(join(home, '.config', 'user-dirs.dirs'), '# names\nXDG_VIDEOS_DIR="$HOME/Vidéos"\n');
  expect(on('linux')).toBe(join(home, 'Vidéos', 'Second Take'));
});

it('puts preferences where it was told to, else where the system keeps settings', () => {
  const on = (platform: NodeJS.Platform, environment = {}) => configFolder({ platform, home, environment });
  expect(on('linux', { SECOND_TAKE_USER_DATA: '/here' })).toBe('/here');
  expect(on('linux')).toBe(join(home, '.config', 'second-take'));
  expect(on('linux', { XDG_CONFIG_HOME: '/settings' })).toBe(join('/settings', 'second-take'));
  expect(on('darwin')).toBe(join(home, 'Library', 'Preferences', 'second-take'));
  expect(on('win32', { APPDATA: '/roaming' })).toBe(join('/roaming', 'second-take'));
});

it('sees a display only where there is one', () => {
  expect(hasDisplay({ platform: 'linux', home, environment: {} })).toBe(false);
  expect(hasDisplay({ platform: 'linux', home, environment: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true);
  expect(hasDisplay({ platform: 'darwin', home, environment: {} })).toBe(true);
});
