import { type FileHandle, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../../core/errors.ts';
import type { Disk } from '../disk/disk.ts';
import { hasErrno, toAppError } from '../disk/disk-errors.ts';
import type { Clock, Log } from '../ports.ts';
import { LOCK_FILE } from './layout.ts';
import {
  isStale,
  type LockHolder,
  lockText,
  type Machine,
  parseLock,
  STALE_AFTER_MS,
  thisMachine,
} from './lock-holder.ts';

/** A holder says that it lives this often: six times before it counts as gone. */
export const HEARTBEAT_EVERY_MS = 5_000;
/** How long a lock file without content may be somebody's who is just writing it. */
const TRIES = 10;
const TRY_AGAIN_MS = 50;

export interface LockOptions {
  readonly folder: string;
  readonly disk: Disk;
  readonly clock: Clock;
  readonly log: Log;
  /** Names this opening; unguessable. */
  readonly runId: string;
  /** Told once when somebody else holds the library now: nothing may be written any more. */
  readonly onLost: (holder: LockHolder) => void;
  readonly machine?: Machine;
  readonly heartbeatEveryMs?: number;
}

/** Openings held by this very process. A lock with our process number that is not among them is from an earlier life. */
const heldHere = new Set<string>();

function isGone(holder: LockHolder, options: LockOptions): boolean {
  const machine = options.machine ?? thisMachine;
  if (holder.host === machine.host && holder.pid === process.pid) return !heldHere.has(holder.runId);
  return isStale(holder, options.clock.now(), machine);
}

/** A library held by this process. */
export interface Lock {
  /** When it was taken by the clock of the library's disk, in milliseconds since 1970; it may be another than ours. */
  readonly takenAtDiskMs: number;
  /** Looks whether the lock is still ours and says that we live. Called by a timer; for tests too. */
  beat(): Promise<void>;
  release(): Promise<void>;
}

async function readHolder(disk: Disk, file: string): Promise<LockHolder | null | 'absent'> {
  try {
    return parseLock(new TextDecoder().decode(await disk.read(file)));
  } catch (error) {
    if (hasErrno(error, 'ENOENT')) return 'absent';
    throw toAppError(error);
  }
}

/** Makes a file that must not exist yet; false when it does. */
async function makeExclusively(disk: Disk, file: string, text: string): Promise<boolean> {
  let made = false;
  try {
    const opened = await disk.open(file, 'wx');
    made = true;
    try {
      await opened.write(new TextEncoder().encode(text));
      await opened.sync();
    } finally {
      await opened.close();
    }
    return true;
  } catch (error) {
    if (hasErrno(error, 'EEXIST')) return false;
    // A full disk: an empty lock would keep everybody out for a while.
    if (made) await disk.remove(file).catch(() => undefined);
    throw toAppError(error);
  }
}

const ageMs = async (file: string): Promise<number> =>
  stat(file).then(
    (facts) => Date.now() - facts.mtimeMs,
    () => 0,
  );

/**
 * Replaces a dead holder's lock by ours. Of several takers only the one that made the marker *named after that holder*
 * may, and it looks again while it has it: a late taker finds a living holder and leaves it alone.
 */
async function takeOver(options: LockOptions, file: string, dead: LockHolder | null, text: string): Promise<boolean> {
  const { disk } = options;
  const marker = `${file}.takeover-${dead?.runId ?? 'unreadable'}`;
  if (!(await makeExclusively(disk, marker, text))) {
    // The taker itself died in between.
    if ((await ageMs(marker)) > STALE_AFTER_MS) await disk.remove(marker);
    return false;
  }
  try {
    const now = await readHolder(disk, file);
    if (now === 'absent' || now?.runId !== dead?.runId) return false;
    const own = `${file}.${options.runId}.part`;
    await makeExclusively(disk, own, text);
    await disk.rename(own, file);
    return true;
  } finally {
    await disk.remove(marker);
  }
}

/** Makes `.lock` ours. @throws AppError `library-in-use`, or `library-read-only` where nothing can be written */
async function take(options: LockOptions, file: string, text: string): Promise<void> {
  let holder: LockHolder | null | 'absent' = null;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (attempt > 0) await wait(TRY_AGAIN_MS);
    if (await makeExclusively(options.disk, file, text)) return;
    holder = await readHolder(options.disk, file);
    if (holder === 'absent') continue;
    if (holder && !isGone(holder, options)) break;
    if (!holder && (await ageMs(file)) <= STALE_AFTER_MS) continue;
    options.log('warn', 'taking over a library whose holder is gone', { pid: holder?.pid });
    if (await takeOver(options, file, holder, text)) return;
  }
  const who = holder === 'absent' ? null : holder;
  throw new AppError('library-in-use', { host: who?.host ?? null, pid: who?.pid ?? null });
}

/**
 * Takes a library for this process, or takes it over from one that is gone.
 * @throws AppError `library-in-use` (details `{ host, pid }` of the holder, null while it is not known),
 * `library-read-only`, `disk-full`, `file-failed`
 */
export async function acquireLock(options: LockOptions): Promise<Lock> {
  const { disk, clock, log, runId } = options;
  const file = join(options.folder, LOCK_FILE);
  const startedAt = new Date(clock.now()).toISOString();
  const { host } = options.machine ?? thisMachine;
  const current = () =>
    lockText({ host, pid: process.pid, startedAt, heartbeatAt: new Date(clock.now()).toISOString(), runId });
  heldHere.add(runId);
  try {
    await take(options, file, current());
  } catch (error) {
    heldHere.delete(runId);
    throw error;
  }
  // Heartbeats go through this handle: should another process have put its lock there, ours is written to the file
  // that was moved away and never over theirs.
  let handle: FileHandle = await open(file, 'r+');
  const { mtimeMs: takenAtDiskMs } = await handle.stat();
  let lost = false;

  const beat = async (): Promise<void> => {
    if (lost) return;
    const holder = await readHolder(disk, file);
    if (holder === 'absent') {
      if (!(await makeExclusively(disk, file, current()))) return;
      await handle.close();
      handle = await open(file, 'r+');
    } else if (holder && holder.runId !== runId) {
      lost = true;
      options.onLost(holder);
    } else {
      await handle.write(current(), 0);
    }
  };
  let running: Promise<void> = Promise.resolve();
  const beatInTurn = () => {
    running = running.then(beat).catch((error: unknown) => log('warn', 'no heartbeat for the library', String(error)));
    return running;
  };
  const timer = setInterval(beatInTurn, options.heartbeatEveryMs ?? HEARTBEAT_EVERY_MS);
  timer.unref();

  return {
    takenAtDiskMs,
    beat: beatInTurn,
    async release() {
      clearInterval(timer);
      await running;
      await handle.close();
      heldHere.delete(runId);
      const holder = await readHolder(disk, file);
      if (holder !== 'absent' && holder?.runId === runId) await disk.remove(file);
    },
  };
}
