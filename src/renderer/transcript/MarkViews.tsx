import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import type { Take } from '../../core/model/take.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import type { MarksOnScreen } from '../../ui/marking/MarkedMoments.tsx';
import { TranscriptView } from './TranscriptView.tsx';
import classes from './transcript.module.css';

interface MarkViewsProps {
  readonly take: Take;
  readonly marks: MarksOnScreen;
  /** Whether marks can be made. */
  readonly canMark: boolean;
  /** The list of moments. */
  readonly children: ReactNode;
}

/** What was marked, or what was said: two ways to look at the take while marking it. */
export function MarkViews({ take, marks, canMark, children }: MarkViewsProps) {
  const t = useT();
  const [view, setView] = useState<'moments' | 'transcript'>('moments');
  const leave = useCallback(() => setView('moments'), []);
  if (take.status !== 'ready') return children;
  return (
    <>
      <div className={classes.views}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('transcript.views')}
          value={view}
          onChange={(value) => setView(value === 'transcript' ? 'transcript' : 'moments')}
          data={[
            { value: 'moments', label: t('review.moments') },
            { value: 'transcript', label: t('transcript.title') },
          ]}
        />
      </div>
      {view === 'moments' ? (
        children
      ) : (
        <TranscriptView key={take.id} take={take} marks={marks} canMark={canMark} onLeave={leave} />
      )}
    </>
  );
}
