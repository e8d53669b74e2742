import { join } from 'node:path';
import Conf from 'conf';
import type { PreferencesStore } from '../backend/ports.ts';
import { openOrSetAside, preferencesOn, storeOptions } from '../backend/preferences-store.ts';

/**
 * The browser shell's preferences, in the same form of file as the desktop shell's.
 * @param folder absolute; made when it is missing
 * @param suffix of the name a broken file is kept under
 */
export function openPreferences(folder: string, suffix: string): PreferencesStore {
  const configName = 'preferences';
  const open = () => new Conf<Record<string, unknown>>({ cwd: folder, configName, ...storeOptions });
  return preferencesOn(openOrSetAside(open, join(folder, `${configName}.json`), suffix));
}

/** The same preferences, but with another ffmpeg as long as this process runs. */
export const withFfmpeg = (preferences: PreferencesStore, ffmpegPath: string | undefined): PreferencesStore =>
  ffmpegPath === undefined
    ? preferences
    : {
        read: () => ({ ...preferences.read(), ffmpegPath }),
        write: (change) => ({ ...preferences.write(change), ffmpegPath }),
      };
