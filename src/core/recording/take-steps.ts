import type { MediaFacts, Take } from '../model/take.ts';
import { rawFileName } from './raw-file-name.ts';

/** How a recording ended, as the page says it. */
export interface RecordingEnd {
  readonly recordedMs: number;
  readonly stopped: Take['stopped'];
}
type LiveStatus = Exclude<Take['status'], 'binned'>;

/** The status a take has or, in the bin, goes back to. */
export const statusBehindBin = (take: Take): LiveStatus =>
  take.status === 'binned' ? (take.statusBeforeBin ?? 'damaged') : take.status;

/** A take that lies in the bin stays there: the new status is what it comes back with. */
const withStatus = (take: Take, status: LiveStatus): Take =>
  take.status === 'binned' ? { ...take, statusBeforeBin: status } : { ...take, status };

const rawOf = (take: Take, sizeBytes: number): NonNullable<Take['raw']> => ({
  ...take.raw,
  fileName: take.raw?.fileName ?? rawFileName(take.settings.mimeType),
  sizeBytes,
});

/** A take at the moment its recording begins. */
export function startedTake(
  start: Pick<Take, 'id' | 'sessionId' | 'questionId' | 'attempt' | 'createdAt' | 'settings'>,
): Take {
  return {
    type: 'take',
    version: 1,
    revision: 0,
    ...start,
    status: 'recording',
    statusBeforeBin: null,
    binnedAt: null,
    raw: { fileName: rawFileName(start.settings.mimeType), sizeBytes: 0 },
    media: null,
    recordedMs: null,
    stopped: 'unknown',
    recovery: 'none',
    problem: null,
    outcomes: {},
  };
}

/** No more bytes will come: the file is to be finished. */
export const endedTake = (take: Take, end: RecordingEnd, rawBytes: number): Take => ({
  ...withStatus(take, 'repairing'),
  raw: rawOf(take, rawBytes),
  recordedMs: end.recordedMs,
  stopped: end.stopped,
});

/** Found unfinished: to be repaired and offered to the owner, unless that has been answered already. */
export const interruptedTake = (take: Take, rawBytes: number): Take => ({
  ...withStatus(take, 'repairing'),
  raw: rawOf(take, rawBytes),
  stopped: take.stopped === 'unknown' ? 'interrupted' : take.stopped,
  recovery: take.recovery === 'none' ? 'offered' : take.recovery,
  problem: null,
});

/** Ready, but its raw file is still there: nobody knows whether the playable file reached the device. */
export const unconfirmedTake = (take: Take, rawBytes: number): Take => ({
  ...withStatus(take, 'repairing'),
  raw: rawOf(take, rawBytes),
});

/** To be tried again. */
export const retriedTake = (take: Take): Take => ({ ...withStatus(take, 'repairing'), problem: null });

/** The playable file has been checked and has its name; the raw file is no longer needed. */
export const finishedTake = (take: Take, media: MediaFacts): Take => ({
  ...withStatus(take, 'ready'),
  media,
  raw: null,
  problem: null,
});

/**
 * Finishing failed with this error code. `take-damaged` says that nothing in the raw file can be played; anything else
 * may go better another time. The raw file is kept in both cases.
 */
export const failedTake = (take: Take, code: string): Take => ({
  ...withStatus(take, code === 'take-damaged' ? 'damaged' : 'repairing'),
  problem: code,
});
