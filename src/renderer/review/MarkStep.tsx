import { Button, Group, Text, Title } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import type { Ref } from 'react';
import type { Moment, Review } from '../../core/model/review.ts';
import type { Session } from '../../core/model/session.ts';
import type { Take } from '../../core/model/take.ts';
import type { Action } from '../../ui/actions/action.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { MomentList } from '../../ui/marking/MomentList.tsx';
import { ActionControl } from '../../ui/player/ActionControl.tsx';
import { FocusCarried } from './FocusCarried.tsx';
import classes from './ReviewPanel.module.css';

/** The marks of the take on screen and what can be done with them. */
export interface MarksOfTake {
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
  readonly canEdit: boolean;
  readonly take: Take;
  readonly session: Session;
  readonly review: Review;
  readonly marks: MarksOfTake;
  readonly onNext: () => void;
}

/** First step: the list of moments. Before the first one it says how to make one. */
export function MarkStep({ canEdit, take, session, review, marks, onNext }: MarkStepProps) {
  const t = useT();
  return (
    <>
      <section className={classes.scroll} aria-label={t('review.moments')} tabIndex={-1}>
        <FocusCarried session={session} take={take} />
        <div className={classes.listHead}>
          <Title order={2} size="h3">
            {t('review.moments.count', { count: marks.moments.length })}
          </Title>
          {marks.moments.length > 1 && (
            <Group gap={0}>
              <ActionControl action={marks.previous} />
              <ActionControl action={marks.next} />
            </Group>
          )}
        </div>
        {marks.moments.length === 0 ? (
          <Text size="sm" c="dimmed" className={classes.noMarks}>
            {canEdit && take.status === 'ready'
              ? t('review.moments.how', { last: review.rubric.criteria.length })
              : t('review.moments.none')}
          </Text>
        ) : (
          <MomentList
            moments={marks.moments}
            criteria={review.rubric.criteria}
            selectedId={marks.selectedId}
            onSelect={marks.onSelect}
            actions={marks.onSelected}
            onChange={marks.onChange}
            onDone={marks.onDone}
            noteRef={marks.noteRef}
            readOnly={!canEdit}
          />
        )}
      </section>
      {canEdit && (
        <div className={classes.footer}>
          <Button
            onClick={onNext}
            variant={marks.moments.length === 0 ? 'default' : 'filled'}
            rightSection={<ArrowRight size={16} aria-hidden />}
          >
            {t('review.next.rate')}
          </Button>
        </div>
      )}
    </>
  );
}
