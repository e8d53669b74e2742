import { Button, Group, Progress, Text, Title } from '@mantine/core';
import type { ErrorCode } from '../../../core/errors.ts';
import type { Task } from '../../../core/model/task.ts';
import { errorText } from '../../../ui/errors/error-text.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import type { SenderStatus } from '../recorder/chunk-sender.ts';
import classes from './stage.module.css';

interface Props {
  /** How sending stands; null once everything is on disk. */
  readonly sending: SenderStatus | null;
  readonly task: Task | null;
  readonly onRetryNow: () => void;
  readonly onGiveUp: () => void;
}

const inSeconds = (ms: number): number => Math.max(1, Math.round(ms / 1_000));

/** After the stop: what is still on its way to the disk, then how far the video is. */
export function Saving({ sending, task, onRetryNow, onGiveUp }: Props) {
  const t = useT();
  if (sending?.trouble) return <Waiting sending={sending} code={sending.trouble} {...{ onRetryNow, onGiveUp }} />;
  const progress = sending ? null : (task?.progress ?? null);
  const leftMs = sending ? null : (task?.leftMs ?? null);
  return (
    <div className={classes.centre}>
      <div className={classes.saving}>
        <Title order={2}>{t(sending ? 'practice.saving.title' : 'practice.finishing.title')}</Title>
        <Progress
          w="100%"
          value={progress === null ? 100 : progress * 100}
          animated={progress === null}
          aria-label={t('practice.finishing.progress')}
        />
        <Text size="sm">
          {sending
            ? t('practice.saving.left', { seconds: inSeconds(sending.unsentMs) })
            : leftMs
              ? t('practice.finishing.left', { seconds: inSeconds(leftMs) })
              : t('practice.finishing.text')}
        </Text>
      </div>
    </div>
  );
}

interface WaitingProps extends Pick<Props, 'onRetryNow' | 'onGiveUp'> {
  readonly sending: SenderStatus;
  readonly code: ErrorCode;
}

/** Saving does not get on: why, how much is still only in this page, and the two ways on. */
function Waiting({ sending, code, onRetryNow, onGiveUp }: WaitingProps) {
  const t = useT();
  const { what, next } = errorText(t, code);
  const seconds = inSeconds(sending.unsentMs);
  return (
    <div className={classes.centre}>
      <div className={classes.saving} role="alert">
        <Title order={2}>{what}</Title>
        <Text>{next}</Text>
        <Text size="sm">{t('practice.saving.left', { seconds })}</Text>
        <Group gap="sm" justify="center">
          <Button onClick={onRetryNow}>{t('practice.saving.retry')}</Button>
          <Button variant="default" onClick={onGiveUp}>
            {t('practice.saving.giveUp', { seconds })}
          </Button>
        </Group>
      </div>
    </div>
  );
}
