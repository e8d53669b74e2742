import { Alert, Button, Group, Progress, Text } from '@mantine/core';
import { AppError } from '../../core/errors.ts';
import type { Task } from '../../core/model/task.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { CopyDetails } from '../app/CopyDetails.tsx';
import { useNotify } from '../app/use-notify.tsx';
import { TimeLeft } from '../review/TimeLeft.tsx';

/** The writing of clips as it goes on: how far, time left, cancel; afterwards how it ended. */
export function MakingClips({ task }: { task: Task | undefined }) {
  const t = useT();
  const { client } = useApi();
  const notify = useNotify();
  if (task?.state === 'running')
    return (
      <Group gap={12} wrap="nowrap" role="status">
        <Progress
          flex={1}
          value={task.progress === null ? 100 : task.progress * 100}
          animated={task.progress === null}
          aria-label={t('clips.making')}
        />
        <TimeLeft task={task} />
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => void client.cancelTask({ params: { taskId: task.id } }).catch(notify.error)}
        >
          {t('review.task.cancel')}
        </Button>
      </Group>
    );
  if (task?.state === 'cancelled') return <Text role="status">{t('clips.cancelled')}</Text>;
  if (task?.state === 'done') return <Text role="status">{t('clips.done', { count: task.exportIds.length })}</Text>;
  if (task?.state !== 'failed' || !task.error) return null;
  const { what, next } = errorText(t, task.error.code);
  const isTooLarge = task.error.code === 'too-large';
  return (
    <Alert color="change" title={isTooLarge ? t('clips.cannotFit') : what}>
      <Text size="sm">{isTooLarge ? t('clips.tooLargeNext') : next}</Text>
      <CopyDetails mt={8} size="xs" variant="default" error={new AppError(task.error.code, task.error.details)} />
    </Alert>
  );
}
