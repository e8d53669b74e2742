import { Text } from '@mantine/core';
import type { Task } from '../../core/model/task.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useT } from '../../ui/i18n/use-t.ts';

/** How long a task will still take, once that is known. Keeps its line, so that nothing jumps. */
export function TimeLeft({ task }: { task: Task | undefined }) {
  const t = useT();
  const leftMs = task?.state === 'running' ? task.leftMs : null;
  return (
    <Text size="xs" c="dimmed" mih={18}>
      {leftMs !== null && t('review.task.left', { time: timeCode(leftMs + 999) })}
    </Text>
  );
}
