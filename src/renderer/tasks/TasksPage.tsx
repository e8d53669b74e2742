import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { ListTodo } from 'lucide-react';
import { Link } from 'wouter';
import type { Task } from '../../core/model/task.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useLibrary } from '../api/queries.ts';
import { useAllTasks } from '../review/use-tasks.ts';
import { TaskCard } from './TaskCard.tsx';
import { inOrder } from './task-order.ts';
import classes from './tasks.module.css';

/** All work of this run of the app: what goes on, and what became of the rest. */
export function TasksPage() {
  const t = useT();
  const { running, past } = inOrder(useAllTasks());
  const { data } = useLibrary();
  const titleOf = (task: Task) => {
    const session = data?.sessions.find(({ session: { id } }) => id === task.sessionId)?.session;
    return session && (session.title || session.questions[0]?.text || t('app.session.untitled'));
  };
  const list = (label: string, tasks: readonly Task[]) => (
    <ul className={classes.list} aria-label={label}>
      {tasks.map((task) => (
        <li key={task.id}>
          <TaskCard task={task} sessionTitle={titleOf(task)} />
        </li>
      ))}
    </ul>
  );
  return (
    <Container size="md" py="xl">
      <Stack gap="lg">
        <div>
          <Title order={1}>{t('tasks.title')}</Title>
          <Text c="dimmed" mt={4}>
            {t('tasks.text')}
          </Text>
        </div>
        {running.length + past.length === 0 && (
          <Stack align="center" py={64} gap="sm">
            <ListTodo size={36} aria-hidden color="var(--mantine-color-dimmed)" />
            <Text fw={600}>{t('tasks.empty')}</Text>
            <Text>{t('tasks.emptyNext')}</Text>
            <Button component={Link} href="/" variant="default">
              {t('app.bin.toSessions')}
            </Button>
          </Stack>
        )}
        {running.length > 0 && (
          <section>
            <Title order={2} size="h3" mb="sm">
              {t('tasks.running')}
            </Title>
            {list(t('tasks.running'), running)}
          </section>
        )}
        {past.length > 0 && (
          <section>
            <Title order={2} size="h3" mb="sm">
              {t('tasks.past')}
            </Title>
            {list(t('tasks.past'), past)}
          </section>
        )}
      </Stack>
    </Container>
  );
}
