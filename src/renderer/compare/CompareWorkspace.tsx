import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Comparison } from '../../contract/sharing-views.ts';
import type { SessionDetail } from '../../contract/views.ts';
import type { Moment } from '../../core/model/review.ts';
import { useActions } from '../../ui/actions/actions-context.tsx';
import { MomentCard } from '../../ui/compare/MomentCard.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import { usePlayMoment } from '../../ui/player/use-play-moment.ts';
import { FilterMenu } from '../review/FilterMenu.tsx';
import { useAskedMoment } from '../review/use-asked-place.ts';
import { useMomentFilter } from '../review/use-moment-filter.ts';
import { useTakeChoice, useTakeNames } from '../review/use-take-choice.ts';
import { useTasks } from '../review/use-tasks.ts';
import { StudioStage } from '../studio/StudioStage.tsx';
import { useTakeLabels } from '../studio/use-take-labels.ts';
import { useTakePlayer } from '../studio/use-take-player.ts';
import { useTakeStudio } from '../studio/use-take-studio.ts';
import { WorkspaceFrame } from '../studio/WorkspaceFrame.tsx';
import { CompareHeader } from './CompareHeader.tsx';
import { ComparePanel } from './ComparePanel.tsx';
import { momentActions } from './moment-actions.ts';
import { useComparisonData } from './use-comparison-data.ts';

/** Video and everybody's lanes on the left; ratings, places and the merged three and three on the right. */
export function CompareWorkspace({ detail, comparison }: { detail: SessionDetail; comparison: Comparison }) {
  const t = useT();
  const { session } = detail;
  const takes = useMemo(() => detail.takes.filter(({ status }) => status !== 'binned'), [detail.takes]);
  const data = useComparisonData(comparison, detail.takes);
  const [chosen, setChosen] = useState<{ reviewId: string; momentId: string } | null>(null);

  const [search] = useSearchParams();
  const { take, chooseTake } = useTakeChoice(takes, search.get('take'));
  const loaded = useTakePlayer(take);
  const { player, state } = loaded;
  const playMoment = usePlayMoment(player, take?.id, chooseTake);
  const labels = useTakeLabels(session, detail.takes);
  const takeName = useTakeNames(detail.takes, labels.short);
  const tasks = useTasks(session.id);

  const takeId = take?.id;
  const filter = useMomentFilter();
  const { reviewId: onlyBy } = filter.filter;
  const { isShown } = filter;
  const lanes = useMemo(
    () =>
      data.authors
        .filter(({ reviewId }) => onlyBy === null || reviewId === onlyBy)
        .map((author) => {
          const moments = (data.reviews.find(({ id }) => id === author.reviewId)?.moments ?? [])
            .filter((moment) => moment.takeId === takeId && (isShown?.(moment) ?? true))
            .sort((a, b) => a.startMs - b.startMs);
          const label = t('compare.lane', { name: author.name, count: moments.length });
          return { id: author.reviewId, author, label, moments };
        }),
    [data, takeId, onlyBy, isShown, t],
  );
  const select = useCallback(
    (reviewId: string, { id, startMs }: Moment) => {
      setChosen({ reviewId, momentId: id });
      player.goTo(startMs);
    },
    [player],
  );
  const askedReview = data.reviews.find(({ id }) => id === search.get('review'));
  useAskedMoment(askedReview ? search.get('moment') : null, take?.status === 'ready' && state.ready, (id) => {
    const asked = askedReview?.moments.find((one) => one.id === id);
    if (askedReview && asked) select(askedReview.id, asked);
  });
  const play = (reviewId: string, moment: Moment) => {
    setChosen({ reviewId, momentId: moment.id });
    playMoment(moment);
  };
  const lane = lanes.find(({ id }) => id === chosen?.reviewId);
  const moment = lane?.moments.find(({ id }) => id === chosen?.momentId);
  const studio = useTakeStudio({ take, loaded, selected: moment, onMove: null });
  const selected = lane && moment ? { laneId: lane.id, momentId: moment.id } : null;
  useActions([...studio.actions, ...momentActions({ lanes, selected, nowMs: player.nowMs, select })]);
  return (
    <WorkspaceFrame
      head={
        <CompareHeader
          session={session}
          ownReviewFirst={comparison.ownReviewFirst}
          takes={takes}
          take={take}
          labels={labels}
          onChooseTake={chooseTake}
          filter={<FilterMenu filter={filter} criteria={data.allCriteria} authors={data.authors} />}
        />
      }
      left={
        take && (
          <>
            <StudioStage
              take={take}
              tasks={tasks}
              labels={labels}
              studio={studio}
              lanes={lanes}
              criterionName={data.criterionName}
              selected={selected}
              onSelect={select}
            />
            <MomentCard
              shown={
                lane && moment
                  ? { author: lane.author, moment, criterion: data.criterionName(moment.criterionId) }
                  : null
              }
            />
          </>
        )
      }
      panelLabel={t('compare.panel')}
      panelHolds="tables"
      panel={
        <ComparePanel
          detail={detail}
          comparison={comparison}
          tasks={tasks}
          data={data}
          take={take}
          takeCount={takes.length}
          takeName={takeName}
          onPlay={play}
        />
      }
    />
  );
}
