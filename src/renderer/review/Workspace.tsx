import { useCallback, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { SessionDetail } from '../../contract/views.ts';
import type { Moment } from '../../core/model/review.ts';
import { useActions } from '../../ui/actions/actions-context.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import { MarkBar } from '../../ui/marking/MarkBar.tsx';
import { criterionActions, markActions } from '../../ui/marking/mark-actions.ts';
import { Player } from '../../ui/player/Player.tsx';
import { playerActions } from '../../ui/player/player-actions.ts';
import { usePlayer, usePlayerState } from '../../ui/player/use-player.ts';
import { Timeline } from '../../ui/timeline/Timeline.tsx';
import { useApi } from '../api/api-context.tsx';
import { ReviewPanel, type Step } from './ReviewPanel.tsx';
import { SessionHeader } from './SessionHeader.tsx';
import { SessionInBin } from './SessionInBin.tsx';
import type { ReviewStore } from './store/review-store.ts';
import { TakeStage } from './TakeStage.tsx';
import { useMarking } from './use-marking.ts';
import { useReviewSnapshot } from './use-review-store.ts';
import { useStableMedia } from './use-stable-media.ts';
import { usePlayPlace, useTakeChoice, useTakeNames } from './use-take-choice.ts';
import { useTakeLabels } from './use-take-labels.ts';
import { useTasks } from './use-tasks.ts';
import { WorkspaceFrame } from './WorkspaceFrame.tsx';

/** Video, timeline and marks on the left, the three steps on the right. */
export function Workspace({ detail, store }: { detail: SessionDetail; store: ReviewStore }) {
  const t = useT();
  const { session, takes } = detail;
  const snapshot = useReviewSnapshot(store);
  const { review } = snapshot;
  const { info } = useApi();
  const canEdit = review.state === 'draft' && !info.library.readOnly;
  const [search] = useSearchParams();
  const [step, setStep] = useState<Step>(review.state === 'finished' ? 'points' : 'mark');
  const stage = useRef<HTMLElement>(null);
  const tasks = useTasks(session.id);

  const { take, chooseTake } = useTakeChoice(takes, search.get('take'));
  const isPlayable = take?.status === 'ready';
  const media = useStableMedia(isPlayable ? take : undefined);
  const player = usePlayer(media?.video ?? null);
  const playerState = usePlayerState(player);
  const playPlace = usePlayPlace(player, take?.id, chooseTake);
  const labels = useTakeLabels(session, takes);
  const takeName = useTakeNames(takes, labels.short);

  const { marking, moments, selectedId, select, change, noteRef } = useMarking({
    store,
    snapshot,
    player,
    takeId: take?.id,
    isReady: isPlayable && playerState.ready,
    canEdit,
    showMarks: useCallback(() => setStep('mark'), []),
  });
  const { criteria } = review.rubric;
  const byCriterion = useMemo(() => criterionActions(marking, criteria), [marking, criteria]);
  const marks = useMemo(() => markActions(marking), [marking]);
  useActions([
    ...Object.values(playerActions(player, playerState)),
    // What can only be read offers only what moves through it.
    ...(canEdit
      ? [...byCriterion.flatMap(({ keep, change: toChange }) => [keep, toChange]), ...Object.values(marks)]
      : [marks.previous, marks.next]),
  ]);

  const playMoment = (moment: Moment) => playPlace({ takeId: moment.takeId, ms: moment.startMs });
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
            snapshot={snapshot}
            store={store}
            undo={marks.undo}
            redo={marks.redo}
          />
          <SessionInBin session={session} />
        </>
      }
      left={
        <>
          <TakeStage take={take} tasks={tasks}>
            {media && (
              <Player
                player={player}
                label={labels.long(take)}
                picture={take.media?.video ?? null}
                {...(media.poster ? { poster: media.poster } : {})}
                stageRef={stage}
                timeline={<Timeline player={player} marks={moments} selectedId={selectedId} onSelect={select} />}
              />
            )}
          </TakeStage>
          {isPlayable && canEdit && <MarkBar criteria={byCriterion} later={marks.later} />}
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
          marks={{
            moments,
            selectedId,
            onSelect: select,
            onChange: change,
            onDone: () => stage.current?.focus(),
            noteRef,
            onSelected: [marks.start, marks.end, marks.remove],
            previous: marks.previous,
            next: marks.next,
          }}
        />
      }
    />
  );
}
