import type { Criterion } from '../../core/model/rubric.ts';
import { MarkedMoments, type MarksOnScreen } from '../../ui/marking/MarkedMoments.tsx';
import { NextStep } from '../../ui/workspace/NextStep.tsx';
import { Pane } from '../../ui/workspace/Pane.tsx';
import { useT } from '../i18n/use-t.ts';

interface MarkStepProps {
  readonly criteria: readonly Criterion[];
  readonly marks: MarksOnScreen;
  readonly onNext: () => void;
}

/** First step: the list of moments. Before the first one it says how to make one. */
export function MarkStep({ criteria, marks, onNext }: MarkStepProps) {
  const t = useT();
  return (
    <>
      <Pane aria-label={t('review.moments')}>
        <MarkedMoments
          marks={marks}
          criteria={criteria}
          none={t('reviewer.moments.how', { last: criteria.length })}
          readOnly={false}
        />
      </Pane>
      <NextStep label={t('review.next.rate')} isQuiet={marks.moments.length === 0} onNext={onNext} />
    </>
  );
}
