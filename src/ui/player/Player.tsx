import { Button, Loader, Text } from '@mantine/core';
import { AudioLines, Play, RotateCw } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { useT } from '../i18n/use-t.ts';
import { keepFocus } from './ActionControl.tsx';
import classes from './Player.module.css';
import { type ExtraControls, PlayerControls } from './PlayerControls.tsx';
import type { PlayerController } from './player-controller.ts';
import { SeekTrack } from './SeekTrack.tsx';
import { usePlayerState } from './use-player.ts';

interface PlayerProps {
  readonly player: PlayerController;
  /** Names the recording for people who do not see it. */
  readonly label: string;
  /** Size of the picture; null for a take that is sound only: a calm panel stands where the picture would be. */
  readonly picture: { readonly width: number; readonly height: number } | null;
  /** Address of a still that is shown until the file is there. */
  readonly poster?: string;
  /** What stands under the picture instead of the plain seek slider. */
  readonly timeline?: ReactNode;
  /** What the controls have on a page beyond those of every player. */
  readonly controls?: ExtraControls;
  /** What to do when the recording cannot be played, then instead of all controls; without it, trying again. */
  readonly failedHelp?: ReactNode;
  /** The stage: what gets the focus when somebody goes back to the player. */
  readonly stageRef?: Ref<HTMLElement>;
}

/** A recording with its controls. Gets lower where there is less room; the picture is never cut. */
export function Player({ player, label, picture, poster, timeline, controls, failedHelp, stageRef }: PlayerProps) {
  const t = useT();
  const state = usePlayerState(player);
  const aspectRatio = picture ? `${picture.width} / ${picture.height}` : '16 / 9';
  return (
    <div className={classes.player}>
      <section className={classes.stage} style={{ aspectRatio }} aria-label={label} ref={stageRef} tabIndex={-1}>
        <video
          ref={player.attach}
          className={classes.video}
          data-sound-only={!picture || undefined}
          playsInline
          preload="auto"
          {...(poster && picture ? { poster } : {})}
        />
        {!picture && (
          <div className={classes.sound}>
            {state.playing && <AudioLines size={72} strokeWidth={1.25} aria-hidden />}
            <span className={classes.soundLabel}>
              <AudioLines size={16} aria-hidden />
              {t('review.player.soundOnly')}
            </span>
          </div>
        )}
        {state.failed ? (
          <div className={classes.failed} role="alert">
            <Text fw={600}>{t('review.player.failed')}</Text>
            {failedHelp ?? (
              <>
                <Text size="sm">{t('review.player.failedNext')}</Text>
                <Button
                  size="xs"
                  variant="white"
                  leftSection={<RotateCw size={14} aria-hidden />}
                  onClick={() => player.reload()}
                >
                  {t('app.tryAgain')}
                </Button>
              </>
            )}
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
      {!(state.failed && failedHelp) && (
        <>
          {timeline ?? <SeekTrack player={player} height={24} />}
          <PlayerControls player={player} extra={controls} />
        </>
      )}
    </div>
  );
}
