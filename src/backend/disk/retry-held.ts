import { setTimeout as wait } from 'node:timers/promises';
import { hasErrno } from './disk-errors.ts';

/** Waits between the tries: 310 ms in all, longer than a virus scanner or a sync program holds a small file. */
const WAITS_MS = [10, 20, 40, 80, 160];

/** Does something to a file again while another program holds it (EPERM, EBUSY, EACCES); then rejects with the last error. */
export async function retryWhileHeld<T>(work: () => Promise<T>): Promise<T> {
  for (const waitMs of WAITS_MS) {
    try {
      return await work();
    } catch (error) {
      if (!hasErrno(error, 'EPERM', 'EBUSY', 'EACCES')) throw error;
      await wait(waitMs);
    }
  }
  return work();
}
