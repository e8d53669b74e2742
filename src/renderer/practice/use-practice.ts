import { useEffect, useReducer, useRef } from 'react';
import type { SessionSummary } from '../../contract/views.ts';
import { AppError } from '../../core/errors.ts';
import { defaultPreferences, type Preferences } from '../../core/model/preferences.ts';
import { useApi } from '../api/api-context.tsx';
import { useBank, useLibrary, usePreferences } from '../api/queries.ts';
import type { CaptureRequest } from './capture/open-capture.ts';
import { useCapture } from './capture/use-capture.ts';
import { useTryWhenAllowed } from './capture/use-try-when-allowed.ts';
import { useFinishTask } from './recorder/use-finish-task.ts';
import { useTakeRecording } from './recorder/use-take-recording.ts';
import { holdsDevices, initialState, recordingReducer, usesDevices } from './recording-state.ts';
import { useQuestionChoice } from './setup/use-question-choice.ts';
import { useConfirmedFocus } from './use-confirmed-focus.ts';
import { usePracticeSession } from './use-practice-session.ts';

const requestOf = (preferences: Preferences): CaptureRequest => ({
  soundOnly: preferences.soundOnly,
  cameraId: preferences.cameraId,
  microphoneId: preferences.microphoneId,
  echoCancellation: preferences.echoCancellation,
  autoGainControl: preferences.autoGainControl,
  noiseSuppression: preferences.noiseSuppression,
});

const NONE: readonly SessionSummary[] = [];

/** What the page was opened for; nothing: a new session. */
export interface PracticeTarget {
  readonly sessionId: string | undefined;
  readonly questionId: string | undefined;
}

/** Everything behind the recording screen: devices, question, focus, the take and what becomes of it. */
export function usePractice({ sessionId, questionId }: PracticeTarget) {
  const { info } = useApi();
  const [state, dispatch] = useReducer(recordingReducer, initialState);
  const latest = useRef(state);
  latest.current = state;

  const stored = usePreferences();
  const preferences = stored.data ?? (stored.isError ? defaultPreferences : null);
  const library = useLibrary();
  const session = usePracticeSession(sessionId);
  // Without the library any question will do.
  const sessions = library.data?.sessions ?? (library.isError ? NONE : undefined);
  const question = useQuestionChoice(useBank().data, sessions, session.detail, questionId);
  const focus = useConfirmedFocus(library.data?.focus ?? [], session.detail?.session.focus);
  const takes = useTakeRecording(dispatch);
  const task = useFinishTask(state, dispatch);

  const wanted = preferences && !info.library.readOnly ? requestOf(preferences) : null;
  // While recording the devices stay as they are, even when another window changes the preferences.
  const request = useRef(wanted);
  if (!holdsDevices(state)) request.current = wanted;
  const { capture, reopen } = useCapture(request.current, usesDevices(state), {
    onOpening: () => dispatch({ type: 'reopen' }),
    onOpen: () => dispatch({ type: 'prepared' }),
    onFault: ({ code, details }) => dispatch({ type: 'failed', code, details }),
    // While recording, the recording itself notices.
    onLost: () => !holdsDevices(latest.current) && reopen(),
  });

  const sessionError = session.error;
  useEffect(() => {
    if (info.library.readOnly) dispatch({ type: 'failed', code: 'library-read-only' });
  }, [info.library.readOnly]);
  useEffect(() => {
    if (sessionError)
      dispatch({ type: 'failed', code: sessionError instanceof AppError ? sessionError.code : 'unexpected' });
  }, [sessionError]);

  const retry = () => {
    if (state.kind !== 'fault') return;
    dispatch({ type: 'retry' });
    if (state.take) void takes.repair(state.take);
  };
  useTryWhenAllowed(state.kind === 'fault' && !state.take ? state.code : null, retry);

  const begin = () => {
    const asked = question.question;
    if (!capture || !preferences || !asked) return dispatch({ type: 'failed', code: 'device-lost' });
    question.pin();
    const settings = {
      mimeType: capture.format.mimeType,
      camera: capture.camera?.label ?? null,
      microphone: capture.microphone.label,
      echoCancellation: preferences.echoCancellation,
      autoGainControl: preferences.autoGainControl,
      noiseSuppression: preferences.noiseSuppression,
    };
    void takes.start(capture, settings, () => session.place(asked, focus.confirmed));
  };
  const beginNow = useRef(begin);
  beginNow.current = begin;
  const secondsLeft = state.kind === 'countdown' ? state.secondsLeft : null;
  useEffect(() => {
    if (secondsLeft === null) return;
    if (secondsLeft === 0) return beginNow.current();
    const timer = setTimeout(() => dispatch({ type: 'tick' }), 1_000);
    return () => clearTimeout(timer);
  }, [secondsLeft]);

  return { state, dispatch, retry, capture, preferences, library, session, question, focus, takes, task };
}
export type Practice = ReturnType<typeof usePractice>;
