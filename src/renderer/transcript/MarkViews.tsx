import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Take } from '../../core/model/take.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import type { MarksOnScreen } from '../../ui/marking/MarkedMoments.tsx';
import { TranscriptView } from './TranscriptView.tsx';
import classes from './transcript.module.css';

/** What is looked at while marking. */
export type MarkView = 'moments' | 'transcript';

interface MarkViewsProps {
  readonly take: Take;
  readonly marks: MarksOnScreen;
  /** Whether marks can be made. */
  readonly canMark: boolean;
  readonly view: MarkView;
  readonly onView: (view: MarkView) => void;
  /** The list of moments. */
  readonly children: ReactNode;
}

/** What was marked, or what was said: two ways to look at the take while marking it. */
export function MarkViews({ take, marks, canMark, view, onView, children }: MarkViewsProps) {
  const t = useT();
  if (take.status !== 'ready') return children;
  return (
    <>
      <div className={classes.views}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('transcript.views')}
          value={view}
          onChange={(value) => onView(value === 'transcript' ? 'transcript' : 'moments')}
          data={[
            { value: 'moments', label: t('review.moments') },
            { value: 'transcript', label: t('transcript.title') },
          ]}
        />
      </div>
      {view === 'moments' ? children : <TranscriptView key={take.id} take={take} marks={marks} canMark={canMark} />}
    </>
  );
}
