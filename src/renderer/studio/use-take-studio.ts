import type { Take } from '../../core/model/take.ts';
import { playerActions } from '../../ui/player/player-actions.ts';
import { type StudioOptions, useStudio } from '../../ui/studio/use-studio.tsx';
import { usePeaks } from './use-peaks.ts';
import { useStudioChoices } from './use-studio-choices.ts';
import type { LoadedTake } from './use-take-player.ts';

interface TakeStudioOptions extends Pick<StudioOptions, 'selected' | 'onMove'> {
  readonly take: Take | undefined;
  readonly loaded: LoadedTake;
}

/**
 * The studio around a take of the library: how loud it is, what can be done by key, and how the owner wants it to play.
 * The actions are not offered yet, as each page has some of its own.
 */
export function useTakeStudio({ take, loaded, selected, onMove }: TakeStudioOptions) {
  const { player, state } = loaded;
  const studio = useStudio({ player, selected, onMove, ...useStudioChoices() });
  const levels = usePeaks(take);
  const actions = [...Object.values(playerActions(player, state)), ...studio.actions];
  return { ...loaded, ...studio, levels, actions };
}
export type TakeStudio = ReturnType<typeof useTakeStudio>;
