import type { Review } from '../../core/model/review.ts';
import type { Session } from '../../core/model/session.ts';
import type { Take } from '../../core/model/take.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { MarkedMoments, type MarksOnScreen } from '../../ui/marking/MarkedMoments.tsx';
import { NextStep } from '../../ui/workspace/NextStep.tsx';
import { Pane } from '../../ui/workspace/Pane.tsx';
import { FocusCarried } from './FocusCarried.tsx';

interface MarkStepProps {
  readonly canEdit: boolean;
  readonly take: Take;
  readonly session: Session;
  readonly review: Review;
  readonly marks: MarksOnScreen;
  readonly onNext: () => void;
}

/** First step: the list of moments. Before the first one it says how to make one. */
export function MarkStep({ canEdit, take, session, review, marks, onNext }: MarkStepProps) {
  const t = useT();
  const { criteria } = review.rubric;
  return (
    <>
      <Pane aria-label={t('review.moments')}>
        <FocusCarried session={session} take={take} />
        <MarkedMoments
          marks={marks}
          criteria={criteria}
          none={
            canEdit && take.status === 'ready'
              ? t('review.moments.how', { last: criteria.length })
              : t('review.moments.none')
          }
          readOnly={!canEdit}
        />
      </Pane>
      {canEdit && <NextStep label={t('review.next.rate')} isQuiet={marks.moments.length === 0} onNext={onNext} />}
    </>
  );
}
