import { useCallback, useEffect, useState } from 'react';
import type { Moment } from '../../core/model/review.ts';
import type { PlayerController } from './player-controller.ts';

/** Where a moment starts, and in which recording. */
type MomentPlace = Pick<Moment, 'takeId' | 'startMs'>;

/**
 * Plays a moment that may be in another recording: shows that one first and plays as soon as it is there. Must be called
 * after `usePlayer`, so that the player has the new file when the request comes to it.
 * @param shown id of the recording whose file the player has; nothing is played while there is none
 */
export function usePlayMoment(
  player: PlayerController,
  shown: string | null | undefined,
  show: (takeId: string) => void,
): (moment: MomentPlace) => void {
  const [request, setRequest] = useState<MomentPlace | null>(null);
  useEffect(() => {
    if (!request || request.takeId !== shown) return;
    player.playFrom(request.startMs);
    setRequest(null);
  }, [player, request, shown]);
  return useCallback(
    (moment: MomentPlace) => {
      show(moment.takeId);
      setRequest(moment);
    },
    [show],
  );
}
