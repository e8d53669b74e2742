import { Alert, Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import type { Session } from '../../core/model/session.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { useNotify } from '../app/use-notify.tsx';

/** Says that the whole session lies in the bin, e.g. put there in another window, and brings it back. */
export function SessionInBin({ session }: { session: Session }) {
  const t = useT();
  const { client } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  if (session.binnedAt === null) return null;
  const restore = () =>
    client
      .restoreSession({ params: { sessionId: session.id } })
      .then(() => queries.invalidateQueries({ queryKey: queryKeys.session(session.id) }))
      .catch(notify.error);
  return (
    <Alert color="ink" radius={0} icon={<Trash2 aria-hidden />} py="xs" mb="sm">
      <Group justify="space-between">
        <Text size="sm">{t('review.session.isBinned')}</Text>
        <Button size="xs" onClick={() => void restore()}>
          {t('review.take.restore')}
        </Button>
      </Group>
    </Alert>
  );
}
