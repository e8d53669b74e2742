import type { Clock, Ids } from '../ports.ts';
import type { Library } from './types.ts';

/** What a use case needs to read and change the library. */
export interface LibraryContext {
  readonly library: Library;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** The present as documents write it: ISO 8601 in UTC with milliseconds. */
export const timestamp = (clock: Clock): string => new Date(clock.now()).toISOString();
