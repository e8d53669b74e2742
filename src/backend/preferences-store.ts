import { renameSync } from 'node:fs';
import { AppError } from '../core/errors.ts';
import { defaultPreferences, Preferences } from '../core/model/preferences.ts';
import type { PreferencesStore } from './ports.ts';

/** What `conf` and its child `electron-store` have in common, as far as it is used here. */
export interface KeyValueStore {
  readonly store: Record<string, unknown>;
  set(values: Record<string, unknown>): void;
}

/** Options both stores are opened with: the same file, read the same way. A broken file must throw, not be emptied. */
export const storeOptions = { clearInvalidConfig: false, accessPropertiesByDotNotation: false, serialize } as const;

function serialize(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Each preference that holds what it should; the default for every other. Unknown ones are left in the file. */
function readable(stored: Record<string, unknown>): Preferences {
  const entries = Object.entries(Preferences.shape).map(([name, schema]) => {
    const parsed = schema.safeParse(stored[name]);
    return [name, parsed.success ? parsed.data : defaultPreferences[name as keyof Preferences]];
  });
  return Object.fromEntries(entries) as Preferences;
}

/** Preferences on top of either store. */
export const preferencesOn = (store: KeyValueStore): PreferencesStore => ({
  read: () => readable(store.store),
  write: (change) => {
    const known = Preferences.partial().parse(change);
    try {
      store.set(known);
    } catch (cause) {
      throw new AppError('file-failed', String(cause), { cause });
    }
    return readable(store.store);
  },
});

/**
 * Opens a store; a file that is not JSON is set aside under another name and a new one begun.
 * @param open throws SyntaxError for such a file
 * @param suffix of the name it is kept under, e.g. a time
 */
export function openOrSetAside<T>(open: () => T, file: string, suffix: string): T {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    renameSync(file, `${file}.corrupt-${suffix}`);
    return open();
  }
}
