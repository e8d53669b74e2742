import { Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { Send } from 'lucide-react';
import { Link } from 'wouter';
import type { Session } from '../../core/model/session.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { SessionName } from './SessionName.tsx';

/** Nothing to compare with: what to do so that there is. */
export function NobodyYet({ session }: { session: Session }) {
  const t = useT();
  const { info } = useApi();
  return (
    <Container size="sm" py={56}>
      <Stack gap="md">
        <div>
          <SessionName session={session} />
          <Title order={1}>{t('compare.nobody.title')}</Title>
        </div>
        <Text>{t('compare.nobody.text')}</Text>
        <Group gap="sm">
          {!info.library.readOnly && (
            <Button component={Link} href={`/sessions/${session.id}/ask`} leftSection={<Send size={16} aria-hidden />}>
              {t('compare.nobody.ask')}
            </Button>
          )}
          <Button component={Link} href={`/sessions/${session.id}`} variant="default">
            {t('compare.toReview')}
          </Button>
        </Group>
      </Stack>
    </Container>
  );
}
