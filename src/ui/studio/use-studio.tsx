import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { passageInWindow } from '../../core/model/take-window.ts';
import type { Passage } from '../../core/timeline/edges.ts';
import { ActionControl } from '../player/ActionControl.tsx';
import controlClasses from '../player/Player.module.css';
import type { ExtraControls } from '../player/PlayerControls.tsx';
import type { PlayerController } from '../player/player-controller.ts';
import { usePlayerState } from '../player/use-player.ts';
import { FrameStepper } from './frame-stepper.ts';
import { PassagePlayer } from './passage-player.ts';
import { type StudioChoices, StudioSettings } from './StudioSettings.tsx';
import { Shuttle } from './shuttle.ts';
import { TimeEntry } from './TimeEntry.tsx';
import { edgeActions, passageActions, zoomActions } from './timeline-actions.ts';
import { TimelineView } from './timeline-view.ts';
import { frameActions, transportActions } from './transport-actions.ts';
import { usePauseWhileTyping } from './use-pause-while-typing.ts';

/** What a studio is made for. */
export interface StudioOptions {
  readonly player: PlayerController;
  /** The selected moment on the take on screen. */
  readonly selected: (Passage & { readonly id: string }) | undefined;
  /** Moves its edges; null where it can only be read. */
  readonly onMove: ((passage: Passage) => void) | null;
  readonly choices: StudioChoices;
  readonly onChoices: (change: Partial<StudioChoices>) => void;
}

/** The studio around one player: what its timeline shows, everything it can be told, and its controls. */
export function useStudio({ player, selected, onMove, choices, onChoices }: StudioOptions) {
  const { durationMs, startMs: playsFromMs, endMs: playsToMs, ready, hasPicture } = usePlayerState(player);
  const [{ view, passages, shuttle, frames }] = useState(() => ({
    view: new TimelineView(player),
    passages: new PassagePlayer(player),
    shuttle: new Shuttle(player),
    frames: new FrameStepper(player),
  }));
  const { isRepeating } = useSyncExternalStore(passages.subscribe, passages.get);
  const [isEntering, setEntering] = useState(false);

  useEffect(() => view.setDuration(durationMs), [view, durationMs]);
  useEffect(() => view.follow(), [view]);
  useEffect(() => passages.watch(), [passages]);
  useEffect(() => shuttle.dispose, [shuttle]);
  useEffect(() => (ready ? frames.watch() : undefined), [frames, ready]);
  useEffect(() => player.setLeadIn(choices.leadInSeconds * 1_000), [player, choices.leadInSeconds]);
  usePauseWhileTyping(player, choices.pauseWhileTyping);

  const { id, startMs = 0, lengthMs = 0 } = selected ?? {};
  // What of it plays: the rest may be trimmed away, or lie past the end.
  const passage = useMemo(() => {
    const played = { startMs: playsFromMs, endMs: playsToMs };
    const plays = passageInWindow({ startMs, endMs: startMs + lengthMs }, played);
    return plays && plays.lengthMs > 0 ? plays : null;
  }, [startMs, lengthMs, playsFromMs, playsToMs]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment ends the passage even with the same edges
  useEffect(() => passages.change(passage), [passages, id, passage]);

  // Each by itself, so that marking draws none of the buttons it does not concern.
  const zoom = useMemo(() => zoomActions(view, ready), [view, ready]);
  const stepping = useMemo(() => frameActions(frames, ready && hasPicture), [frames, ready, hasPicture]);
  const playing = useMemo(
    () => passageActions(passages, passage, isRepeating, ready),
    [passages, passage, isRepeating, ready],
  );
  const actions = [
    ...transportActions({ shuttle, isReady: ready, enterTime: () => setEntering(true) }),
    ...Object.values(stepping),
    ...Object.values(playing),
    ...Object.values(zoom),
    ...(onMove
      ? edgeActions({
          isReady: ready,
          durationMs,
          selected,
          onMove,
          // While it plays, what plays is in sight.
          onReveal: (ms) => !player.getState().playing && view.reveal(ms),
        })
      : []),
  ];
  const controls = useMemo<ExtraControls>(
    () => ({
      time: (
        <TimeEntry
          player={player}
          isOpen={isEntering}
          onOpen={() => setEntering(true)}
          onClose={() => setEntering(false)}
        />
      ),
      middle: (
        <>
          <span className={controlClasses.wide}>
            <ActionControl action={stepping.frameBack} />
            <ActionControl action={stepping.frameForward} />
          </span>
          <ActionControl action={playing.playPassage} />
          <ActionControl action={playing.repeat} {...(isRepeating ? { variant: 'filled', color: 'ink' } : {})} />
          <ActionControl action={zoom.zoomOut} />
          <ActionControl action={zoom.zoomIn} />
          <ActionControl action={zoom.showAll} />
        </>
      ),
      end: <StudioSettings choices={choices} onChange={onChoices} />,
    }),
    [player, isEntering, isRepeating, stepping, playing, zoom, choices, onChoices],
  );
  return { view, frames, actions, controls, onMove };
}
