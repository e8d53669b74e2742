import type { TimeWindow } from '../model/take-window.ts';
import type { Cue } from './transcript.ts';

/** Those lines of which something is said inside the window, as they are. */
export const cuesInWindow = (cues: readonly Cue[], { startMs, endMs }: TimeWindow): Cue[] =>
  cues.filter((cue) => cue.startMs < endMs && Math.max(cue.endMs, cue.startMs + 1) > startMs);
