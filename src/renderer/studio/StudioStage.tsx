import type { Ref } from 'react';
import type { Take } from '../../core/model/take.ts';
import type { Task } from '../../core/model/task.ts';
import { StudioTimeline, type StudioTimelineProps } from '../../ui/studio/StudioTimeline.tsx';
import { TakePlayer } from './TakePlayer.tsx';
import { TakeStage } from './TakeStage.tsx';
import type { TakeLabels } from './use-take-labels.ts';
import type { TakeStudio } from './use-take-studio.ts';

/** What a page shows on the timeline. */
type OnTimeline = Omit<StudioTimelineProps, 'player' | 'view' | 'frameMs' | 'levels' | 'onMove'>;

interface StudioStageProps extends OnTimeline {
  readonly take: Take;
  readonly tasks: readonly Task[];
  readonly labels: TakeLabels;
  readonly studio: TakeStudio;
  readonly stageRef?: Ref<HTMLElement>;
}

/** The take on screen with its player and the timeline of the studio, or what stands in its way. */
export function StudioStage({ take, tasks, labels, studio, stageRef = null, ...onTimeline }: StudioStageProps) {
  const { media, player, controls, view, frames, levels, onMove } = studio;
  return (
    <TakeStage take={take} tasks={tasks}>
      <TakePlayer
        take={take}
        media={media}
        player={player}
        labels={labels}
        stageRef={stageRef}
        controls={controls}
        timeline={
          <StudioTimeline
            {...onTimeline}
            player={player}
            view={view}
            frameMs={frames.frameMs}
            levels={levels}
            onMove={onMove}
          />
        }
      />
    </TakeStage>
  );
}
