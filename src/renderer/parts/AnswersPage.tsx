import { Anchor, Center, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { Link, useSearchParams } from 'wouter';
import type { SessionDetail } from '../../contract/views.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { lateSavesSettled } from '../api/late-saves.ts';
import { useSession } from '../api/queries.ts';
import { ErrorPanel } from '../app/ErrorPanel.tsx';
import { SessionSkeleton } from '../review/SessionSkeleton.tsx';
import type { ReadyTake } from '../share/ask-draft.ts';
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
  const isOpen = data.ownReview?.state !== 'finished' && !info.library.readOnly && data.session.binnedAt === null;
  if (take?.status === 'ready' && take.media && isOpen)
    return <TakenUp key={take.id} detail={data} take={{ ...take, media: take.media }} />;
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

/** Asks first whether dividing this take was begun before. */
function TakenUp({ detail, take }: { detail: SessionDetail; take: ReadyTake }) {
  const { client } = useApi();
  const { data, error } = useQuery({
    queryKey: ['answers-draft', take.id],
    queryFn: async () => {
      await lateSavesSettled();
      return client.answersDraft({ params: { takeId: take.id } });
    },
    // Asked when the page opens; from there on the page knows better.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (!data && !error) return <SessionSkeleton />;
  return <AnswersWorkspace detail={detail} take={take} kept={data?.draft ?? null} />;
}
