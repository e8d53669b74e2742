import { useState } from 'react';
import type { Comparison } from '../../contract/sharing-views.ts';
import type { SessionDetail } from '../../contract/views.ts';
import type { Moment } from '../../core/model/review.ts';
import type { Take } from '../../core/model/take.ts';
import type { Task } from '../../core/model/task.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { StepTabs } from '../../ui/workspace/StepTabs.tsx';
import { MergedTab } from './MergedTab.tsx';
import { PlacesTab } from './PlacesTab.tsx';
import { RatingsTab } from './RatingsTab.tsx';
import type { ComparisonData } from './use-comparison-data.ts';
import { useMerged } from './use-merged.ts';

type Tab = 'ratings' | 'places' | 'merged';

interface ComparePanelProps {
  readonly detail: SessionDetail;
  readonly comparison: Comparison;
  readonly tasks: readonly Task[];
  readonly data: ComparisonData;
  readonly take: Take | undefined;
  readonly takeCount: number;
  readonly takeName: (takeId: string) => string | null;
  readonly onPlay: (reviewId: string, moment: Moment) => void;
}

/** What beside the lanes there is to read, and the merged three and three to make. */
export function ComparePanel(props: ComparePanelProps) {
  const { detail, comparison, tasks, data, take, takeCount, takeName, onPlay } = props;
  const t = useT();
  // Where nobody rated, the places are what there is to see.
  const [tab, setTab] = useState<Tab>(data.criteria.length > 0 ? 'ratings' : 'places');
  // Here, not in its tab: what is being saved must not depend on which tab is open.
  const merged = useMerged(detail.session.id, comparison);
  return (
    <StepTabs<Tab>
      open={tab}
      onOpen={setTab}
      tabs={[
        {
          name: 'ratings',
          label: t('compare.tab.ratings'),
          count: '',
          content: <RatingsTab data={data} take={take} takeCount={takeCount} takeName={takeName} />,
        },
        {
          name: 'places',
          label: t('compare.tab.places'),
          count: String(data.clusters.length),
          content: <PlacesTab data={data} takeName={takeName} onPlay={onPlay} />,
        },
        {
          name: 'merged',
          label: t('compare.tab.merged'),
          count: t('review.step.of', { done: merged.merged.points.length, all: 6 }),
          content: (
            <MergedTab
              detail={detail}
              ownReviewFirst={comparison.ownReviewFirst}
              tasks={tasks}
              data={data}
              store={merged}
              takeName={takeName}
              onPlay={onPlay}
            />
          ),
        },
      ]}
    />
  );
}
