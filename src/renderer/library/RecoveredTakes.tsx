import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { LifeBuoy } from 'lucide-react';
import { FormattedDate } from 'react-intl';
import { useLocation } from 'wouter';
import type { LibraryOverview } from '../../contract/views.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { useNotify } from '../app/use-notify.tsx';

type Recovered = LibraryOverview['recovered'][number];

/** Takes that were being recorded when the app ended: keep, look, or discard (to the bin, with undo). */
export function RecoveredTakes({ items }: { items: readonly Recovered[] }) {
  const t = useT();
  if (items.length === 0) return null;
  return (
    <Alert color="ink" icon={<LifeBuoy aria-hidden />} title={t('app.recovered.title', { count: items.length })}>
      <Stack gap="md">
        <Text size="sm">{t('app.recovered.text')}</Text>
        {items.map((item) => (
          <RecoveredTake key={item.take.id} item={item} />
        ))}
      </Stack>
    </Alert>
  );
}

function RecoveredTake({ item: { take, session } }: { item: Recovered }) {
  const t = useT();
  const { client } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const params = { takeId: take.id };
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.library });
  const question = session.questions.find((candidate) => candidate.id === take.questionId)?.text ?? '';
  const restore = async () => {
    const { takes } = await client.session({ params: { sessionId: session.id } });
    if (takes.find(({ id }) => id === take.id)?.status !== 'binned') return false;
    await client.restoreTake({ params });
    return refresh();
  };
  const discard = () =>
    client
      .binTake({ params })
      .then(() => {
        notify.done('app.recovered.discarded', {}, restore);
        return refresh();
      })
      .catch(notify.error);
  const keep = () =>
    client
      .keepTake({ params })
      .then(() => {
        notify.done('app.recovered.kept');
        return refresh();
      })
      .catch(notify.error);
  return (
    <Group justify="space-between" gap="sm">
      <div style={{ minWidth: 0, flex: 1 }}>
        <Text fw={600} lineClamp={2} dir="auto">
          {question}
        </Text>
        <Text size="sm" c="dimmed">
          <FormattedDate value={take.createdAt} dateStyle="medium" timeStyle="short" />
          {take.media && ` · ${timeCode(take.media.durationMs)}`}
        </Text>
      </div>
      <Group gap="xs">
        <Button size="sm" onClick={() => void keep()}>
          {t('app.recovered.keep')}
        </Button>
        <Button size="sm" variant="default" onClick={() => navigate(`/sessions/${session.id}`)}>
          {t('app.recovered.look')}
        </Button>
        <Button size="sm" variant="subtle" color="gray" onClick={() => void discard()}>
          {t('app.recovered.discard')}
        </Button>
      </Group>
    </Group>
  );
}
