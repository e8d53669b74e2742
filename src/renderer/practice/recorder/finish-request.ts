import { AppError } from '../../../core/errors.ts';
import type { Take } from '../../../core/model/take.ts';
import type { StopReason } from '../recording-state.ts';
import { backoffMs, waitFor } from './backoff.ts';

/** What the take says of a stop. Failures of browser and backend are both `interrupted` there. */
const STOPPED: Readonly<Record<StopReason, Take['stopped']>> = {
  owner: 'owner',
  'device-lost': 'device-lost',
  'disk-full': 'disk-full',
  'backend-slow': 'backend-slow',
  'recorder-failed': 'interrupted',
  refused: 'interrupted',
};
export const stoppedOf = (reason: StopReason): Take['stopped'] => STOPPED[reason];

/** Calls until the backend answers: everything is on disk already, so there is no hurry and nothing to lose. */
export async function untilReached<T>(call: () => Promise<T>): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'backend-unreachable') throw error;
      await waitFor(backoffMs(failures), new AbortController().signal);
    }
  }
}
