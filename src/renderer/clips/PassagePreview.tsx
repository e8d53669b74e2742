import { Button } from '@mantine/core';
import { Play } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PlannedPiece } from '../../contract/clips-api.ts';
import { useActions } from '../../ui/actions/actions-context.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import { playerActions } from '../../ui/player/player-actions.ts';
import { SeekTrack } from '../../ui/player/SeekTrack.tsx';
import { PassagePlayer } from '../../ui/studio/passage-player.ts';
import type { ReadyTake } from '../share/ask-draft.ts';
import { TakePlayer } from '../studio/TakePlayer.tsx';
import type { TakeLabels } from '../studio/use-take-labels.ts';
import { useTakePlayer } from '../studio/use-take-player.ts';
import classes from './clips.module.css';

interface PassagePreviewProps {
  readonly take: ReadyTake;
  readonly labels: TakeLabels;
  /** What would be cut of it; null while that is being looked at. */
  readonly piece: PlannedPiece | null;
}

/** The take with the passage that would be cut, and a button that plays exactly that. */
export function PassagePreview({ take, labels, piece }: PassagePreviewProps) {
  const t = useT();
  const { media, player, state } = useTakePlayer(take);
  const [passages] = useState(() => new PassagePlayer(player));
  useEffect(() => passages.watch(), [passages]);
  const { startMs, lengthMs } = piece ?? { startMs: 0, lengthMs: 0 };
  const place = piece && `${piece.takeId} ${piece.startMs}`;
  const shownPlace = useRef<string | null>(null);
  useEffect(() => {
    // Looked at again for another reason, as for every letter of a title: it stays where it is.
    if (place === null || shownPlace.current === place) return;
    shownPlace.current = place;
    player.pause();
    player.seek(startMs);
  }, [player, place, startMs]);
  const play = () => passages.play({ startMs, lengthMs });
  useActions([
    ...Object.values(playerActions(player, state)),
    {
      id: 'clips.play',
      label: 'clips.preview.play',
      group: 'clips.place',
      icon: Play,
      shortcuts: [{ key: 'p' }],
      enabled: piece !== null && state.ready,
      run: play,
    },
  ]);
  const percent = (ms: number) => `${(100 * ms) / Math.max(1, take.media.durationMs)}%`;
  return (
    <>
      <div className={classes.player}>
        <TakePlayer
          take={take}
          media={media}
          player={player}
          labels={labels}
          timeline={
            <SeekTrack player={player} height={24}>
              <div className={classes.passage} style={{ left: percent(startMs), width: percent(lengthMs) }} />
            </SeekTrack>
          }
        />
      </div>
      <Button
        variant="default"
        leftSection={<Play size={16} aria-hidden />}
        disabled={!piece || !state.ready}
        onClick={play}
      >
        {t('clips.preview.play')}
      </Button>
    </>
  );
}
