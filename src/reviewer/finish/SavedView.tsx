import { Button, Text, Title } from '@mantine/core';
import { ArrowLeft, Download } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Feedback } from '../../core/sharing/feedback.ts';
import type { PagePayload } from '../../core/sharing/page-payload.ts';
import { feedbackFileName } from '../files/file-name.ts';
import { named, useT } from '../i18n/use-t.ts';
import { CopyAsText } from './CopyAsText.tsx';
import classes from './SavedView.module.css';

interface SavedViewProps {
  readonly payload: PagePayload;
  readonly feedback: Feedback;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

/** After saving: where the file is, what to do with it, what is in it. */
export function SavedView({ payload, feedback, onAgain, onBack }: SavedViewProps) {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { moments, ratings, points } = feedback;
  const inside = [
    points.length > 0 && t('reviewer.saved.points', { count: points.length }),
    moments.length > 0 && t('reviewer.saved.moments', { count: moments.length }),
    ratings.length > 0 && t('reviewer.saved.ratings', { count: ratings.length }),
    t('reviewer.saved.name', named('name', feedback.reviewerName)),
  ].filter((line) => line !== false);
  return (
    <div className={classes.saved}>
      <div>
        <Title order={1} mb={8} ref={heading} tabIndex={-1} className={classes.title} dir="auto">
          {t('reviewer.saved.title', named('name', payload.reviewerName))}
        </Title>
        <Text className={classes.file}>
          {t('reviewer.saved.file', { file: feedbackFileName('feedback', payload.reviewerName) })}
        </Text>
      </div>
      <section className={classes.next} aria-labelledby="what-now">
        <Title order={2} size="h3" mb={4} id="what-now">
          {t('reviewer.saved.next')}
        </Title>
        <Text mb={12}>{t('reviewer.saved.send', named('owner', payload.ownerName))}</Text>
        <Text size="sm" c="dimmed" mb={12}>
          {t('reviewer.saved.text')}
        </Text>
        <CopyAsText feedback={feedback} ownerName={payload.ownerName} />
      </section>
      <section aria-labelledby="inside">
        <Title order={2} size="h3" id="inside">
          {t('reviewer.saved.inside')}
        </Title>
        <ul className={classes.inside}>
          {inside.map((line) => (
            <Text component="li" size="sm" key={line}>
              {line}
            </Text>
          ))}
        </ul>
        <Text size="sm" c="dimmed">
          {t('reviewer.saved.nothingElse')}
        </Text>
      </section>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onBack} leftSection={<ArrowLeft size={16} aria-hidden />}>
          {t('reviewer.saved.back')}
        </Button>
        <Button variant="default" onClick={onAgain} leftSection={<Download size={16} aria-hidden />}>
          {t('reviewer.saved.again')}
        </Button>
      </div>
    </div>
  );
}
