import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { LockOpen, ShieldCheck, Video } from 'lucide-react';
import { Link } from 'wouter';
import type { SessionDetail } from '../../contract/views.ts';
import type { Moment, Review } from '../../core/model/review.ts';
import type { Task } from '../../core/model/task.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { PointsView } from '../../ui/points/PointsView.tsx';
import { Pane, PaneFooter } from '../../ui/workspace/Pane.tsx';
import { useNotify } from '../app/use-notify.tsx';
import { ExportSection } from './ExportSection.tsx';
import classes from './FinishedReview.module.css';
import type { ReviewStore } from './store/review-store.ts';

interface FinishedReviewProps {
  readonly detail: SessionDetail;
  readonly review: Review;
  readonly moments: readonly Moment[];
  readonly takeName: (takeId: string) => string | null;
  readonly store: ReviewStore;
  readonly tasks: readonly Task[];
  readonly onPlay: (moment: Moment) => void;
}

/** A sealed review: what comes of it (the next practice, the report) and what it says. */
export function FinishedReview({ detail, review, moments, takeName, store, tasks, onPlay }: FinishedReviewProps) {
  const t = useT();
  const notify = useNotify();
  return (
    <>
      <Pane aria-labelledby="finished-title">
        <Stack gap={20}>
          <div className={classes.done}>
            <Title order={2} id="finished-title">
              {t('review.finished.title')}
            </Title>
            <Text size="sm">{t('review.finished.focus')}</Text>
            {review.seal && (
              <Text size="xs" c="dimmed" className={classes.seal} title={review.seal.sha256}>
                <ShieldCheck size={14} aria-hidden />
                <span>{t('review.finished.sealed', { at: new Date(review.seal.at) })}</span>
                <code>{review.seal.sha256.slice(0, 12)}</code>
              </Text>
            )}
          </div>
          <ExportSection reviewId={review.id} exports={detail.exports} tasks={tasks} />
          <PointsView
            points={review.points}
            criteria={review.rubric.criteria}
            moments={moments}
            takeName={takeName}
            onPlay={onPlay}
          />
        </Stack>
      </Pane>
      <PaneFooter>
        <Group justify="space-between" w="100%">
          <Button
            variant="subtle"
            color="gray"
            leftSection={<LockOpen size={16} aria-hidden />}
            onClick={() => void store.reopen().catch(notify.error)}
          >
            {t('review.finished.reopen')}
          </Button>
          <Button component={Link} href="/practice" leftSection={<Video size={16} aria-hidden />}>
            {t('review.finished.practise')}
          </Button>
        </Group>
      </PaneFooter>
    </>
  );
}
