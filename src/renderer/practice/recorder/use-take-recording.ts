import { type Dispatch, useEffect, useRef, useState } from 'react';
import { AppError } from '../../../core/errors.ts';
import type { RecordingSettings, Take } from '../../../core/model/take.ts';
import { useApi } from '../../api/api-context.tsx';
import { postChunk } from '../../api/client.ts';
import { shell } from '../../api/shell.ts';
import type { Capture } from '../capture/open-capture.ts';
import type { RecordingEvent } from '../recording-state.ts';
import type { SenderStatus } from './chunk-sender.ts';
import { stoppedOf, untilReached } from './finish-request.ts';
import { TakeRecording } from './take-recording.ts';
import { holdPage } from './unload-guard.ts';

/** Where the take belongs; made only now, so that a cancelled countdown leaves nothing behind. */
type Place = () => Promise<{ readonly sessionId: string; readonly questionId: string }>;

export interface TakeControls {
  readonly start: (capture: Capture, settings: RecordingSettings, place: Place) => Promise<void>;
  /** Stops; resolves when the recorder has given everything to the sender. */
  readonly stop: () => void;
  /** Asks the backend again to finish a take that it could not finish. */
  readonly repair: (take: Take) => Promise<void>;
  readonly retryNow: () => void;
  readonly giveUp: () => void;
  /** How saving stands; null before the first chunk. */
  readonly status: SenderStatus | null;
}

const failure = (error: unknown): RecordingEvent =>
  error instanceof AppError
    ? { type: 'failed', code: error.code, details: error.details }
    : { type: 'failed', code: 'recorder-failed', details: String(error) };

/**
 * Starts and stops takes and tells the state machine. What runs here does not end with the page: a take that is still
 * being sent when the owner goes elsewhere is sent and finished all the same.
 */
export function useTakeRecording(dispatch: Dispatch<RecordingEvent>): TakeControls {
  const { client, token } = useApi();
  const current = useRef<TakeRecording | null>(null);
  const isGone = useRef(false);
  const [status, setStatus] = useState<SenderStatus | null>(null);

  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      current.current?.stop('owner');
    };
  }, []);

  const finish = async (recording: TakeRecording, take: Take): Promise<void> => {
    const { stop, recordedMs, sizeBytes } = await recording.ended;
    dispatch({ type: 'sent', stop });
    const body = { recordedMs, sizeBytes, stopped: stoppedOf(stop.reason) };
    const { taskId } = await untilReached(() => client.finishTake({ params: { takeId: take.id }, body }));
    dispatch({ type: 'task', taskId });
  };

  /** A recorder that never began leaves an empty take: it ends, and goes to the bin unless something is in it. */
  const discardEmpty = async (recording: TakeRecording, take: Take): Promise<void> => {
    const { recordedMs, sizeBytes, stop } = await recording.ended;
    const params = { takeId: take.id };
    await client.finishTake({ params, body: { recordedMs, sizeBytes, stopped: stoppedOf(stop.reason) } });
    if (sizeBytes === 0) await client.binTake({ params });
  };

  const start: TakeControls['start'] = async (capture, settings, place) => {
    setStatus(null);
    const release = holdPage();
    try {
      let takeId = '';
      // Made before the take: a browser that refuses the format must not leave a take without a recording.
      const recording = new TakeRecording({
        stream: capture.stream,
        format: capture.format,
        now: () => performance.now(),
        send: (chunk, signal) => postChunk(token, { takeId, ...chunk }, signal),
        onStatus: setStatus,
        onStopped: (stop) => {
          void shell()?.setRecording(false);
          dispatch({ type: 'stopped', stop });
        },
      });
      const take = await client.startTake({ body: { ...(await place()), settings } });
      takeId = take.id;
      current.current = recording;
      void shell()?.setRecording(true);
      const atMs = await recording.start();
      if (atMs === null) {
        await discardEmpty(recording, take);
        throw new AppError('recorder-failed');
      }
      dispatch({ type: 'started', take, atMs });
      if (isGone.current) recording.stop('owner');
      await finish(recording, take);
    } catch (error) {
      void shell()?.setRecording(false);
      dispatch(failure(error));
    } finally {
      release();
    }
  };

  return {
    start,
    stop: () => current.current?.stop('owner'),
    repair: async (take) => {
      try {
        const { taskId } = await client.repairTake({ params: { takeId: take.id } });
        dispatch({ type: 'task', taskId });
      } catch (error) {
        dispatch(failure(error));
      }
    },
    retryNow: () => current.current?.retryNow(),
    giveUp: () => current.current?.giveUp(),
    status,
  };
}
