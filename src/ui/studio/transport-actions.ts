import { ChevronsLeft, ChevronsRight, Crosshair, Square, StepBack, StepForward } from 'lucide-react';
import type { Action } from '../actions/action.ts';
import type { FrameStepper } from './frame-stepper.ts';
import type { Shuttle } from './shuttle.ts';

interface Transport {
  readonly shuttle: Shuttle;
  /** There is something to play. */
  readonly isReady: boolean;
  readonly enterTime: () => void;
}

const group = 'review.player.group' as const;

/** From one frame to the next, where there is a picture. */
export function frameActions(frames: FrameStepper, canStep: boolean): Record<'frameBack' | 'frameForward', Action> {
  return {
    frameBack: {
      id: 'studio.frame-back',
      label: 'studio.frame.back',
      group,
      icon: StepBack,
      shortcuts: [{ key: '<' }],
      enabled: canStep,
      repeats: true,
      run: () => frames.step(-1),
    },
    frameForward: {
      id: 'studio.frame-forward',
      label: 'studio.frame.forward',
      group,
      icon: StepForward,
      shortcuts: [{ key: '>' }],
      enabled: canStep,
      repeats: true,
      run: () => frames.step(1),
    },
  };
}

/** What editors have beyond every player: the shuttle and a typed time. */
export function transportActions({ shuttle, isReady, enterTime }: Transport): Action[] {
  return [
    {
      id: 'studio.back',
      label: 'studio.shuttle.back',
      group,
      icon: ChevronsLeft,
      shortcuts: [{ key: 'j' }],
      enabled: isReady,
      run: shuttle.back,
    },
    {
      id: 'studio.stop',
      label: 'studio.shuttle.stop',
      group,
      icon: Square,
      shortcuts: [{ key: 'k' }],
      enabled: isReady,
      run: shuttle.stop,
    },
    {
      id: 'studio.forward',
      label: 'studio.shuttle.forward',
      group,
      icon: ChevronsRight,
      shortcuts: [{ key: 'l' }],
      enabled: isReady,
      run: shuttle.forward,
    },
    {
      id: 'studio.enter-time',
      label: 'studio.time.enter',
      group,
      icon: Crosshair,
      shortcuts: [{ key: 'g' }],
      enabled: isReady,
      run: enterTime,
    },
  ];
}
