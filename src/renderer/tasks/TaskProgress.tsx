import { Button, Group, Progress } from '@mantine/core';
import type { Task } from '../../core/model/task.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useNotify } from '../app/use-notify.tsx';
import { TimeLeft } from './TimeLeft.tsx';

interface TaskProgressProps {
  readonly task: Task;
  /** What is being done. */
  readonly label: string;
  /** Names the button where there are several tasks to cancel. */
  readonly cancelLabel?: string;
}

/** How far a running task is, its time left, and the way to end it. */
export function TaskProgress({ task, label, cancelLabel }: TaskProgressProps) {
  const t = useT();
  const { client } = useApi();
  const notify = useNotify();
  const { id, progress } = task;
  return (
    <Group gap={12} wrap="nowrap">
      <Progress
        flex={1}
        value={progress === null ? 100 : progress * 100}
        animated={progress === null}
        aria-label={label}
      />
      <TimeLeft task={task} />
      <Button
        size="compact-sm"
        variant="subtle"
        {...(cancelLabel ? { 'aria-label': cancelLabel } : {})}
        onClick={() => void client.cancelTask({ params: { taskId: id } }).catch(notify.error)}
      >
        {t('review.task.cancel')}
      </Button>
    </Group>
  );
}
