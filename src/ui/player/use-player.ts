import { useEffect, useState, useSyncExternalStore } from 'react';
import { type PlayedPart, PlayerController, type PlayerState, WHOLE_FILE } from './player-controller.ts';

/**
 * A player for one file at a time.
 * @param src address of the file; null shows nothing
 * @param part what of the file is played
 */
export function usePlayer(src: string | null, part: PlayedPart = WHOLE_FILE): PlayerController {
  const [player] = useState(() => new PlayerController());
  useEffect(() => player.setSource(src, part), [player, src, part]);
  useEffect(() => {
    const onVisibility = () => (document.hidden ? player.release() : player.resume());
    // Paused in the background, e.g. by a headset: then nobody needs the file either.
    const unsubscribe = player.subscribe(() => {
      if (document.hidden) player.release();
    });
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      unsubscribe();
      player.pause();
      player.release();
    };
  }, [player]);
  return player;
}

export const usePlayerState = (player: PlayerController): PlayerState =>
  useSyncExternalStore(player.subscribe, player.getState);

/** The position, in steps of a tenth of a second. */
export const usePlayerTime = (player: PlayerController): number =>
  useSyncExternalStore(player.subscribeTime, player.nowTenths);
