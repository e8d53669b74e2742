import type { Action } from '../../ui/actions/action.ts';
import { FaultSteps } from './parts/FaultSteps.tsx';
import { SilenceNotice } from './parts/SilenceNotice.tsx';
import { Countdown } from './stage/Countdown.tsx';
import { FaultCard } from './stage/FaultCard.tsx';
import { Saving } from './stage/Saving.tsx';
import { SelfView } from './stage/SelfView.tsx';
import { Stage } from './stage/Stage.tsx';
import { TakePlayback } from './stage/TakePlayback.tsx';
import type { Practice } from './use-practice.ts';

interface Props {
  readonly practice: Practice;
  readonly toggleSelfView: Action;
  readonly silent: boolean;
  readonly onSoundOnly: () => void;
}

/** What the picture's place shows in each state. */
export function PracticeStage({ practice, toggleSelfView, silent, onSoundOnly }: Props) {
  const { state, capture, preferences, takes, task, retry, dispatch } = practice;
  const isHidden = preferences?.selfViewHidden ?? false;
  switch (state.kind) {
    case 'sending':
    case 'finishing':
      return (
        <Stage>
          <Saving
            sending={state.kind === 'sending' ? takes.status : null}
            task={task}
            onRetryNow={takes.retryNow}
            onGiveUp={takes.giveUp}
          />
        </Stage>
      );
    case 'done':
      return (
        <Stage>
          <TakePlayback take={state.take} />
        </Stage>
      );
    case 'fault':
      return (
        <Stage>
          <FaultCard code={state.code} details={state.details}>
            <FaultSteps
              code={state.code}
              hasTake={state.take !== null}
              onRetry={retry}
              onSoundOnly={onSoundOnly}
              onAgain={() => dispatch({ type: 'again' })}
            />
          </FaultCard>
        </Stage>
      );
    default:
      return (
        <Stage live={state.kind === 'recording'}>
          <SelfView capture={capture} hidden={isHidden} toggle={toggleSelfView} />
          {state.kind === 'countdown' && (
            <Countdown secondsLeft={state.secondsLeft} overPicture={!isHidden && Boolean(capture?.camera)} />
          )}
          <SilenceNotice shown={silent} />
        </Stage>
      );
  }
}
