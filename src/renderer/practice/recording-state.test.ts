import { describe, expect, it } from 'vitest';
import type { Take } from '../../core/model/take.ts';
import {
  holdsDevices,
  initialState,
  type RecordingEvent,
  type RecordingState,
  recordingReducer,
  usesDevices,
} from './recording-state.ts';

const take: Take = {
  type: 'take',
  version: 1,
  id: 'take-1',
  revision: 0,
  sessionId: 'session-1',
  questionId: 'question-1',
  attempt: 1,
  status: 'recording',
  statusBeforeBin: null,
  binnedAt: null,
  createdAt: '2026-11-22T09:30:00.000Z',
  settings: {
    mimeType: 'video/webm',
    camera: null,
    microphone: null,
    echoCancellation: false,
    autoGainControl: false,
    noiseSuppression: true,
  },
  raw: null,
  media: null,
  recordedMs: null,
  stopped: 'unknown',
  recovery: 'none',
  problem: null,
  outcomes: {},
};
const stop = { reason: 'owner', code: null } as const;
const run = (events: readonly RecordingEvent[], from: RecordingState = initialState) =>
  events.reduce(recordingReducer, from);

const toReady: RecordingEvent[] = [{ type: 'prepared' }];
const toCountdown: RecordingEvent[] = [...toReady, { type: 'record', countdownSeconds: 3 }];
const toRecording: RecordingEvent[] = [
  ...toCountdown,
  { type: 'tick' },
  { type: 'tick' },
  { type: 'tick' },
  { type: 'started', take, atMs: 5_000 },
];
const toSending: RecordingEvent[] = [...toRecording, { type: 'stopped', stop }];
const toFinishing: RecordingEvent[] = [...toSending, { type: 'sent', stop }, { type: 'task', taskId: 'task-1' }];
const toDone: RecordingEvent[] = [...toFinishing, { type: 'finished', take: { ...take, status: 'ready' } }];

describe('recordingReducer', () => {
  it('goes from opening the devices to a finished take', () => {
    expect(run(toReady)).toEqual({ kind: 'ready' });
    expect(run(toCountdown)).toEqual({ kind: 'countdown', secondsLeft: 3 });
    expect(run(toRecording)).toEqual({ kind: 'recording', take, startedAtMs: 5_000 });
    expect(run(toSending)).toEqual({ kind: 'sending', take, stop });
    expect(run(toFinishing)).toEqual({ kind: 'finishing', take, stop, taskId: 'task-1' });
    expect(run(toDone)).toMatchObject({ kind: 'done', take: { status: 'ready' } });
    expect(run([...toDone, { type: 'again' }])).toEqual({ kind: 'preparing' });
  });

  it('leaves the countdown when asked, but not once the take is being started', () => {
    expect(run([...toCountdown, { type: 'tick' }, { type: 'cancel' }])).toEqual({ kind: 'ready' });
    const starting = run([...toReady, { type: 'record', countdownSeconds: 0 }, { type: 'cancel' }]);
    expect(starting).toEqual({ kind: 'countdown', secondsLeft: 0 });
  });

  it('never counts below zero', () => {
    const events: RecordingEvent[] = [...toCountdown, ...Array.from({ length: 9 }, () => ({ type: 'tick' }) as const)];
    expect(run(events)).toEqual({ kind: 'countdown', secondsLeft: 0 });
  });

  it.each([
    ['preparing', [], null],
    ['ready', toReady, null],
    ['countdown', toCountdown, null],
    ['recording', toRecording, take],
    ['sending', toSending, take],
    ['finishing', toFinishing, take],
  ] as const)('keeps the take when something fails in %s', (_, events, kept) => {
    const state = run([...events, { type: 'failed', code: 'unexpected' }]);
    expect(state).toMatchObject({ kind: 'fault', code: 'unexpected', take: kept });
  });

  it('tries the devices again without a take, the finishing again with one', () => {
    const failed = { type: 'failed', code: 'ffmpeg-failed', details: 'x' } as const;
    expect(run([failed, { type: 'retry' }])).toEqual({ kind: 'preparing' });
    expect(run([...toFinishing, failed, { type: 'retry' }])).toEqual({ kind: 'finishing', take, stop, taskId: null });
  });

  it('opens the devices again only while nothing is recorded', () => {
    expect(run([...toReady, { type: 'reopen' }])).toEqual({ kind: 'preparing' });
    expect(run([...toRecording, { type: 'reopen' }]).kind).toBe('recording');
    const starting = run([...toReady, { type: 'record', countdownSeconds: 0 }]);
    expect(recordingReducer(starting, { type: 'reopen' })).toBe(starting);
    expect([run(toReady), run(toCountdown), starting, run(toRecording), run(toSending)].map(holdsDevices)).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
    expect(run([...toFinishing, { type: 'failed', code: 'disk-full' }, { type: 'reopen' }]).kind).toBe('fault');
  });

  it('takes no notice of late news', () => {
    const late: RecordingEvent[] = [
      { type: 'prepared' },
      { type: 'tick' },
      { type: 'cancel' },
      { type: 'record', countdownSeconds: 3 },
      { type: 'started', take, atMs: 1 },
      { type: 'stopped', stop },
      { type: 'sent', stop },
      { type: 'retry' },
      { type: 'failed', code: 'device-lost' },
    ];
    const done = run(toDone);
    for (const event of late) expect(recordingReducer(done, event)).toBe(done);
  });

  it('has the camera open only before and while recording', () => {
    expect([initialState, run(toReady), run(toCountdown), run(toRecording)].map(usesDevices)).toEqual(
      Array(4).fill(true),
    );
    expect([run(toSending), run(toFinishing), run(toDone)].map(usesDevices)).toEqual(Array(3).fill(false));
  });
});
