import { useCallback, useEffect, useState } from 'react';
import type { PlayerController } from '../../ui/player/player-controller.ts';

interface PlayRequest {
  readonly clipId: string;
  readonly ms: number;
}

/**
 * Plays a place that may be on another clip: shows that clip first and plays as soon as it is there.
 * @param shown the clip whose video the player has; null while it has none
 */
export function usePlayPlace(player: PlayerController, shown: string | null, chooseClip: (clipId: string) => void) {
  const [request, setRequest] = useState<PlayRequest | null>(null);
  useEffect(() => {
    if (!request || request.clipId !== shown) return;
    player.playFrom(request.ms);
    setRequest(null);
  }, [player, request, shown]);
  return useCallback(
    (place: PlayRequest) => {
      chooseClip(place.clipId);
      setRequest(place);
    },
    [chooseClip],
  );
}
