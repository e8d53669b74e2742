import { Button, Group, Text, Title } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import type { Ref } from 'react';
import type { Moment } from '../../core/model/review.ts';
import type { Criterion } from '../../core/model/rubric.ts';
import type { Action } from '../../ui/actions/action.ts';
import { MomentList } from '../../ui/marking/MomentList.tsx';
import { ActionControl } from '../../ui/player/ActionControl.tsx';
import { useT } from '../i18n/use-t.ts';
import classes from './Panel.module.css';

/** The marks of the clip on screen and what can be done with them. */
export interface MarksOfClip {
  readonly moments: readonly Moment[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly onChange: (moment: Moment, change: Partial<Moment>) => void;
  readonly onDone: () => void;
  readonly noteRef: Ref<HTMLTextAreaElement>;
  /** Acts on the selected one. */
  readonly onSelected: readonly Action[];
  readonly previous: Action;
  readonly next: Action;
}

interface MarkStepProps {
  readonly criteria: readonly Criterion[];
  readonly marks: MarksOfClip;
  readonly onNext: () => void;
}

/** First step: the list of moments. Before the first one it says how to make one. */
export function MarkStep({ criteria, marks, onNext }: MarkStepProps) {
  const t = useT();
  const { moments } = marks;
  return (
    <>
      <section className={classes.scroll} aria-label={t('review.moments')} tabIndex={-1}>
        <div className={classes.listHead}>
          <Title order={2} size="h3">
            {t('review.moments.count', { count: moments.length })}
          </Title>
          {moments.length > 1 && (
            <Group gap={0}>
              <ActionControl action={marks.previous} />
              <ActionControl action={marks.next} />
            </Group>
          )}
        </div>
        {moments.length === 0 ? (
          <Text size="sm" c="dimmed" className={classes.noMarks}>
            {t('reviewer.moments.how', { last: criteria.length })}
          </Text>
        ) : (
          <MomentList
            moments={moments}
            criteria={criteria}
            selectedId={marks.selectedId}
            onSelect={marks.onSelect}
            actions={marks.onSelected}
            onChange={marks.onChange}
            onDone={marks.onDone}
            noteRef={marks.noteRef}
            readOnly={false}
          />
        )}
      </section>
      <div className={classes.footer}>
        <Button
          onClick={onNext}
          variant={moments.length === 0 ? 'default' : 'filled'}
          rightSection={<ArrowRight size={16} aria-hidden />}
        >
          {t('review.next.rate')}
        </Button>
      </div>
    </>
  );
}
