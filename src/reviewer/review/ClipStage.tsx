import { Loader, Text, Title } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import type { PageClip } from '../../core/sharing/page-payload.ts';
import { Player } from '../../ui/player/Player.tsx';
import type { PlayerController } from '../../ui/player/player-controller.ts';
import type { ClipUrl } from '../clips/use-clip-url.ts';
import { useT } from '../i18n/use-t.ts';
import classes from './ClipStage.module.css';
import { VideoFileButton } from './VideoFileButton.tsx';

interface ClipStageProps {
  readonly clip: PageClip;
  readonly url: ClipUrl;
  readonly player: PlayerController;
  readonly timeline: ReactNode;
  readonly stageRef: Ref<HTMLElement>;
  readonly onFiles: (files: File[]) => void;
}

/** Pages of before say nothing of the picture's size; recordings are mostly 16:9, and the picture is never cut. */
const USUAL_PICTURE = { width: 16, height: 9 } as const;

/** The player, or what stands in its way and what to do about it. */
export function ClipStage({ clip, url, player, timeline, stageRef, onFiles }: ClipStageProps) {
  const t = useT();
  if (url.state === 'preparing')
    return (
      <div className={classes.preparing} role="status">
        <Loader color="white" size={36} />
        {t('reviewer.clip.preparing')}
      </div>
    );
  if (url.state === 'missing') return <MissingVideo clip={clip} onFiles={onFiles} />;
  return (
    <Player
      player={player}
      label={t('reviewer.clip.label', { question: clip.questionText })}
      picture={clip.hasPicture ? (clip.picture ?? USUAL_PICTURE) : null}
      stageRef={stageRef}
      timeline={timeline}
      failedHelp={
        <>
          <Text size="sm">{t('reviewer.video.failedNext')}</Text>
          <VideoFileButton onFiles={onFiles} isOnVideo />
        </>
      }
    />
  );
}

function MissingVideo({ clip: { source }, onFiles }: { clip: PageClip; onFiles: (files: File[]) => void }) {
  const t = useT();
  return (
    <div className={classes.missing}>
      <Title order={2} size="h3">
        {source.kind === 'file' ? t('reviewer.video.wanted') : t('reviewer.video.none')}
      </Title>
      <Text size="sm" c="dimmed" maw={440}>
        {source.kind === 'file'
          ? t('reviewer.video.wantedFile', { file: source.fileName, mb: source.sizeBytes / 1_000_000 })
          : t('reviewer.video.noneNext')}
      </Text>
      <VideoFileButton onFiles={onFiles} />
    </div>
  );
}
