import { Button, Loader, Text } from '@mantine/core';
import { AudioLines, Play, RotateCw } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { useT } from '../i18n/use-t.ts';
import { keepFocus } from './ActionControl.tsx';
import classes from './Player.module.css';
import { PlayerControls } from './PlayerControls.tsx';
import type { PlayerController } from './player-controller.ts';
import { SeekTrack } from './SeekTrack.tsx';
import { usePlayerState } from './use-player.ts';

interface PlayerProps {
  readonly player: PlayerController;
  /** Names the recording for people who do not see it. */
  readonly label: string;
  /** False for a take that is sound only: a calm panel stands where the picture would be. */
  readonly hasPicture: boolean;
  /** Address of a still that is shown until the file is there. */
  readonly poster?: string;
  /** What stands under the picture instead of the plain seek slider. */
  readonly timeline?: ReactNode;
  /** The stage: what gets the focus when somebody goes back to the player. */
  readonly stageRef?: Ref<HTMLElement>;
}

/** A recording with its controls. Takes the height it is given; the picture is never cut. */
export function Player({ player, label, hasPicture, poster, timeline, stageRef }: PlayerProps) {
  const t = useT();
  const state = usePlayerState(player);
  return (
    <div className={classes.player}>
      <section className={classes.stage} aria-label={label} ref={stageRef} tabIndex={-1}>
        <video
          ref={player.attach}
          className={classes.video}
          data-sound-only={!hasPicture || undefined}
          playsInline
          preload="auto"
          {...(poster && hasPicture ? { poster } : {})}
        />
        {!hasPicture && (
          <div className={classes.sound} data-playing={state.playing || undefined}>
            <AudioLines size={64} strokeWidth={1.25} aria-hidden />
            <Text size="sm">{t('review.player.soundOnly')}</Text>
          </div>
        )}
        {state.failed ? (
          <div className={classes.failed} role="alert">
            <Text fw={600}>{t('review.player.failed')}</Text>
            <Text size="sm">{t('review.player.failedNext')}</Text>
            <Button
              size="xs"
              variant="white"
              leftSection={<RotateCw size={14} aria-hidden />}
              onClick={() => player.reload()}
            >
              {t('app.tryAgain')}
            </Button>
          </div>
        ) : (
          // For the mouse only: the play button below is what keyboards and screen readers use.
          <button
            type="button"
            tabIndex={-1}
            aria-hidden="true"
            className={classes.surface}
            onMouseDown={keepFocus}
            onClick={player.toggle}
          >
            {state.waiting ? (
              <Loader color="white" size={40} />
            ) : (
              !state.playing && state.ready && <Play className={classes.bigPlay} size={36} fill="currentColor" />
            )}
          </button>
        )}
      </section>
      {timeline ?? <SeekTrack player={player} height={24} />}
      <PlayerControls player={player} />
    </div>
  );
}
