import { Badge, Text } from '@mantine/core';
import { FormattedDate } from 'react-intl';
import { Link } from 'wouter';
import type { Task } from '../../core/model/task.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { TaskCommands } from './TaskCommands.tsx';
import { TaskFailure } from './TaskFailure.tsx';
import { TaskFiles } from './TaskFiles.tsx';
import { TaskProgress } from './TaskProgress.tsx';
import { STATE_COLOUR, TASK_ICON } from './task-look.ts';
import classes from './tasks.module.css';

/** One piece of work: what it is, for which session, how far, what came of it, and how it was done. */
export function TaskCard({ task, sessionTitle }: { task: Task; sessionTitle: string | undefined }) {
  const t = useT();
  const { kind, state, sessionId, takeId } = task;
  const Icon = TASK_ICON[kind];
  const name = t(`tasks.kind.${kind}`);
  const tookMs = task.endedAt === null ? null : Date.parse(task.endedAt) - Date.parse(task.startedAt);
  return (
    <article className={classes.card} aria-label={name}>
      <Icon size={22} strokeWidth={1.75} aria-hidden className={classes.icon} />
      <div className={classes.body}>
        <div className={classes.head}>
          <div className={classes.names}>
            <Text fw={600}>{name}</Text>
            {task.fileName !== undefined && (
              <Text size="sm" truncate>
                <bdi>{task.fileName}</bdi>
              </Text>
            )}
            {sessionId !== null && sessionTitle !== undefined && (
              <Text size="sm" truncate>
                <Link
                  href={`/sessions/${sessionId}${takeId === null ? '' : `?take=${takeId}`}`}
                  className={classes.link}
                >
                  <bdi>{sessionTitle}</bdi>
                </Link>
              </Text>
            )}
            <Text size="xs" c="dimmed">
              <FormattedDate value={task.startedAt} dateStyle="medium" timeStyle="short" />
              {tookMs !== null && ` · ${t('tasks.took', { time: timeCode(tookMs + 999) })}`}
            </Text>
          </div>
          <Badge variant="light" color={STATE_COLOUR[state]} tt="none" className={classes.state}>
            {t(`tasks.state.${state}`)}
          </Badge>
        </div>
        {state === 'running' && (
          <TaskProgress task={task} label={name} cancelLabel={t('tasks.cancelNamed', { task: name })} />
        )}
        {task.error && <TaskFailure error={task.error} />}
        {task.exportIds.length > 0 && <TaskFiles exportIds={task.exportIds} />}
        {task.commands.length > 0 && <TaskCommands commands={task.commands} />}
      </div>
    </article>
  );
}
