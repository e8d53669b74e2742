import { Alert, Button, Group, Text } from '@mantine/core';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useNotify } from '../app/use-notify.tsx';
import { ConflictCard } from './ConflictCard.tsx';
import classes from './Interruptions.module.css';
import type { ReviewSnapshot } from './store/review-snapshot.ts';
import type { ReviewStore } from './store/review-store.ts';

/** What keeps changes from being saved and needs a decision: two versions, a review finished elsewhere, an error. */
export function Interruptions({ store, snapshot }: { store: ReviewStore; snapshot: ReviewSnapshot }) {
  const t = useT();
  const notify = useNotify();
  const { review, conflicts, unsaved, error } = snapshot;
  const isSealedElsewhere = review.state === 'finished' && unsaved > 0;
  const hasError = error !== null && error !== 'backend-unreachable' && !isSealedElsewhere && conflicts.length === 0;
  if (conflicts.length === 0 && !isSealedElsewhere && !hasError) return null;
  const sentences = hasError ? errorText(t, error) : null;
  return (
    <div className={classes.interruptions} role="alert">
      {isSealedElsewhere && (
        <Alert color="change" title={t('review.sealedElsewhere.title')}>
          <Text size="sm" mb={8}>
            {t('review.sealedElsewhere.text', { count: unsaved })}
          </Text>
          <Group gap={8}>
            <Button size="xs" onClick={() => void store.reopen().catch(notify.error)}>
              {t('review.sealedElsewhere.reopen')}
            </Button>
            <Button size="xs" variant="default" onClick={() => store.discardUnsaved()}>
              {t('review.sealedElsewhere.discard')}
            </Button>
          </Group>
        </Alert>
      )}
      {!isSealedElsewhere &&
        conflicts.map((conflict) => (
          <ConflictCard
            key={conflict.key}
            conflict={conflict}
            review={review}
            onChoose={(choice) => store.choose(conflict.key, choice)}
          />
        ))}
      {sentences && (
        <Alert color="change" title={sentences.what}>
          <Text size="sm" mb={8}>
            {sentences.next}
          </Text>
          <Button size="xs" onClick={() => store.retry()}>
            {t('app.tryAgain')}
          </Button>
        </Alert>
      )}
    </div>
  );
}
