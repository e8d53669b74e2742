import { Collapse, Text, Textarea, UnstyledButton } from '@mantine/core';
import { ChevronDown, NotebookPen } from 'lucide-react';
import { useId, useState } from 'react';
import { ReflectionQuestion, type Review } from '../../../core/model/review.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import growing from '../../../ui/marking/growing.module.css';
import type { ReviewStore } from '../store/review-store.ts';
import classes from './guide.module.css';
import { reflect } from './guide-edits.ts';

interface ReflectionSectionProps {
  readonly review: Review;
  readonly store: ReviewStore;
  readonly canEdit: boolean;
}

/** The written answers to the questions of the reflection: about the whole session, for the owner alone. */
export function ReflectionSection({ review, store, canEdit }: ReflectionSectionProps) {
  const t = useT();
  const content = useId();
  const answers = review.reflections ?? [];
  const [isOpen, setOpen] = useState(answers.length > 0);
  const all = ReflectionQuestion.options;
  const shown = canEdit ? all : all.filter((question) => answers.some((one) => one.question === question));
  if (shown.length === 0) return null;
  return (
    <section className={classes.reflection} aria-label={t('guided.reflection')}>
      <UnstyledButton
        className={classes.fold}
        aria-expanded={isOpen}
        aria-controls={content}
        onClick={() => setOpen(!isOpen)}
      >
        <NotebookPen size={16} aria-hidden />
        <span className={classes.foldName}>{t('guided.reflection')}</span>
        <Text component="span" size="xs" c="dimmed">
          {t('review.step.of', { done: answers.length, all: all.length })}
        </Text>
        <ChevronDown size={16} aria-hidden data-open={isOpen || undefined} className={classes.chevron} />
      </UnstyledButton>
      <Collapse expanded={isOpen} id={content}>
        <div className={classes.answers}>
          <Text size="sm" c="dimmed">
            {t('guided.reflection.text')}
          </Text>
          {shown.map((question) => {
            const text = answers.find((one) => one.question === question)?.text ?? '';
            if (!canEdit)
              return (
                <div key={question}>
                  <Text size="sm" fw={600}>
                    {t(`guided.reflection.${question}`)}
                  </Text>
                  <Text size="sm" dir="auto" className={classes.answer}>
                    {text}
                  </Text>
                </div>
              );
            return (
              <Textarea
                key={question}
                size="sm"
                dir="auto"
                rows={2}
                classNames={{ input: growing.growing }}
                maxLength={20_000}
                label={t(`guided.reflection.${question}`)}
                value={text}
                onChange={(event) =>
                  store.edit([reflect(store.getSnapshot().review, question, event.currentTarget.value)], {
                    burst: `reflection:${question}`,
                  })
                }
              />
            );
          })}
        </div>
      </Collapse>
    </section>
  );
}
