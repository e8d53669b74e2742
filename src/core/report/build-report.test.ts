import { describe, expect, it } from 'vitest';
import { Review } from '../model/review.ts';
import { Session } from '../model/session.ts';
import { Take } from '../model/take.ts';
import { buildReport } from './build-report.ts';
import { momentsWithStill, stillRequests } from './stills.ts';

const at = (minute: number) => `2026-11-22T09:${String(minute).padStart(2, '0')}:00.000Z`;
const criterion = (id: string, name: string) => ({
  id,
  name,
  anchors: { 1: `${id} low`, 3: `${id} mid`, 5: `${id} high` },
});

const session = Session.parse({
  type: 'session',
  version: 1,
  id: 'session-1',
  revision: 0,
  createdAt: at(0),
  title: '  ',
  questions: [
    { id: 'question-a', text: 'Unanswered?', source: 'own' },
    { id: 'question-b', text: ' Why this role? ', source: 'own' },
    { id: 'question-c', text: 'What went wrong?', source: 'own' },
  ],
  focus: [
    {
      pointId: 'carried-1',
      reviewId: 'review-0',
      sessionId: 'session-0',
      text: 'Stop after the result',
      criterionId: 'direct',
      criterionName: 'Direct answers',
    },
  ],
  binnedAt: null,
});

const take = (id: string, questionId: string, minute: number, change: Partial<Take> = {}): Take =>
  Take.parse({
    type: 'take',
    version: 1,
    id,
    revision: 0,
    sessionId: session.id,
    questionId,
    attempt: 1,
    status: 'ready',
    statusBeforeBin: null,
    binnedAt: null,
    createdAt: at(minute),
    settings: {
      mimeType: 'video/webm',
      camera: 'Camera',
      microphone: 'Microphone',
      echoCancellation: false,
      autoGainControl: false,
      noiseSuppression: true,
    },
    raw: null,
    media: {
      fileName: 'video.webm',
      container: 'webm',
      mimeType: 'video/webm',
      durationMs: 60_000,
      sizeBytes: 1000,
      video: { codec: 'vp8', width: 640, height: 480 },
      audio: { codec: 'opus' },
      posterFileName: null,
    },
    recordedMs: 60_000,
    stopped: 'owner',
    recovery: 'none',
    problem: null,
    outcomes: {},
    ...change,
  });

const soundOnly = (media: Take['media']): Take['media'] => media && { ...media, video: null };
const first = take('take-1', 'question-c', 2, { attempt: 4, outcomes: { 'carried-1': 'better' } });
const takes: Take[] = [
  take('take-3', 'question-b', 5, { attempt: 2, media: soundOnly(first.media) }),
  first,
  take('take-2', 'question-b', 4),
  take('take-4', 'question-b', 6, { status: 'binned', statusBeforeBin: 'ready' }),
  take('take-5', 'question-b', 7, { status: 'damaged', media: null }),
  take('take-6', 'question-b', 8, { status: 'damaged', media: null, attempt: 6 }),
];

const review = Review.parse({
  type: 'review',
  version: 1,
  id: 'review-1',
  revision: 3,
  sessionId: session.id,
  author: { kind: 'self', name: '' },
  state: 'finished',
  createdAt: at(10),
  rubric: {
    id: 'basics',
    version: 1,
    name: 'Interview basics',
    criteria: [criterion('direct', 'Direct answers'), criterion('spoken', 'Spoken'), criterion('calm', 'Calm')],
  },
  moments: [
    {
      id: 'moment-1',
      takeId: 'take-1',
      startMs: 10_000,
      lengthMs: 4_001,
      criterionId: null,
      kind: 'keep',
      note: ' n ',
    },
    { id: 'moment-2', takeId: 'take-2', startMs: 60_000, lengthMs: 0, criterionId: null, kind: 'change', note: '' },
    { id: 'moment-3', takeId: 'take-3', startMs: 5_000, lengthMs: 0, criterionId: null, kind: 'undecided', note: '' },
    { id: 'moment-4', takeId: 'take-4', startMs: 1_000, lengthMs: 0, criterionId: null, kind: 'keep', note: '' },
    { id: 'moment-5', takeId: 'take-2', startMs: 2_000, lengthMs: 0, criterionId: null, kind: 'keep', note: '' },
    { id: 'moment-6', takeId: 'take-6', startMs: 2_000, lengthMs: 0, criterionId: null, kind: 'keep', note: '' },
  ],
  ratings: [
    { takeId: 'take-1', criterionId: 'direct', level: 2 },
    { takeId: 'take-2', criterionId: 'direct', level: 'not-observed' },
    { takeId: 'take-3', criterionId: 'direct', level: 3 },
    { takeId: 'take-4', criterionId: 'spoken', level: 5 },
  ],
  points: [
    {
      id: 'point-2',
      kind: 'keep',
      position: 1,
      text: 'Second',
      criterionId: 'gone',
      momentIds: ['moment-3', 'moment-4'],
      hinted: false,
    },
    {
      id: 'point-1',
      kind: 'keep',
      position: 0,
      text: ' First ',
      criterionId: 'direct',
      momentIds: ['moment-1', 'moment-2', 'moment-5', 'moment-6'],
      hinted: false,
    },
    { id: 'point-3', kind: 'change', position: 0, text: '  ', criterionId: null, momentIds: [], hinted: false },
  ],
  seal: { at: at(20), sha256: 'abcdef0123456789'.repeat(4) },
  earlierSeals: [],
});

