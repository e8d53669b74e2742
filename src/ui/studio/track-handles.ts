import type { RefObject } from 'react';
import type { PlayerController } from '../player/player-controller.ts';
import type { TimelineView } from './timeline-view.ts';

/** What handles over the waveform move on. Times in milliseconds of the file. */
export interface HandleTrack {
  readonly track: RefObject<HTMLElement | null>;
  readonly view: TimelineView;
  readonly player: PlayerController;
  readonly durationMs: number;
  readonly frameMs: () => number;
  /** Where they snap to. */
  readonly targets: () => readonly number[];
}
