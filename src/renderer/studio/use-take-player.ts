import type { Take } from '../../core/model/take.ts';
import { usePlayer, usePlayerState } from '../../ui/player/use-player.ts';
import { useStableMedia } from './use-stable-media.ts';

/**
 * A player with a take of the library in it; empty while that cannot be played.
 * @param isWhole plays what was trimmed away too
 */
export function useTakePlayer(take: Take | undefined, isWhole = false) {
  const media = useStableMedia(take?.status === 'ready' ? take : undefined, isWhole);
  const player = usePlayer(media?.video ?? null, media?.part);
  return { media, player, state: usePlayerState(player) };
}

/** A player, what is in it and how it stands. */
export type LoadedTake = ReturnType<typeof useTakePlayer>;
