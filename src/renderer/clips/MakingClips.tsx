import { Alert, Text } from '@mantine/core';
import { AppError } from '../../core/errors.ts';
import type { Task } from '../../core/model/task.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { CopyDetails } from '../app/CopyDetails.tsx';
import { TaskProgress } from '../tasks/TaskProgress.tsx';

/** The writing of clips as it goes on: how far, time left, cancel; afterwards how it ended. */
export function MakingClips({ task }: { task: Task | undefined }) {
  const t = useT();
  if (task?.state === 'running')
    return (
      <div role="status">
        <TaskProgress task={task} label={t('clips.making')} />
      </div>
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
