import { Tabs } from '@mantine/core';
import { useState } from 'react';
import type { Comparison } from '../../contract/sharing-views.ts';
import type { SessionDetail } from '../../contract/views.ts';
import type { Moment } from '../../core/model/review.ts';
import type { Take } from '../../core/model/take.ts';
import type { Task } from '../../core/model/task.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import classes from './compare.module.css';
import { MergedTab } from './MergedTab.tsx';
import { PlacesTab } from './PlacesTab.tsx';
import { RatingsTab } from './RatingsTab.tsx';
import type { ComparisonData } from './use-comparison-data.ts';
import { useMerged } from './use-merged.ts';

const TABS = ['ratings', 'places', 'merged'] as const;
type Tab = (typeof TABS)[number];

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
  const [tab, setTab] = useState<Tab>('ratings');
  // Here, not in its tab: what is being saved must not depend on which tab is open.
  const merged = useMerged(detail.session.id, comparison);
  const counts: Readonly<Record<Tab, string>> = {
    ratings: '',
    places: String(data.clusters.length),
    merged: t('review.step.of', { done: merged.merged.points.length, all: 6 }),
  };
  return (
    <Tabs
      value={tab}
      onChange={(value) => value && setTab(value as Tab)}
      keepMounted={false}
      color="var(--mantine-color-anchor)"
      className={classes.tabs}
    >
      <Tabs.List grow className={classes.tabList}>
        {TABS.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`compare.tab.${name}`)} <span className={classes.count}>{counts[name]}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="ratings" className={classes.tab}>
        <RatingsTab data={data} take={take} takeCount={takeCount} takeName={takeName} />
      </Tabs.Panel>
      <Tabs.Panel value="places" className={classes.tab}>
        <PlacesTab data={data} takeName={takeName} onPlay={onPlay} />
      </Tabs.Panel>
      <Tabs.Panel value="merged" className={classes.tab}>
        <MergedTab
          detail={detail}
          ownReviewFirst={comparison.ownReviewFirst}
          tasks={tasks}
          data={data}
          store={merged}
          takeName={takeName}
          onPlay={onPlay}
        />
      </Tabs.Panel>
    </Tabs>
  );
}
