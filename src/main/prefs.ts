import { join } from 'node:path';
import { ipcMain } from 'electron';
import Store from 'electron-store';
import type { PreferencesStore } from '../backend/ports.ts';
import { openOrSetAside, preferencesOn, storeOptions } from '../backend/preferences-store.ts';
import { parseWindowState, type WindowState } from './window-state.ts';

/** electron-store opens this channel so that pages could have stores too; ours have none, and no channel to main but the list. */
const STORE_CHANNEL = 'electron-store-get-data';

function openStore(folder: string, name: string, suffix: string) {
  const open = () => new Store<Record<string, unknown>>({ cwd: folder, name, ...storeOptions });
  const store = openOrSetAside(open, join(folder, `${name}.json`), suffix);
  ipcMain.removeAllListeners(STORE_CHANNEL);
  return store;
}

/** The desktop shell's preferences: electron-store, in the same form of file as the browser shell's. */
export const openPreferences = (folder: string, suffix: string): PreferencesStore =>
  preferencesOn(openStore(folder, 'preferences', suffix));

/** Where the window was, in a file of its own: it changes often and matters little. */
export function openWindowState(folder: string, suffix: string) {
  const store = openStore(folder, 'window', suffix);
  return {
    read: (): WindowState | undefined => parseWindowState(store.store),
    write: (state: WindowState): void => store.set({ ...state }),
  };
}

/** Which library was open last: absolute, undefined before the first start. */
export interface LastLibrary {
  read(): string | undefined;
  write(folder: string): void;
}

/** In a file of its own: no page reads or names it. */
export function openLastLibrary(folder: string, suffix: string): LastLibrary {
  const store = openStore(folder, 'library', suffix);
  return {
    read: () => {
      const { folder: last } = store.store;
      return typeof last === 'string' && last !== '' ? last : undefined;
    },
    write: (last) => store.set({ folder: last }),
  };
}
