import type { Preferences } from '../core/model/preferences.ts';

/** Time, ids and randomness come in from outside, so that tests decide them. */
export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  now(): number;
}
export interface Ids {
  /** A new document id: 16 characters a-z0-9, unguessable. */
  next(): string;
}

/** One line for the log; never contains notes, names or other texts of the owner. */
export type Log = (level: 'info' | 'warn' | 'error', message: string, details?: unknown) => void;

/** Where preferences live: electron-store in the desktop shell, conf in the browser shell. */
export interface PreferencesStore {
  read(): Preferences;
  /** Merges and writes; throws AppError `file-failed` when the file cannot be written. */
  write(change: Partial<Preferences>): Preferences;
}
