import type { ReactNode } from 'react';
import type { Review } from '../../core/model/review.ts';
import type { Session } from '../../core/model/session.ts';
import type { Take } from '../../core/model/take.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import type { MarksOnScreen } from '../../ui/marking/MarkedMoments.tsx';
import { NextStep } from '../../ui/workspace/NextStep.tsx';
import { Pane } from '../../ui/workspace/Pane.tsx';
import { AnswersHint } from '../parts/AnswersHint.tsx';
import { OutsideNotice } from '../parts/OutsideNotice.tsx';
import { type MarkView, MarkViews } from '../transcript/MarkViews.tsx';
import { FocusCarried } from './FocusCarried.tsx';
import { MomentsSection } from './MomentsSection.tsx';
import type { ReviewStore } from './store/review-store.ts';
import type { FilterState } from './use-moment-filter.ts';

interface MarkStepProps {
  readonly canEdit: boolean;
  readonly take: Take;
  readonly session: Session;
  readonly review: Review;
  readonly marks: MarksOnScreen;
  readonly filter: FilterState;
  readonly view: MarkView;
  readonly onView: (view: MarkView) => void;
  readonly store: ReviewStore;
  /** What comes before marking. */
  readonly guide: ReactNode;
  /** Nothing is marked now, so nothing is said of it. */
  readonly isOnlyWatching: boolean;
  readonly onNext: () => void;
}

/** First step: the list of moments. Before the first one it says how to make one. */
export function MarkStep(props: MarkStepProps) {
  const { canEdit, take, session, review, marks, filter, view, onView, store, guide, isOnlyWatching, onNext } = props;
  const t = useT();
  const { criteria } = review.rubric;
  return (
    <>
      <MarkViews take={take} marks={marks} canMark={canEdit && !isOnlyWatching} view={view} onView={onView}>
        <Pane aria-label={t('review.moments')}>
          <FocusCarried session={session} take={take} />
          {guide}
          {canEdit && marks.totalCount === 0 && <AnswersHint take={take} />}
          {!isOnlyWatching && <OutsideNotice take={take} moments={marks.moments} />}
          {!isOnlyWatching && (
            <MomentsSection
              marks={marks}
              criteria={criteria}
              none={
                canEdit && take.status === 'ready'
                  ? t('review.moments.how', { last: criteria.length })
                  : t('review.moments.none')
              }
              canEdit={canEdit}
              filter={filter}
              store={store}
            />
          )}
        </Pane>
      </MarkViews>
      {canEdit && <NextStep label={t('review.next.rate')} isQuiet={marks.moments.length === 0} onNext={onNext} />}
    </>
  );
}
