import { Button, Container, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Inbox, Users } from 'lucide-react';
import { Link } from 'wouter';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useRequests } from '../api/queries.ts';
import { ErrorPanel } from '../app/ErrorPanel.tsx';
import { useAllTasks } from '../review/use-tasks.ts';
import { RequestRow } from './RequestRow.tsx';
import classes from './share.module.css';
import { isMaking } from './use-making-task.ts';

/** Everybody who was asked, newest first, with where it stands. */
export function RequestsPage() {
  const t = useT();
  const { info } = useApi();
  const { data, error, refetch } = useRequests();
  const tasks = useAllTasks();
  if (error && !data) return <ErrorPanel error={error} retry={() => void refetch()} />;
  return (
    <Container size="lg" py="xl">
      <Stack gap="lg">
        <Group justify="space-between" align="start">
          <div>
            <Title order={1}>{t('share.requests.title')}</Title>
            <Text c="dimmed" mt={4}>
              {t('share.requests.text')}
            </Text>
          </div>
          {/* Also without a request: what came back may be for one of another computer. */}
          {!info.library.readOnly && (
            <Button component={Link} href="/bring-back" variant="default" leftSection={<Inbox size={16} aria-hidden />}>
              {t('bringBack.title')}
            </Button>
          )}
        </Group>
        {!data && <Skeleton h={84} />}
        {data?.length === 0 && (
          <Stack align="center" py={64} gap="sm">
            <Users size={36} aria-hidden color="var(--mantine-color-dimmed)" />
            <Text fw={600}>{t('share.requests.empty')}</Text>
            <Text>{t('share.requests.emptyNext')}</Text>
            <Button component={Link} href="/" variant="default">
              {t('share.requests.toSessions')}
            </Button>
          </Stack>
        )}
        {data && data.length > 0 && (
          <ul className={classes.list} aria-label={t('share.requests.list')}>
            {data.map((item) => (
              <li key={item.request.id}>
                <RequestRow item={item} task={tasks.find((task) => isMaking(task, item.request.id))} />
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Container>
  );
}
