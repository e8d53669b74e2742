import { timeCode } from '../../core/timeline/time-code.ts';

/** A place to the tenth of a second, `1:23.4`, as it is typed into the time field; see `timeCode`. */
export const preciseTime = (ms: number): string =>
  `${timeCode(ms)}.${Math.floor((Math.max(0, Math.round(ms)) % 1_000) / 100)}`;
