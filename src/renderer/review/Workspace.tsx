import { useCallback, useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { SessionDetail } from '../../contract/views.ts';
import type { Moment } from '../../core/model/review.ts';
import { placeInWindow, windowOf } from '../../core/model/take-window.ts';
import { useActions } from '../../ui/actions/actions-context.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import { MarkBar } from '../../ui/marking/MarkBar.tsx';
import { useMarking } from '../../ui/marking/use-marking.ts';
import { usePlayMoment } from '../../ui/player/use-play-moment.ts';
import { useApi } from '../api/api-context.tsx';
import { useHasFreshUndo } from '../app/fresh-undo.ts';
import { clipAction } from '../clips/clip-action.ts';
import { TakeTools } from '../parts/TakeTools.tsx';
import { TrimBar } from '../parts/TrimBar.tsx';
import { useTrim, useTrimDraft } from '../parts/use-trim.ts';
import { StudioStage } from '../studio/StudioStage.tsx';
import { OWN_LANE, useOwnLanes } from '../studio/use-own-lanes.ts';
import { useTakeLabels } from '../studio/use-take-labels.ts';
import { useTakePlayer } from '../studio/use-take-player.ts';
import { useTakeStudio } from '../studio/use-take-studio.ts';
import { WorkspaceFrame } from '../studio/WorkspaceFrame.tsx';
import type { MarkView } from '../transcript/MarkViews.tsx';
import { useGuide } from './guide/use-guide.ts';
import { WatchingBar } from './guide/WatchingBar.tsx';
import { ReviewPanel, type Step } from './ReviewPanel.tsx';
import { SessionHeader } from './SessionHeader.tsx';
import { SessionInBin } from './SessionInBin.tsx';
import type { ReviewStore } from './store/review-store.ts';
import { saidAsked, stepAsked, useAskedMoment, useAskedWords } from './use-asked-place.ts';
import { useMomentFilter } from './use-moment-filter.ts';
import { useMomentKeeper } from './use-moment-keeper.ts';
import { useReviewSnapshot } from './use-review-store.ts';
import { useTakeChoice, useTakeNames } from './use-take-choice.ts';
import { useTasks } from './use-tasks.ts';

/** Video, timeline and marks on the left, the three steps on the right. */
export function Workspace({ detail, store }: { detail: SessionDetail; store: ReviewStore }) {
  const t = useT();
  const { session, takes } = detail;
  const snapshot = useReviewSnapshot(store);
  const { review } = snapshot;
  const { info } = useApi();
  const canEdit = review.state === 'draft' && !info.library.readOnly;
  const hasFreshUndo = useHasFreshUndo();
  const [search] = useSearchParams();
  const [step, setStep] = useState<Step>(stepAsked(search) ?? (review.state === 'finished' ? 'points' : 'mark'));
  const [markView, setMarkView] = useState<MarkView>(saidAsked(search) === null ? 'moments' : 'transcript');
  const tasks = useTasks(session.id);

  const { take, chooseTake } = useTakeChoice(takes, search.get('take'));
  const isPlayable = take?.status === 'ready';
  const trimDraft = useTrimDraft(take);
  // All of it while it is being trimmed, so that what was trimmed away can be found again.
  const loaded = useTakePlayer(take, trimDraft.draft !== null);
  const { player, state } = loaded;
  const playMoment = usePlayMoment(player, take?.id, chooseTake);
  const labels = useTakeLabels(session, takes);
  const takeName = useTakeNames(takes, labels.short);

  const guide = useGuide({ review, take, store, player, canEdit });
  const isOnlyWatching = guide.stage === 'watching';
  const canTrim = isPlayable && canEdit && !isOnlyWatching && state.ready;
  const trim = useTrim({ take: canTrim ? take : undefined, player, ...trimDraft });
  const isTrimming = trim.draft !== null && canTrim;
  const takeTools = useMemo(
    () => (canTrim && take ? <TakeTools actions={Object.values(trim.actions)} take={take} /> : null),
    [canTrim, trim.actions, take],
  );
  const filter = useMomentFilter();
  const keeper = useMomentKeeper(store);
  const { marks, byCriterion, actions, stageRef } = useMarking({
    keeper: {
      ...keeper,
      add: (moment) => {
        filter.letIn(moment);
        keeper.add(moment);
      },
    },
    moments: review.moments,
    isShown: filter.isShown,
    criteria: review.rubric.criteria,
    takeId: take?.id,
    player,
    nowMs: () => player.nowMs(),
    showMarks: useCallback(() => setStep('mark'), []),
    showNote: useCallback(() => {
      setStep('mark');
      setMarkView('moments');
    }, []),
    canMark: isPlayable && state.ready && canEdit && !isOnlyWatching && !isTrimming,
    canUndo: canEdit && (snapshot.canUndo || hasFreshUndo),
    canRedo: canEdit && snapshot.canRedo,
  });
  useAskedMoment(search.get('moment'), isPlayable && state.ready, marks.onSelect);
  useAskedWords(saidAsked(search), isPlayable && state.ready, player.seek);
  const selected = marks.moments.find(({ id }) => id === marks.selectedId);
  const studio = useTakeStudio({
    take,
    loaded,
    selected,
    onMove: selected && actions.start.enabled ? (passage) => marks.onChange(selected, { ...passage }) : null,
  });
  const lanes = useOwnLanes(marks.moments);
  const { criteria } = review.rubric;
  const criterionName = useCallback(
    (id: string | null) => criteria.find((criterion) => criterion.id === id)?.name ?? null,
    [criteria],
  );
  const { onSelect } = marks;
  const onSelectMark = useCallback((_laneId: string, { id }: Moment) => onSelect(id), [onSelect]);
  const [, navigate] = useLocation();
  const isSeen = take && selected && placeInWindow(selected, windowOf(take)) !== 'outside';
  const cutClip = clipAction(session.id, selected, isPlayable && Boolean(isSeen) && !info.library.readOnly, navigate);
  useActions([
    cutClip,
    ...studio.actions,
    ...(canTrim ? Object.values(trim.actions) : []),
    ...(isTrimming ? Object.values(trim.endings) : []),
    // What can only be read offers only what moves through it.
    ...(canEdit
      ? [...byCriterion.flatMap(({ keep, change }) => [keep, change]), ...Object.values(actions)]
      : [actions.previous, actions.next]),
  ]);

  if (!take) return null;
  return (
    <WorkspaceFrame
      head={
        <>
          <SessionHeader
            detail={detail}
            take={take}
            onChooseTake={chooseTake}
            labels={labels}
            store={store}
            undo={actions.undo}
            redo={actions.redo}
            tools={takeTools}
          />
          <SessionInBin session={session} />
        </>
      }
      left={
        <>
          <StudioStage
            take={take}
            tasks={tasks}
            labels={labels}
            studio={studio}
            stageRef={stageRef}
            lanes={lanes}
            criterionName={criterionName}
            selected={selected ? { laneId: OWN_LANE, momentId: selected.id } : null}
            onSelect={onSelectMark}
            trim={isTrimming && trim.draft ? { window: trim.draft, onChange: trim.change } : null}
          />
          {isTrimming && <TrimBar trim={trim} />}
          {isPlayable && canEdit && !isOnlyWatching && !isTrimming && (
            <MarkBar criteria={byCriterion} later={actions.later} />
          )}
          {isOnlyWatching && <WatchingBar guide={guide} />}
        </>
      }
      panelLabel={t('review.panel')}
      panelHolds={step === 'points' ? 'writing' : 'list'}
      panel={
        <ReviewPanel
          step={step}
          canEdit={canEdit}
          onStep={setStep}
          detail={detail}
          take={take}
          takeName={takeName}
          snapshot={snapshot}
          store={store}
          tasks={tasks}
          onPlay={playMoment}
          marks={{ ...marks, onSelected: [...marks.onSelected, cutClip] }}
          filter={filter}
          markView={markView}
          onMarkView={setMarkView}
          guide={guide}
        />
      }
    />
  );
}
