import { ChevronLeft, ChevronRight, FastForward, Gauge, Pause, Play, Rewind, Volume2, VolumeX } from 'lucide-react';
import type { Action } from '../actions/action.ts';
import type { PlayerController, PlayerState } from './player-controller.ts';

/** The jumps, in milliseconds: `,` and `.` for a word, the arrows for a sentence. J, K and L are the studio's. */
export const SHORT_JUMP_MS = 1_000;
export const LONG_JUMP_MS = 5_000;

export type PlayerActionId = 'toggle' | 'back' | 'forward' | 'stepBack' | 'stepForward' | 'slower' | 'faster' | 'mute';

/** Everything a player can be told by key or button. */
export function playerActions(player: PlayerController, state: PlayerState): Record<PlayerActionId, Action> {
  const group = 'review.player.group' as const;
  const enabled = state.ready;
  return {
    toggle: {
      id: 'player.toggle',
      label: state.playing ? 'review.player.pause' : 'review.player.play',
      group,
      icon: state.playing ? Pause : Play,
      shortcuts: [{ key: ' ' }],
      enabled,
      run: player.toggle,
    },
    back: {
      id: 'player.back',
      label: 'review.player.back',
      labelValues: { seconds: LONG_JUMP_MS / 1_000 },
      group,
      icon: Rewind,
      shortcuts: [{ key: 'arrowleft' }],
      enabled,
      repeats: true,
      run: () => player.jump(-LONG_JUMP_MS),
    },
    forward: {
      id: 'player.forward',
      label: 'review.player.forward',
      labelValues: { seconds: LONG_JUMP_MS / 1_000 },
      group,
      icon: FastForward,
      shortcuts: [{ key: 'arrowright' }],
      enabled,
      repeats: true,
      run: () => player.jump(LONG_JUMP_MS),
    },
    stepBack: {
      id: 'player.step-back',
      label: 'review.player.back',
      labelValues: { seconds: SHORT_JUMP_MS / 1_000 },
      group,
      icon: ChevronLeft,
      shortcuts: [{ key: ',' }],
      enabled,
      repeats: true,
      run: () => player.jump(-SHORT_JUMP_MS),
    },
    stepForward: {
      id: 'player.step-forward',
      label: 'review.player.forward',
      labelValues: { seconds: SHORT_JUMP_MS / 1_000 },
      group,
      icon: ChevronRight,
      shortcuts: [{ key: '.' }],
      enabled,
      repeats: true,
      run: () => player.jump(SHORT_JUMP_MS),
    },
    slower: {
      id: 'player.slower',
      label: 'review.player.slower',
      group,
      icon: Gauge,
      shortcuts: [{ key: '-' }],
      enabled,
      repeats: true,
      run: () => player.stepRate(-1),
    },
    faster: {
      id: 'player.faster',
      label: 'review.player.faster',
      group,
      icon: Gauge,
      shortcuts: [{ key: '+' }],
      enabled,
      repeats: true,
      run: () => player.stepRate(1),
    },
    mute: {
      id: 'player.mute',
      label: state.muted ? 'review.player.unmute' : 'review.player.mute',
      group,
      icon: state.muted ? VolumeX : Volume2,
      shortcuts: [{ key: 's' }],
      enabled,
      run: player.toggleMuted,
    },
  };
}
