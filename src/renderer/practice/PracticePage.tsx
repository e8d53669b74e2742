import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { minutesLeft } from '../../core/recording/formats.ts';
import { useActions } from '../../ui/actions/actions-context.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useSetPreferences } from '../api/queries.ts';
import { queryKeys } from '../api/query-keys.ts';
import { CountdownBar } from './bars/CountdownBar.tsx';
import { EmptyBar } from './bars/EmptyBar.tsx';
import { ReadyBar } from './bars/ReadyBar.tsx';
import { RecordingBar } from './bars/RecordingBar.tsx';
import { useDevices } from './capture/use-devices.ts';
import { DonePanel } from './done/DonePanel.tsx';
import { useInputLevel } from './level/use-input-level.ts';
import { PracticeStage } from './PracticeStage.tsx';
import { Announcer } from './parts/Announcer.tsx';
import { LeaveQuestion } from './parts/LeaveQuestion.tsx';
import classes from './practice.module.css';
import { offered, practiceActions } from './practice-actions.ts';
import { SetupPanel } from './setup/SetupPanel.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';
import { usePractice } from './use-practice.ts';
import { useWakeLock } from './use-wake-lock.ts';

const SPACE_EVERY_MS = 30_000;

interface Props {
  /** The session to go on with; none: one is made with the first recording. */
  readonly sessionId?: string;
  /** The question of that session to answer again. */
  readonly questionId?: string;
}

/** The recording screen, from opening the camera to a take that plays. */
export function PracticePage({ sessionId, questionId }: Props) {
  const t = useT();
  const { client } = useApi();
  const [, navigate] = useLocation();
  const practice = usePractice({ sessionId, questionId });
  const { state, dispatch, capture, preferences, question, session, takes } = practice;
  const savePreferences = useSetPreferences();
  const devices = useDevices(capture?.stream ?? null);
  const level = useInputLevel(capture?.stream ?? null);
  const isRecording = state.kind === 'recording';
  const leave = useLeaveGuard(isRecording);
  useWakeLock(isRecording);
  const space = useQuery({
    queryKey: queryKeys.space,
    queryFn: ({ signal }) => client.freeSpace(undefined, { signal }),
    enabled: state.kind === 'ready',
    refetchInterval: SPACE_EVERY_MS,
  });

  const selfViewHidden = preferences?.selfViewHidden ?? false;
  const soundOnly = preferences?.soundOnly ?? false;
  const actions = practiceActions(
    { state, hasQuestion: question.question !== null, selfViewHidden, hasPicture: Boolean(capture?.camera) },
    {
      record: () => dispatch({ type: 'record', countdownSeconds: preferences?.countdownSeconds ?? 3 }),
      cancelCountdown: () => dispatch({ type: 'cancel' }),
      stop: takes.stop,
      toggleSelfView: () => savePreferences.mutate({ selfViewHidden: !selfViewHidden }),
      watchAndMark: () => state.kind === 'done' && navigate(`/sessions/${state.take.sessionId}`),
      again: () => dispatch({ type: 'again' }),
      next: () => {
        question.next();
        dispatch({ type: 'again' });
      },
    },
  );
  useActions(offered(actions));

  const take = 'take' in state ? state.take : null;
  const attempt = take?.attempt ?? question.attempt;
  const isAlone = ['countdown', 'recording', 'sending', 'finishing'].includes(state.kind);
  // Answers to the focus questions come back with the session; the state knows the take as it was finished.
  const finished =
    state.kind === 'done' ? (session.detail?.takes.find(({ id }) => id === state.take.id) ?? state.take) : null;

  return (
    <div className={classes.page} data-alone={isAlone || undefined} data-state={state.kind}>
      <Announcer state={state} />
      <div className={classes.main}>
        <div className={classes.question}>
          <h1>{question.question?.text ?? t('practice.question.none')}</h1>
          {attempt > 1 && (
            <Badge variant="light" size="lg" className={classes.attempt}>
              {t('practice.attempt', { attempt })}
            </Badge>
          )}
        </div>
        <PracticeStage
          practice={practice}
          toggleSelfView={actions.toggleSelfView}
          silent={level.silent}
          onSoundOnly={() => {
            savePreferences.mutate({ soundOnly: true });
            practice.retry();
          }}
        />
        {(state.kind === 'ready' || state.kind === 'preparing') && (
          <ReadyBar
            record={actions.record}
            level={level}
            microphone={capture?.microphone.label ?? null}
            minutesLeft={space.data ? minutesLeft(space.data.freeBytes, !soundOnly) : null}
          />
        )}
        {(state.kind === 'sending' || state.kind === 'finishing') && <EmptyBar />}
        {state.kind === 'countdown' && <CountdownBar cancel={actions.cancelCountdown} />}
        {isRecording && (
          <RecordingBar
            stop={actions.stop}
            level={level}
            startedAtMs={state.startedAtMs}
            unsentMs={takes.status?.unsentMs ?? 0}
          />
        )}
      </div>
      {finished ? (
        <DonePanel
          take={finished}
          stop={state.kind === 'done' ? state.stop : null}
          focus={session.detail?.session.focus ?? []}
          actions={actions}
        />
      ) : (
        !isAlone &&
        preferences && (
          <SetupPanel
            question={question}
            focus={practice.focus}
            devices={devices}
            preferences={preferences}
            setPreferences={(change) => savePreferences.mutate(change)}
            openCameraId={capture?.camera?.getSettings().deviceId ?? null}
            openMicrophoneId={capture?.microphone.getSettings().deviceId ?? null}
          />
        )
      )}
      <LeaveQuestion
        opened={leave.asking}
        onStay={leave.stay}
        onLeave={() => {
          takes.stop();
          leave.leave();
        }}
      />
    </div>
  );
}