describe('buildReport', () => {
  const report = buildReport({ session, takes, review });

  it('names answered questions with their takes in order of recording, without the bin', () => {
    expect(report.questions.map(({ number, text }) => [number, text])).toEqual([
      [1, 'Why this role?'],
      [2, 'What went wrong?'],
    ]);
    expect(report.takes.map(({ id, questionNumber, attempt }) => [id, questionNumber, attempt])).toEqual([
      ['take-2', 1, 1],
      ['take-3', 1, 2],
      ['take-6', 1, 6],
      ['take-1', 2, 4],
    ]);
    expect(report.totalMs).toBe(180_000);
    expect(report.title).toBe('');
  });

  it('gives each point its proof in order of take and time, leaving out moments of binned takes', () => {
    expect(report.keeps.map((point) => [point.number, point.text, point.criterionName])).toEqual([
      [1, 'First', 'Direct answers'],
      [2, 'Second', null],
    ]);
    expect(report.keeps[0]?.moments.map((moment) => moment.id)).toEqual([
      'moment-5',
      'moment-2',
      'moment-6',
      'moment-1',
    ]);
    expect(report.keeps[0]?.moments[3]).toMatchObject({ startMs: 10_000, endMs: 14_001, note: 'n', kind: 'keep' });
    expect(report.keeps[1]?.moments.map((moment) => moment.id)).toEqual(['moment-3']);
    expect(report.changes).toEqual([]);
  });

  it('takes stills in the middle of a range, before the end, of takes with a picture, two a point', () => {
    const [point, second] = report.keeps;
    expect(point && momentsWithStill(point).map((moment) => moment.id)).toEqual(['moment-5', 'moment-2']);
    expect(second && momentsWithStill(second)).toEqual([]);
    expect(point?.moments[3]?.stillKey).toBe('take-1@12000');
    expect(stillRequests(report)).toEqual([
      { key: 'take-2@2000', takeId: 'take-2', atMs: 2_000 },
      { key: 'take-2@59900', takeId: 'take-2', atMs: 59_900 },
    ]);
  });

  it('puts the anchors beside the ratings: 2 lies between 1 and 3, not observed means nothing', () => {
    expect(report.criteria.map((one) => one.name)).toEqual(['Direct answers']);
    const [direct] = report.criteria;
    expect(direct?.ratings.map((one) => [one.take.id, one.level, one.meaning.state])).toEqual([
      ['take-2', 'not-observed', 'not-observed'],
      ['take-3', 3, 'described'],
      ['take-1', 2, 'between'],
    ]);
    expect(direct?.anchors).toEqual([
      { level: 1, text: 'direct low' },
      { level: 3, text: 'direct mid' },
    ]);
  });

  it('shows the focus carried in with what became of it, and the seal shortened', () => {
    expect(report.focus).toMatchObject([
      { text: 'Stop after the result', criterionName: 'Direct answers', outcomes: [{ outcome: 'better' }] },
    ]);
    expect(report.seal).toEqual({ at: at(20), shortHash: 'abcdef012345' });
    expect(buildReport({ session, takes, review: { ...review, seal: null } }).seal).toBeNull();
  });
});
