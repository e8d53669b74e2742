import { Alert, Anchor, Button, Container, Skeleton, Stack, Text, Title } from '@mantine/core';
import { ArrowLeft, Video } from 'lucide-react';
import { Link, useSearchParams } from 'wouter';
import type { SessionDetail } from '../../contract/views.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useComparison, useSession } from '../api/queries.ts';
import { ErrorPanel } from '../app/ErrorPanel.tsx';
import { readyTakes } from '../share/ask-draft.ts';
import { ClipsForm } from './ClipsForm.tsx';

/** Clips and reels of a session; with a moment in the address, that one is chosen. */
export function ClipsPage({ sessionId }: { sessionId: string }) {
  const t = useT();
  const [search] = useSearchParams();
  const session = useSession(sessionId);
  const comparison = useComparison(sessionId);
  const waiting = [session, comparison].find(({ data }) => !data);
  if (waiting?.error) return <ErrorPanel error={waiting.error} retry={() => void waiting.refetch()} />;
  return (
    <Container size="xl" py="xl" aria-busy={!session.data || undefined}>
      <Stack gap="lg">
        <div>
          <Anchor component={Link} href={`/sessions/${sessionId}`} size="sm">
            <ArrowLeft size={14} aria-hidden /> {t('share.ask.back')}
          </Anchor>
          <Title order={1} mt={6}>
            {t('clips.place')}
          </Title>
          <Text c="dimmed" mt={4} maw={680}>
            {t('clips.text')}
          </Text>
        </div>
        {session.data && comparison.data ? (
          <ClipsContent detail={session.data} momentId={search.get('moment')} />
        ) : (
          <Skeleton h={420} />
        )}
      </Stack>
    </Container>
  );
}

/** The form, or why there is none and what to do first. */
function ClipsContent({ detail, momentId }: { detail: SessionDetail; momentId: string | null }) {
  const t = useT();
  const { info } = useApi();
  const takes = readyTakes(detail.takes);
  if (info.library.readOnly) return <Alert color="change" title={t('clips.readOnly')} />;
  if (takes.length === 0)
    return (
      <Stack align="flex-start" gap="sm" py="lg">
        <Text fw={600}>{t('clips.noTake')}</Text>
        <Button component={Link} href={`/practice/${detail.session.id}`} leftSection={<Video size={16} aria-hidden />}>
          {t('share.ask.record')}
        </Button>
      </Stack>
    );
  return <ClipsForm key={momentId} detail={detail} takes={takes} momentId={momentId} />;
}
