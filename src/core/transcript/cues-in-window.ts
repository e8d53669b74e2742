import type { TimeWindow } from '../model/take-window.ts';
import type { Cue } from './transcript.ts';

/** Those lines of which something is said inside the window, as they are. */
export const cuesInWindow = (cues: readonly Cue[], { startMs, endMs }: TimeWindow): Cue[] =>
  cues.filter((cue) => cue.startMs < endMs && Math.max(cue.endMs, cue.startMs + 1) > startMs);

/** What is said in a window, in the time of a take that begins where the window does. */
export const cuesOfPart = (cues: readonly Cue[], window: TimeWindow): Cue[] =>
  cuesInWindow(cues, window).map((cue) => {
    const at = (ms: number) => Math.max(0, ms - window.startMs);
    const words = cue.words?.map((word) => ({ ...word, startMs: at(word.startMs) }));
    return { ...cue, startMs: at(cue.startMs), endMs: at(cue.endMs), ...(words ? { words } : {}) };
  });
