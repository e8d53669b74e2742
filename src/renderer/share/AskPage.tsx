import { Alert, Anchor, Button, Container, Skeleton, Stack, Text, Title } from '@mantine/core';
import { ArrowLeft, Video } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useRequests, useSession } from '../api/queries.ts';
import { ErrorPanel } from '../app/ErrorPanel.tsx';
import { useRubrics } from '../rubrics/use-rubrics.ts';
import { AskForm } from './AskForm.tsx';
import { readyTakes } from './ask-draft.ts';
import { RequestMade } from './RequestMade.tsx';

/** Asking somebody to look at takes of a session; with a request in the address, what was made for it. */
export function AskPage({ sessionId }: { sessionId: string }) {
  const [search] = useSearchParams();
  const session = useSession(sessionId);
  const rubrics = useRubrics();
  const requests = useRequests();
  const requestId = search.get('request');
  const waiting = [session, rubrics, requests].find(({ data }) => !data);
  if (waiting?.error) return <ErrorPanel error={waiting.error} retry={() => void waiting.refetch()} />;
  if (!session.data || !rubrics.data || !requests.data)
    return (
      <Container size="lg" py="xl" aria-busy>
        <Stack>
          <Skeleton h={36} w={280} />
          <Skeleton h={320} />
        </Stack>
      </Container>
    );
  if (requestId)
    return <RequestMade key={requestId} detail={session.data} requestId={requestId} taskId={search.get('task')} />;
  return (
    <AskFrame sessionId={sessionId}>
      <AskContent
        key={search.get('from')}
        detail={session.data}
        rubrics={rubrics.offered}
        ownerName={requests.data[0]?.request.ownerName ?? ''}
        from={session.data.requests.find(({ id }) => id === search.get('from')) ?? null}
      />
    </AskFrame>
  );
}

function AskFrame({ sessionId, children }: { sessionId: string; children: ReactNode }) {
  const t = useT();
  return (
    <Container size="lg" py="xl">
      <Stack gap="lg">
        <div>
          <Anchor component={Link} href={`/sessions/${sessionId}`} size="sm">
            <ArrowLeft size={14} aria-hidden /> {t('share.ask.back')}
          </Anchor>
          <Title order={1} mt={6}>
            {t('share.ask')}
          </Title>
          <Text c="dimmed" mt={4} maw={680}>
            {t('share.ask.text')}
          </Text>
        </div>
        {children}
      </Stack>
    </Container>
  );
}

/** The form, or why there is none and what to do first. */
function AskContent({ detail, rubrics, ownerName, from }: Omit<Parameters<typeof AskForm>[0], 'takes'>) {
  const t = useT();
  const { info } = useApi();
  const takes = readyTakes(detail.takes);
  if (info.library.readOnly) return <Alert color="change" title={t('share.ask.readOnly')} />;
  if (takes.length === 0)
    return (
      <Stack align="flex-start" gap="sm" py="lg">
        <Text fw={600}>{t('share.ask.noTake')}</Text>
        <Text>{t('share.ask.noTakeNext')}</Text>
        <Button component={Link} href={`/practice/${detail.session.id}`} leftSection={<Video size={16} aria-hidden />}>
          {t('share.ask.record')}
        </Button>
      </Stack>
    );
  return <AskForm detail={detail} takes={takes} rubrics={rubrics} ownerName={ownerName} from={from} />;
}
