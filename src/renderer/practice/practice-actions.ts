import { ArrowRight, Circle, Eye, EyeOff, Play, RotateCcw, Square, X } from 'lucide-react';
import type { Action } from '../../ui/actions/action.ts';
import type { RecordingState } from './recording-state.ts';

/** What the screen can be told to do. */
export interface PracticeCommands {
  readonly record: () => void;
  readonly cancelCountdown: () => void;
  readonly stop: () => void;
  readonly toggleSelfView: () => void;
  readonly watchAndMark: () => void;
  readonly again: () => void;
  readonly next: () => void;
}
export type PracticeActions = Readonly<Record<keyof PracticeCommands, Action>>;

interface Facts {
  readonly state: RecordingState;
  /** A question is chosen or typed. */
  readonly hasQuestion: boolean;
  readonly selfViewHidden: boolean;
  /** There is a camera to see oneself in. */
  readonly hasPicture: boolean;
}

const group = 'practice.keys.group' as const;

/** Everything the recording screen offers in a state. Buttons, keys and the `?` overlay read the same objects. */
export function practiceActions({ state, hasQuestion, selfViewHidden, hasPicture }: Facts, run: PracticeCommands) {
  const isDone = state.kind === 'done';
  const actions: PracticeActions = {
    record: {
      id: 'practice.record',
      label: 'practice.record',
      group,
      icon: Circle,
      shortcuts: [{ key: 'r' }, { key: ' ' }],
      enabled: state.kind === 'ready' && hasQuestion,
      run: run.record,
    },
    cancelCountdown: {
      id: 'practice.cancelCountdown',
      label: 'practice.countdown.cancel',
      group,
      icon: X,
      shortcuts: [{ key: 'escape' }],
      enabled: state.kind === 'countdown' && state.secondsLeft > 0,
      run: run.cancelCountdown,
    },
    stop: {
      id: 'practice.stop',
      label: 'practice.stop',
      group,
      icon: Square,
      shortcuts: [{ key: 's' }, { key: ' ' }],
      enabled: state.kind === 'recording',
      run: run.stop,
    },
    toggleSelfView: {
      id: 'practice.selfView',
      label: selfViewHidden ? 'practice.selfView.show' : 'practice.selfView.hide',
      group,
      icon: selfViewHidden ? Eye : EyeOff,
      shortcuts: [{ key: 'v' }],
      enabled: hasPicture,
      run: run.toggleSelfView,
    },
    watchAndMark: {
      id: 'practice.watchAndMark',
      label: 'practice.done.mark',
      group,
      icon: Play,
      shortcuts: [{ key: 'w' }],
      enabled: isDone,
      run: run.watchAndMark,
    },
    again: {
      id: 'practice.again',
      label: 'practice.done.again',
      group,
      icon: RotateCcw,
      shortcuts: [{ key: 'r' }],
      enabled: isDone,
      run: run.again,
    },
    next: {
      id: 'practice.next',
      label: 'practice.done.next',
      group,
      icon: ArrowRight,
      shortcuts: [{ key: 'n' }],
      enabled: isDone,
      run: run.next,
    },
  };
  return actions;
}

/** The ones that can be used in a state, for keys and the `?` overlay: a shared key must mean one thing at a time. */
export const offered = (actions: PracticeActions): Action[] =>
  Object.values(actions).filter((action) => action.enabled);
