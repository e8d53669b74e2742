import { ActionIcon, Indicator, Tooltip } from '@mantine/core';
import { ListTodo } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useT } from '../../ui/i18n/use-t.ts';
import { useAllTasks } from '../review/use-tasks.ts';

/** The way to the tasks, from every page, with how many run. */
export function TasksButton() {
  const t = useT();
  const [path] = useLocation();
  const running = useAllTasks().filter(({ state }) => state === 'running').length;
  const label = running > 0 ? t('tasks.openRunning', { count: running }) : t('tasks.title');
  return (
    <Tooltip label={label}>
      <Indicator label={running} size={16} offset={5} disabled={running === 0} color="ink" inline>
        <ActionIcon
          component={Link}
          href="/tasks"
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={label}
          aria-current={path === '/tasks' ? 'page' : undefined}
        >
          <ListTodo size={20} aria-hidden />
        </ActionIcon>
      </Indicator>
    </Tooltip>
  );
}
