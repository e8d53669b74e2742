import type { Criterion } from '../../core/model/rubric.ts';
import type { Action } from '../../ui/actions/action.ts';
import { showKeys } from '../../ui/actions/KeysOverlay.tsx';
import { criterionActions, type Marking, markActions } from '../../ui/marking/mark-actions.ts';
import { playerActions } from '../../ui/player/player-actions.ts';
import type { PlayerController, PlayerState } from '../../ui/player/player-controller.ts';
import { edgeActions, passageActions, zoomActions } from '../../ui/studio/timeline-actions.ts';
import { frameActions, transportActions } from '../../ui/studio/transport-actions.ts';
import { searchAction } from '../library/search/search-action.ts';
import { sessionActions } from '../library/session-actions.ts';
import { answersActions } from '../parts/answers-actions.ts';
import { trimActions } from '../parts/use-trim.ts';
import { practiceActions } from '../practice/practice-actions.ts';

const nothing = () => undefined;

/** Stands for what keys act on, where they are only listed. */
function idle<T extends object>(facts: Partial<T> = {}): T {
  return new Proxy(facts, { get: (known, name) => (name in known ? Reflect.get(known, name) : nothing) }) as T;
}

/**
 * The keys of the pages one works on, from the same actions that the keys run there; only to be shown.
 * @param criteria that the digits stand for
 */
export function allKeys(criteria: readonly Criterion[]): readonly Action[] {
  const still = idle<PlayerState>({ playing: false, muted: false, ready: false });
  const facts = { state: { kind: 'ready' }, hasQuestion: true, selfViewHidden: false, hasPicture: true } as const;
  const marking = idle<Marking>();
  return [
    showKeys,
    searchAction(nothing),
    ...sessionActions(undefined, idle()),
    ...Object.values(practiceActions(facts, idle())),
    ...Object.values(playerActions(idle<PlayerController>(), still)),
    ...transportActions(idle()),
    ...Object.values(frameActions(idle(), false)),
    ...Object.values(zoomActions(idle(), false)),
    ...Object.values(passageActions(idle(), null, false, false)),
    ...edgeActions({ selected: undefined, onMove: null, onReveal: nothing, durationMs: 0, isReady: false }),
    ...criterionActions(marking, criteria).flatMap(({ keep, change }) => [keep, change]),
    ...Object.values(markActions(marking)),
    ...Object.values(trimActions({ current: idle() }, false, false)),
    ...Object.values(answersActions(idle())),
  ];
}
