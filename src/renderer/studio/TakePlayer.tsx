import type { ReactNode, Ref } from 'react';
import type { Take } from '../../core/model/take.ts';
import { Player } from '../../ui/player/Player.tsx';
import type { ExtraControls } from '../../ui/player/PlayerControls.tsx';
import type { PlayerController } from '../../ui/player/player-controller.ts';
import type { Media } from './use-stable-media.ts';
import type { TakeLabels } from './use-take-labels.ts';

interface TakePlayerProps {
  readonly take: Take;
  /** Null while there is nothing to play. */
  readonly media: Media | null;
  readonly player: PlayerController;
  readonly labels: TakeLabels;
  readonly timeline?: ReactNode;
  /** Of the studio, where there is one. */
  readonly controls?: ExtraControls;
  readonly stageRef?: Ref<HTMLElement>;
}

/** The player with a take of the library in it. */
export function TakePlayer({ take, media, labels, ...rest }: TakePlayerProps) {
  if (!media) return null;
  return (
    <Player
      label={labels.long(take)}
      picture={take.media?.video ?? null}
      {...(media.poster ? { poster: media.poster } : {})}
      {...rest}
    />
  );
}
