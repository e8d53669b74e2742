import { Button, Group } from '@mantine/core';
import { Link } from 'wouter';
import { useT } from '../../ui/i18n/use-t.ts';
import { useComparison } from '../api/queries.ts';

/** Where to go from here: first the own review, then comparing (rule 3). */
export function NextSteps({ sessionId }: { sessionId: string }) {
  const t = useT();
  const { data } = useComparison(sessionId);
  if (!data) return null;
  const compare = `/sessions/${sessionId}/compare`;
  if (data.ownReview?.state === 'finished')
    return (
      <Button component={Link} href={compare}>
        {t('bringBack.next.compare')}
      </Button>
    );
  return (
    <Group gap="sm">
      <Button component={Link} href={`/sessions/${sessionId}`}>
        {t('bringBack.next.review')}
      </Button>
      <Button component={Link} href={compare} variant="default">
        {t('bringBack.next.compare')}
      </Button>
    </Group>
  );
}
