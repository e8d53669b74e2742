import { ChevronsLeft, ChevronsRight, Crosshair, Square, StepBack, StepForward } from 'lucide-react';
import type { Action } from '../actions/action.ts';
import type { FrameStepper } from './frame-stepper.ts';
import type { Shuttle } from './shuttle.ts';

interface Transport {
  readonly shuttle: Shuttle;
  readonly frames: FrameStepper;
  /** There is something to play. */
  readonly isReady: boolean;
  readonly hasPicture: boolean;
  readonly enterTime: () => void;
}

/** What editors have beyond every player: the shuttle, single frames, and a typed time. */
export function transportActions({ shuttle, frames, isReady, hasPicture, enterTime }: Transport): Action[] {
  const group = 'review.player.group' as const;
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
      id: 'studio.frame-back',
      label: 'studio.frame.back',
      group,
      icon: StepBack,
      shortcuts: [{ key: '<' }],
      enabled: isReady && hasPicture,
      run: () => frames.step(-1),
    },
    {
      id: 'studio.frame-forward',
      label: 'studio.frame.forward',
      group,
      icon: StepForward,
      shortcuts: [{ key: '>' }],
      enabled: isReady && hasPicture,
      run: () => frames.step(1),
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
