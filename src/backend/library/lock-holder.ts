import { hostname, uptime } from 'node:os';
import { z } from 'zod';

/** Who holds a library; the content of its `.lock`. Times are ISO 8601 in UTC. */
export const LockHolder = z.object({
  host: z.string(),
  pid: z.int(),
  startedAt: z.iso.datetime(),
  heartbeatAt: z.iso.datetime(),
  /** Of one opening of the library: tells two openings of the same process apart. */
  runId: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
});
export type LockHolder = z.infer<typeof LockHolder>;

/** A heartbeat older than this counts as dead where the process itself cannot be asked. */
export const STALE_AFTER_MS = 30_000;

/** What deciding over a lock needs to know of this machine. */
export interface Machine {
  readonly host: string;
  /** Whether a process of this machine runs. */
  isAlive(pid: number): boolean;
  /** When the machine was started, in milliseconds since 1970. */
  bootedAt(nowMs: number): number;
}

/** This machine. */
export const thisMachine: Machine = {
  host: hostname(),
  isAlive(pid) {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      // EPERM: it runs, but belongs to another user.
      return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
  },
  bootedAt: (nowMs) => nowMs - uptime() * 1000,
};

/**
 * Whether a lock's holder is gone: on this machine when its process is dead, or the machine was restarted since (the
 * process number may have been given to another program by then); on another when the heartbeat has stopped.
 */
export function isStale(holder: LockHolder, nowMs: number, machine: Machine): boolean {
  const beatMs = Date.parse(holder.heartbeatAt);
  const silent = nowMs - beatMs > STALE_AFTER_MS;
  if (holder.host !== machine.host) return silent;
  return !machine.isAlive(holder.pid) || (silent && beatMs < machine.bootedAt(nowMs));
}

/** The content of a lock file; null when it is not (yet) one. */
export function parseLock(text: string): LockHolder | null {
  try {
    return LockHolder.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** One line of constant length for the same run, so that a heartbeat can be written over the last one in place. */
export const lockText = (holder: LockHolder): string => `${JSON.stringify(holder)}\n`;
