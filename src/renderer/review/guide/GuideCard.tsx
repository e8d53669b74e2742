import { Button, Group, Text, Title } from '@mantine/core';
import { ArrowRight, Eye, Play } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { Review } from '../../../core/model/review.ts';
import type { Take } from '../../../core/model/take.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import { LevelChoice } from '../../../ui/rubric/LevelChoice.tsx';
import type { ReviewStore } from '../store/review-store.ts';
import classes from './guide.module.css';
import { predict } from './guide-edits.ts';
import type { Guide, GuideStage } from './use-guide.ts';

interface GuideCardProps {
  readonly guide: Guide;
  readonly review: Review;
  readonly take: Take;
  readonly store: ReviewStore;
}

/** The button that led to the next card has gone with its own: whoever uses the keyboard goes on in the new one. */
function useCardFocus(stage: GuideStage, takeId: string): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null);
  const before = useRef({ stage, takeId });
  useEffect(() => {
    const isNext = before.current.takeId === takeId && before.current.stage !== stage;
    before.current = { stage, takeId };
    if (isNext && document.activeElement === document.body) card.current?.focus({ preventScroll: true });
  }, [stage, takeId]);
  return card;
}

/** What comes before marking, one calm card at a time. Marking by key goes on without it at any time. */
export function GuideCard(props: GuideCardProps) {
  const t = useT();
  const { guide } = props;
  const cardRef = useCardFocus(guide.stage, props.take.id);
  switch (guide.stage) {
    case 'predict':
      return <PredictCard {...props} cardRef={cardRef} />;
    case 'watch':
      return (
        <Card cardRef={cardRef} title={t('guided.watch.title')} text={t('guided.watch.text')}>
          <Button size="md" leftSection={<Play size={18} fill="currentColor" aria-hidden />} onClick={guide.watchOnce}>
            {t('guided.watch.play')}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => guide.pass('watch', 'skipped')}>
            {t('guided.skip')}
          </Button>
        </Card>
      );
    case 'watching':
      return <Card cardRef={cardRef} title={t('guided.watching.title')} text={t('guided.watching.text')} />;
    case 'seen':
      return (
        <Card cardRef={cardRef} title={t('guided.seen.title')} text={t('guided.seen.text')}>
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
function PredictCard({ guide, review, take, store, cardRef }: GuideCardProps & Pick<CardProps, 'cardRef'>) {
  const t = useT();
  const expected = (review.predictions ?? []).filter(({ takeId }) => takeId === take.id);
  return (
    <Card
      cardRef={cardRef}
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
  readonly cardRef: RefObject<HTMLElement | null>;
  readonly title: string;
  readonly text: string;
  readonly content?: ReactNode;
  /** The buttons. */
  readonly children?: ReactNode;
}

function Card({ cardRef, title, text, content, children }: CardProps) {
  return (
    <section ref={cardRef} tabIndex={-1} className={classes.card} aria-label={title} data-testid="guide">
      <Title order={2} size="h3">
        {title}
      </Title>
      {/* That it was seen to the end happens by itself: it is said aloud. */}
      <Text size="sm" c="dimmed" role="status">
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
