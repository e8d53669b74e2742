import { Button, Group, Text, Title } from '@mantine/core';
import { ArrowRight, Eye, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Review } from '../../../core/model/review.ts';
import type { Take } from '../../../core/model/take.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import { LevelChoice } from '../../../ui/rubric/LevelChoice.tsx';
import type { ReviewStore } from '../store/review-store.ts';
import classes from './guide.module.css';
import { predict } from './guide-edits.ts';
import type { Guide } from './use-guide.ts';

interface GuideCardProps {
  readonly guide: Guide;
  readonly review: Review;
  readonly take: Take;
  readonly store: ReviewStore;
}

/** What comes before marking, one calm card at a time. Marking by key goes on without it at any time. */
export function GuideCard(props: GuideCardProps) {
  const t = useT();
  const { guide } = props;
  switch (guide.stage) {
    case 'predict':
      return <PredictCard {...props} />;
    case 'watch':
      return (
        <Card title={t('guided.watch.title')} text={t('guided.watch.text')}>
          <Button size="md" leftSection={<Play size={18} fill="currentColor" aria-hidden />} onClick={guide.watchOnce}>
            {t('guided.watch.play')}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => guide.pass('watch', 'skipped')}>
            {t('guided.skip')}
          </Button>
        </Card>
      );
    case 'watching':
      return <Card title={t('guided.watching.title')} text={t('guided.watching.text')} />;
    case 'seen':
      return (
        <Card title={t('guided.seen.title')} text={t('guided.seen.text')}>
          <Button leftSection={<Play size={16} fill="currentColor" aria-hidden />} onClick={guide.markNow}>
            {t('guided.seen.mark')}
          </Button>
        </Card>
      );
    case 'skipped':
      return (
        <Button
          variant="subtle"
          size="compact-sm"
          mb={8}
          leftSection={<Eye size={14} aria-hidden />}
          onClick={guide.again}
        >
          {t('guided.again')}
        </Button>
      );
    case null:
      return null;
  }
}

/** Before watching: how will each criterion look? */
function PredictCard({ guide, review, take, store }: GuideCardProps) {
  const t = useT();
  const expected = (review.predictions ?? []).filter(({ takeId }) => takeId === take.id);
  return (
    <Card
      title={t('guided.predict.title')}
      text={t('guided.predict.text')}
      content={
        <div className={classes.criteria}>
          {review.rubric.criteria.map(({ id, name }) => (
            <LevelChoice
              key={id}
              name={name}
              level={expected.find(({ criterionId }) => criterionId === id)?.level ?? null}
              onChange={(level) => store.edit([predict(store.getSnapshot().review, take.id, id, level)])}
            />
          ))}
        </div>
      }
    >
      <Button
        variant={expected.length > 0 ? 'filled' : 'default'}
        disabled={expected.length === 0}
        rightSection={<ArrowRight size={16} aria-hidden />}
        onClick={() => guide.pass('predict', 'done')}
      >
        {t('guided.predict.next')}
      </Button>
      <Button variant="subtle" color="gray" onClick={() => guide.pass('predict', 'skipped')}>
        {t('guided.skip')}
      </Button>
    </Card>
  );
}

interface CardProps {
  readonly title: string;
  readonly text: string;
  readonly content?: ReactNode;
  /** The buttons. */
  readonly children?: ReactNode;
}

function Card({ title, text, content, children }: CardProps) {
  return (
    <section className={classes.card} aria-label={title} data-testid="guide">
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {text}
      </Text>
      {content}
      {children && (
        <Group gap={8} mt={4}>
          {children}
        </Group>
      )}
    </section>
  );
}
