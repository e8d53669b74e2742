import { Anchor, Center, Stack, Text } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import { Link, useSearchParams } from 'wouter';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useSession } from '../api/queries.ts';
import { ErrorPanel } from '../app/ErrorPanel.tsx';
import { SessionSkeleton } from '../review/SessionSkeleton.tsx';
import { AnswersWorkspace } from './AnswersWorkspace.tsx';

/** Divides a recording with several answers into takes; which one, the address says. */
export function AnswersPage({ sessionId }: { sessionId: string }) {
  const t = useT();
  const { info } = useApi();
  const [search] = useSearchParams();
  const { data, error, refetch } = useSession(sessionId);
  if (error && !data) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <SessionSkeleton />;
  const take = data.takes.find(({ id }) => id === search.get('take'));
  const isOpen = data.ownReview?.state !== 'finished' && !info.library.readOnly;
  if (take?.status === 'ready' && take.media && isOpen)
    return <AnswersWorkspace key={take.id} detail={data} take={{ ...take, media: take.media }} />;
  return (
    <Center mih={360}>
      <Stack align="center" gap="xs">
        <Text fw={600}>{t('parts.answers.notHere')}</Text>
        <Text size="sm" c="dimmed">
          {t('parts.answers.notHereNext')}
        </Text>
        <Anchor component={Link} href={`/sessions/${sessionId}`} size="sm">
          <ArrowLeft size={14} aria-hidden /> {t('parts.answers.back')}
        </Anchor>
      </Stack>
    </Center>
  );
}
