import { join } from 'node:path';
import Conf from 'conf';
import type { PreferencesStore } from '../backend/ports.ts';
import { openOrSetAside, preferencesOn, storeOptions } from '../backend/preferences-store.ts';
import type { Preferences } from '../core/model/preferences.ts';

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

/** Programs and their files that can be chosen for one run, by absolute paths. */
export type Programs = Partial<Pick<Preferences, 'ffmpegPath' | 'whisperPath' | 'whisperModelPath'>>;

/** The same preferences, but with other programs as long as this process runs. */
export const withPrograms = (preferences: PreferencesStore, programs: Programs): PreferencesStore => ({
  read: () => ({ ...preferences.read(), ...programs }),
  write: (change) => ({ ...preferences.write(change), ...programs }),
});
