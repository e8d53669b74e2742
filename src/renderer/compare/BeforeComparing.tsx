import { Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Eye, Lock, PenLine, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Comparison } from '../../contract/sharing-views.ts';
import type { Session } from '../../core/model/session.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { useNotify } from '../app/use-notify.tsx';
import classes from './compare.module.css';
import { SessionName } from './SessionName.tsx';

/** Rule 4: what others said stays closed until the owner opens it, best after the own review is sealed. */
export function BeforeComparing({ session, comparison }: { session: Session; comparison: Comparison }) {
  const t = useT();
  const { client, info } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const [isOpening, setOpening] = useState(false);
  const { ownReview, otherCount } = comparison;
  const isFinished = ownReview?.state === 'finished';
  const canWrite = !info.library.readOnly;

  const open = async () => {
    setOpening(true);
    try {
      await client.showOthers({ params: { sessionId: session.id } });
      await queries.invalidateQueries({ queryKey: queryKeys.comparison(session.id) });
    } catch (error) {
      notify.error(error);
    } finally {
      setOpening(false);
    }
  };

  return (
    <Container size="sm" py={56}>
      <Stack gap="md">
        <div>
          <SessionName session={session} />
          <Title order={1}>{t('compare.hidden.title', { count: otherCount })}</Title>
        </div>
        {isFinished && (
          <Text className={classes.sealed}>
            <ShieldCheck size={18} aria-hidden />
            {ownReview.seal && t('compare.hidden.sealed', { at: new Date(ownReview.seal.at) })}
          </Text>
        )}
        {isFinished && canWrite && (
          <>
            <Text>{t('compare.hidden.ready')}</Text>
            <Group>
              <Button leftSection={<Eye size={16} aria-hidden />} loading={isOpening} onClick={() => void open()}>
                {t('compare.hidden.open')}
              </Button>
            </Group>
          </>
        )}
        {!isFinished && canWrite && (
          <>
            <Text>{t('compare.hidden.why')}</Text>
            <Group>
              <Button component={Link} href={`/sessions/${session.id}`} leftSection={<PenLine size={16} aria-hidden />}>
                {t('compare.hidden.finishFirst')}
              </Button>
            </Group>
            <div className={classes.anyway}>
              <Text size="sm" c="dimmed" id="show-anyway-means">
                {t('compare.hidden.anywayMeans')}
              </Text>
              <Button
                variant="subtle"
                color="gray"
                size="sm"
                aria-describedby="show-anyway-means"
                loading={isOpening}
                onClick={() => void open()}
              >
                {t('compare.hidden.anyway')}
              </Button>
            </div>
          </>
        )}
        {!canWrite && (
          <>
            <Text className={classes.sealed}>
              <Lock size={18} aria-hidden />
              {t('compare.hidden.readOnly')}
            </Text>
            <Group>
              <Button component={Link} href={`/sessions/${session.id}`} variant="default">
                {t('compare.toReview')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Container>
  );
}
