import { Button, Container, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { LibrarySizes } from '../../contract/bin-api.ts';
import type { BinItem } from '../../contract/views.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useBin } from '../api/queries.ts';
import { useSizes } from '../api/use-sizes.ts';
import { ErrorPanel } from '../app/ErrorPanel.tsx';
import { fileSize } from '../review/file-size.ts';
import { BinRow } from './BinRow.tsx';
import { entryOf } from './bin-item.ts';
import { DeleteDialog } from './DeleteDialog.tsx';

/** What things take on the disk; undefined until it has been counted. */
const sizeOf = (sizes: LibrarySizes | undefined, items: readonly BinItem[]): number | undefined =>
  sizes &&
  items.map(entryOf).reduce((sum, { kind, id }) => {
    if (kind === 'session') return sum + (sizes.sessions[id] ?? 0);
    // A rubric is a page of text.
    return kind === 'take' ? sum + (sizes.binnedTakes[id] ?? 0) : sum;
  }, 0);

/** What was put away, newest first; everything comes back from here. */
export function BinPage() {
  const t = useT();
  const { locale } = useIntl();
  const { info } = useApi();
  const { data, error, refetch } = useBin();
  const sizes = useSizes(true).data;
  const [asked, setAsked] = useState<readonly BinItem[] | null>(null);
  if (error && !data) return <ErrorPanel error={error} retry={() => void refetch()} />;
  const sizeText = (item: BinItem): string | null => {
    const bytes = sizeOf(sizes, [item]);
    return bytes ? fileSize(bytes, locale) : null;
  };
  return (
    <Container size="md" py="xl">
      <Stack gap="lg">
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={1}>{t('app.bin.title')}</Title>
            <Text c="dimmed" mt={4}>
              {t('app.bin.text')}
            </Text>
          </div>
          {data && data.length > 0 && !info.library.readOnly && (
            <Button variant="default" leftSection={<Trash2 size={16} aria-hidden />} onClick={() => setAsked(data)}>
              {t('library.bin.empty')}
            </Button>
          )}
        </Group>
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
              <li key={entryOf(item).id}>
                <BinRow item={item} size={sizeText(item)} onDelete={() => setAsked([item])} />
              </li>
            ))}
          </Stack>
        )}
      </Stack>
      <DeleteDialog items={asked} sizeBytes={asked ? sizeOf(sizes, asked) : undefined} onClose={() => setAsked(null)} />
    </Container>
  );
}
