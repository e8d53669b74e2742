import { assertNever } from '../../core/assert-never.ts';
import type { ErrorCode } from '../../core/errors.ts';
import type { Take } from '../../core/model/take.ts';

/** Why a recording ended. `refused`: the backend will take no more of it (ended elsewhere, or another start of the app). */
export type StopReason = 'owner' | 'device-lost' | 'disk-full' | 'backend-slow' | 'recorder-failed' | 'refused';
/** `code` and `details` name the error behind `refused`. */
export interface Stop {
  readonly reason: StopReason;
  readonly code: ErrorCode | null;
}

/** Where the recording screen is. A take is named from the moment its document exists, whatever happens then. */
export type RecordingState =
  /** Camera and microphone are being opened. */
  | { readonly kind: 'preparing' }
  | { readonly kind: 'ready' }
  /** 0 seconds left: the take is being started. */
  | { readonly kind: 'countdown'; readonly secondsLeft: number }
  | { readonly kind: 'recording'; readonly take: Take; readonly startedAtMs: number }
  /** The recorder has stopped; the page still holds what the backend has not confirmed. */
  | { readonly kind: 'sending'; readonly take: Take; readonly stop: Stop }
  /** Everything is on disk; a task makes it playable. No task id yet: it is being asked for. */
  | { readonly kind: 'finishing'; readonly take: Take; readonly stop: Stop | null; readonly taskId: string | null }
  | { readonly kind: 'done'; readonly take: Take; readonly stop: Stop | null }
  /** With a take: it is kept, but could not be finished. Without: nothing was recorded. */
  | {
      readonly kind: 'fault';
      readonly code: ErrorCode;
      readonly details: unknown;
      readonly take: Take | null;
      readonly stop: Stop | null;
    };

export type RecordingEvent =
  | { readonly type: 'prepared' }
  | { readonly type: 'failed'; readonly code: ErrorCode; readonly details?: unknown }
  /** The devices are opened anew: another one was chosen, or one was lost before recording. */
  | { readonly type: 'reopen' }
  | { readonly type: 'record'; readonly countdownSeconds: number }
  | { readonly type: 'tick' }
  | { readonly type: 'cancel' }
  /** `atMs` on the page's own clock (`performance.now()`). */
  | { readonly type: 'started'; readonly take: Take; readonly atMs: number }
  | { readonly type: 'stopped'; readonly stop: Stop }
  /** Everything is confirmed. The stop again: the backend may have refused the rest after it. */
  | { readonly type: 'sent'; readonly stop: Stop }
  | { readonly type: 'task'; readonly taskId: string }
  | { readonly type: 'finished'; readonly take: Take }
  /** Try again what failed: the devices, or finishing the take. */
  | { readonly type: 'retry' }
  /** Another take, of this or another question. */
  | { readonly type: 'again' };

export const initialState: RecordingState = { kind: 'preparing' };

function afterFailure(state: RecordingState, code: ErrorCode, details: unknown): RecordingState {
  switch (state.kind) {
    case 'preparing':
    case 'ready':
    case 'countdown':
      return { kind: 'fault', code, details, take: null, stop: null };
    case 'recording':
      return { kind: 'fault', code, details, take: state.take, stop: null };
    case 'sending':
    case 'finishing':
      return { kind: 'fault', code, details, take: state.take, stop: state.stop };
    case 'fault':
      return { ...state, code, details };
    case 'done':
      return state;
    default:
      return assertNever(state);
  }
}

/** Not once a take is being started: its devices are in use from then on. */
const canReopen = (state: RecordingState): boolean =>
  state.kind === 'ready' ||
  (state.kind === 'countdown' && state.secondsLeft > 0) ||
  (state.kind === 'fault' && state.take === null);

/**
 * The recording screen as a state machine. An event that does not belong to the state is late news (a second press, a
 * task that ends after a retry) and changes nothing, so no caller has to guard.
 */
export function recordingReducer(state: RecordingState, event: RecordingEvent): RecordingState {
  switch (event.type) {
    case 'prepared':
      return state.kind === 'preparing' ? { kind: 'ready' } : state;
    case 'failed':
      return afterFailure(state, event.code, event.details ?? null);
    case 'reopen':
      return canReopen(state) ? { kind: 'preparing' } : state;
    case 'record':
      return state.kind === 'ready' ? { kind: 'countdown', secondsLeft: event.countdownSeconds } : state;
    case 'tick':
      return state.kind === 'countdown' && state.secondsLeft > 0
        ? { kind: 'countdown', secondsLeft: state.secondsLeft - 1 }
        : state;
    case 'cancel':
      return state.kind === 'countdown' && state.secondsLeft > 0 ? { kind: 'ready' } : state;
    case 'started':
      return state.kind === 'countdown' ? { kind: 'recording', take: event.take, startedAtMs: event.atMs } : state;
    case 'stopped':
      return state.kind === 'recording' ? { kind: 'sending', take: state.take, stop: event.stop } : state;
    case 'sent':
      return state.kind === 'sending' ? { kind: 'finishing', take: state.take, stop: event.stop, taskId: null } : state;
    case 'task':
      return state.kind === 'finishing' ? { ...state, taskId: event.taskId } : state;
    case 'finished':
      return state.kind === 'finishing' ? { kind: 'done', take: event.take, stop: state.stop } : state;
    case 'retry':
      if (state.kind !== 'fault') return state;
      return state.take
        ? { kind: 'finishing', take: state.take, stop: state.stop, taskId: null }
        : { kind: 'preparing' };
    case 'again':
      return state.kind === 'done' || state.kind === 'fault' ? { kind: 'preparing' } : state;
    default:
      return assertNever(event);
  }
}

/** From the start of a take until its recorder has stopped: nothing may touch the devices. */
export const holdsDevices = (state: RecordingState): boolean =>
  state.kind === 'recording' || (state.kind === 'countdown' && state.secondsLeft === 0);

/** Whether camera and microphone are open in this state. They are not while a take is watched or saved. */
export const usesDevices = (state: RecordingState): boolean =>
  state.kind === 'preparing' || state.kind === 'ready' || state.kind === 'countdown' || state.kind === 'recording';
