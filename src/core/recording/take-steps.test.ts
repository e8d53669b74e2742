import { describe, expect, it } from 'vitest';
import { Take } from '../model/take.ts';
import {
  endedTake,
  failedTake,
  finishedTake,
  interruptedTake,
  retriedTake,
  startedTake,
  statusBehindBin,
  unconfirmedTake,
} from './take-steps.ts';

const start = startedTake({
  id: 'take-1',
  sessionId: 'session-1',
  questionId: 'question-1',
  attempt: 1,
  createdAt: '2026-11-22T09:30:00.000Z',
  settings: {
    mimeType: 'video/x-matroska;codecs=avc1,opus',
    camera: null,
    microphone: null,
    echoCancellation: false,
    autoGainControl: false,
    noiseSuppression: true,
  },
});
const media = {
  fileName: 'video.mp4',
  container: 'mp4',
  mimeType: 'video/mp4',
  durationMs: 4_000,
  sizeBytes: 9,
  video: null,
  audio: null,
  posterFileName: null,
} as const;
const binned = (take: Take): Take => ({
  ...take,
  status: 'binned',
  statusBeforeBin: take.status === 'binned' ? null : take.status,
  binnedAt: '2026-11-22T10:00:00.000Z',
});

describe('the steps of a take', () => {
  it('are documents at every step', () => {
    const ended = endedTake(start, { recordedMs: 4_200, stopped: 'owner' }, 1_000);
    const steps = [start, ended, interruptedTake(start, 7), failedTake(ended, 'disk-full'), finishedTake(ended, media)];
    for (const step of steps) expect(Take.parse(step)).toEqual(step);
  });
  it('lead from recording to ready', () => {
    const ended = endedTake(start, { recordedMs: 4_200, stopped: 'owner' }, 1_000);
    expect(ended).toMatchObject({ status: 'repairing', recordedMs: 4_200, stopped: 'owner' });
    expect(ended.raw).toEqual({ fileName: 'raw.mkv', sizeBytes: 1_000 });
    const ready = finishedTake(failedTake(ended, 'ffmpeg-missing'), media);
    expect(ready).toMatchObject({ status: 'ready', raw: null, problem: null, recovery: 'none', media });
  });
  it('offer an interrupted take once, and keep why it ended when that is known', () => {
    expect(interruptedTake(start, 5)).toMatchObject({
      recovery: 'offered',
      stopped: 'interrupted',
      status: 'repairing',
    });
    const ended = endedTake(start, { recordedMs: 1, stopped: 'device-lost' }, 5);
    expect(interruptedTake(ended, 5)).toMatchObject({ recovery: 'offered', stopped: 'device-lost' });
    expect(interruptedTake({ ...start, recovery: 'kept' }, 5).recovery).toBe('kept');
  });
  it('finish again what may not have reached the disk, without offering it', () => {
    const ready = finishedTake(endedTake(start, { recordedMs: 4_200, stopped: 'owner' }, 1_000), media);
    expect(unconfirmedTake(ready, 1_000)).toEqual({
      ...ready,
      status: 'repairing',
      raw: { fileName: 'raw.mkv', sizeBytes: 1_000 },
    });
  });
  it('tell what is damaged from what can be tried again', () => {
    expect(failedTake(start, 'take-damaged')).toMatchObject({ status: 'damaged', problem: 'take-damaged' });
    const failed = failedTake(start, 'disk-full');
    expect(failed).toMatchObject({ status: 'repairing', problem: 'disk-full' });
    expect(retriedTake(failed)).toMatchObject({ status: 'repairing', problem: null });
  });
  it('never bring a take back from the bin', () => {
    const repairing = binned(interruptedTake(start, 5));
    for (const step of [finishedTake(repairing, media), failedTake(repairing, 'take-damaged'), retriedTake(repairing)])
      expect(step.status).toBe('binned');
    expect(statusBehindBin(finishedTake(repairing, media))).toBe('ready');
    expect(statusBehindBin(failedTake(repairing, 'take-damaged'))).toBe('damaged');
    expect(statusBehindBin(start)).toBe('recording');
  });
});
