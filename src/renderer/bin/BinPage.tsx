import { Button, Container, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { Link } from 'wouter';
import { useT } from '../../ui/i18n/use-t.ts';
import { useBin } from '../api/queries.ts';
import { ErrorPanel } from '../app/ErrorPanel.tsx';
import { BinRow } from './BinRow.tsx';

/** What was put away, newest first; everything comes back from here. */
export function BinPage() {
  const t = useT();
  const { data, error, refetch } = useBin();
  if (error && !data) return <ErrorPanel error={error} retry={() => void refetch()} />;
  return (
    <Container size="md" py="xl">
      <Stack gap="lg">
        <div>
          <Title order={1}>{t('app.bin.title')}</Title>
          <Text c="dimmed" mt={4}>
            {t('app.bin.text')}
          </Text>
        </div>
        {!data && <Skeleton h={84} />}
        {data?.length === 0 && (
          <Stack align="center" py={64} gap="sm">
            <Trash2 size={36} aria-hidden color="var(--mantine-color-dimmed)" />
            <Text fw={600}>{t('app.bin.empty')}</Text>
            <Button component={Link} href="/" variant="default">
              {t('app.bin.toSessions')}
            </Button>
          </Stack>
        )}
        {data && data.length > 0 && (
          <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
            {data.map((item) => (
              <li key={item.kind === 'session' ? item.summary.session.id : item.take.id}>
                <BinRow item={item} />
              </li>
            ))}
          </Stack>
        )}
      </Stack>
    </Container>
  );
}
