import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { Video } from 'lucide-react';
import { Link } from 'wouter';
import type { Session } from '../../core/model/session.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { BringInLink } from '../bring-in/BringInLink.tsx';

/** A session nothing was recorded in yet: what to do first. */
export function EmptySession({ session }: { session: Session }) {
  const t = useT();
  const question = session.questions[0];
  const search = question ? `?question=${question.id}` : '';
  return (
    <Center py={96} px="md">
      <Stack align="center" gap="md" maw={560} ta="center">
        <Title order={1} lineClamp={4} dir="auto">
          {session.title || question?.text || t('app.session.untitled')}
        </Title>
        <Text c="dimmed">{t('review.empty.text')}</Text>
        <Button
          component={Link}
          href={`/practice/${session.id}${search}`}
          size="md"
          leftSection={<Video size={18} aria-hidden />}
        >
          {t('review.empty.record')}
        </Button>
        <BringInLink sessionId={session.id} look="subtle" />
      </Stack>
    </Center>
  );
}
