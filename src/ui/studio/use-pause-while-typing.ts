import { useEffect } from 'react';
import type { PlayerController } from '../player/player-controller.ts';

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

/** Stops playing with the first letter typed into a text, and goes on when the text is left. */
export function usePauseWhileTyping(player: PlayerController, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    let hasPaused = false;
    const onInput = ({ target }: Event) => {
      if (!isText(target) || !player.getState().playing) return;
      hasPaused = true;
      player.pause();
    };
    let wasPlaying = player.getState().playing;
    // Whoever plays meanwhile decides what follows, too.
    const stop = player.subscribe(() => {
      const { playing } = player.getState();
      if (playing && !wasPlaying) hasPaused = false;
      wasPlaying = playing;
    });
    const onLeave = ({ target }: Event) => {
      if (!isText(target) || !hasPaused) return;
      hasPaused = false;
      player.play();
    };
    document.addEventListener('input', onInput);
    document.addEventListener('focusout', onLeave);
    return () => {
      stop();
      document.removeEventListener('input', onInput);
      document.removeEventListener('focusout', onLeave);
    };
  }, [player, isOn]);
}
