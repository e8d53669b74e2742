import type { StoredType } from '../../src/backend/library/layout.ts';
import type { DocumentOf } from '../../src/core/model/documents.ts';
import type { ReviewRequest } from '../../src/core/model/request.ts';
import { type Moment, type Point, ReflectionQuestion, type Review } from '../../src/core/model/review.ts';
import type { Rubric } from '../../src/core/model/rubric.ts';
import type { Session } from '../../src/core/model/session.ts';
import type { Take } from '../../src/core/model/take.ts';
import { endedTake, finishedTake, startedTake } from '../../src/core/recording/take-steps.ts';
import type { Transcript } from '../../src/core/transcript/transcript.ts';
import type { Texts } from './synthetic-texts.ts';

/** Moments of the owner and of the reviewer on each take. */
export const MOMENTS_OF_SELF = 8;
export const MOMENTS_OF_REVIEWER = 2;

/** What one invented session is made from. */
export interface SessionPlan {
  readonly texts: Texts;
  readonly rubric: Rubric;
  /** Counted from 0; ids, language and devices follow from it. */
  readonly number: number;
  readonly createdAt: string;
  readonly takes: number;
}

const DURATION_MS = 95_000;
const SHA256 = 'a'.repeat(64);

const sessionId = (number: number) => `session-${String(number).padStart(5, '0')}`;

function sessionOf({ texts, number, createdAt, takes }: SessionPlan): Session {
  const questions = Array.from({ length: Math.ceil(takes / 2) }, (_, index) => ({
    id: `question-${index + 1}`,
    text: texts.text(number, 60 + texts.pick(60)),
    source: 'own' as const,
  }));
  return {
    type: 'session',
    version: 1,
    id: sessionId(number),
    revision: 3,
    createdAt,
    title: number % 3 === 0 ? texts.text(number, 25) : '',
    questions,
    focus: [],
    ...(number % 2 === 0 ? { jobDescription: texts.text(number, 1_800) } : {}),
    binnedAt: null,
  };
}

function takeOf({ number, createdAt, rubric }: SessionPlan, session: Session, index: number): Take {
  const settings = {
    mimeType: 'audio/webm;codecs=opus',
    camera: null,
    microphone: `Microphone ${number % 4}`,
    echoCancellation: false,
    autoGainControl: false,
    noiseSuppression: true,
  };
  const id = `take-${String(number).padStart(5, '0')}-${index + 1}`;
  const questionId = session.questions[Math.floor(index / 2)]?.id ?? '';
  const started = startedTake({ id, sessionId: session.id, questionId, attempt: (index % 2) + 1, createdAt, settings });
  const media = {
    fileName: 'sound.webm',
    container: 'webm',
    mimeType: 'audio/webm',
    durationMs: DURATION_MS,
    sizeBytes: 1_500_000,
    video: null,
    audio: { codec: 'opus' },
    posterFileName: null,
  } as const;
  const ended = endedTake(started, { recordedMs: DURATION_MS, stopped: 'owner' }, 1_500_000);
  const outcomes = index === 0 ? {} : { [rubric.criteria[0]?.id ?? 'none']: 'better' as const };
  return { ...finishedTake(ended, media), revision: 4, raw: null, outcomes };
}

function momentsOf(plan: SessionPlan, takes: readonly Take[], each: number): Moment[] {
  const { texts, rubric, number } = plan;
  return takes.flatMap((take, at) =>
    Array.from({ length: each }, (_, index) => ({
      id: `moment-${at * each + index + 1}`,
      takeId: take.id,
      startMs: Math.floor((index * DURATION_MS) / each) + texts.pick(4_000),
      lengthMs: index % 3 === 0 ? 0 : 1_000 + texts.pick(6_000),
      criterionId: index % 7 === 6 ? null : (rubric.criteria[index % rubric.criteria.length]?.id ?? null),
      kind: texts.of(['keep', 'change', 'undecided']),
      note: index % 5 === 4 ? '' : texts.text(number, 30 + texts.pick(110)),
    })),
  );
}

function pointsOf({ texts, rubric, number }: SessionPlan, moments: readonly Moment[]): Point[] {
  return (['keep', 'change'] as const).flatMap((kind) =>
    Array.from({ length: 3 }, (_, position) => ({
      id: `point-${kind}-${position + 1}`,
      kind,
      position,
      text: texts.text(number, 80 + texts.pick(80)),
      criterionId: rubric.criteria[position % rubric.criteria.length]?.id ?? null,
      momentIds: moments
        .filter((moment) => moment.kind === kind)
        .slice(position, position + 2)
        .map(({ id }) => id),
      hinted: position === 0,
    })),
  );
}

function reviewOf(plan: SessionPlan, takes: readonly Take[], id: string, own: boolean): Review {
  const { texts, rubric, number, createdAt } = plan;
  const moments = momentsOf(plan, takes, own ? MOMENTS_OF_SELF : MOMENTS_OF_REVIEWER);
  return {
    type: 'review',
    version: 1,
    id,
    revision: own ? moments.length : 0,
    sessionId: sessionId(number),
    author: { kind: own ? 'self' : 'reviewer', name: own ? '' : `Dana ${number % 40}` },
    state: 'finished',
    createdAt,
    rubric,
    moments,
    ratings: takes.flatMap((take) =>
      rubric.criteria.map((criterion) => ({
        takeId: take.id,
        criterionId: criterion.id,
        level: texts.of([1, 2, 3, 4, 5, 'not-observed']),
      })),
    ),
    points: pointsOf(plan, moments),
    ...(own && {
      reflections: ReflectionQuestion.options.map((question) => ({
        question,
        text: texts.text(number, 60 + texts.pick(160)),
      })),
    }),
    seal: { at: createdAt, sha256: SHA256 },
    earlierSeals: [],
    ...(!own && {
      source: {
        requestId: `request-${number}`,
        feedbackId: `feedback-${number}`,
        sha256: SHA256,
        receivedAt: createdAt,
      },
    }),
  };
}

function requestOf({ texts, rubric, number, createdAt }: SessionPlan, takes: readonly Take[]): ReviewRequest {
  return {
    type: 'request',
    version: 1,
    id: `request-${number}`,
    revision: 2,
    sessionId: sessionId(number),
    createdAt,
    takeIds: takes.map(({ id }) => id),
    reviewer: { name: `Dana ${number % 40}`, relation: 'friend' },
    ownerName: 'Robin',
    rubric,
    include: { jobDescription: true, focus: true },
    dueOn: null,
    message: texts.text(number, 300),
    language: 'en',
    delivery: 'one-file',
    size: 'mail',
    state: 'returned',
    sentAt: createdAt,
    clips: takes.map(({ id }) => ({
      clipId: `clip-${id}`,
      pieces: [{ takeId: id, clipStartMs: 0, takeStartMs: 0, lengthMs: DURATION_MS }],
    })),
    exportIds: [],
  };
}

/** Each line of a transcript lasts so long. */
const LINE_MS = 4_000;

/** What was said in a take, as a file with times of lines gives it, or with those of words as whisper.cpp does. */
export function transcriptOf({ texts, number, createdAt }: SessionPlan, take: Take): Transcript {
  const hasWords = number % 3 === 0;
  const cues = Array.from({ length: Math.floor(DURATION_MS / LINE_MS) }, (_, index) => {
    const startMs = index * LINE_MS;
    const text = texts.text(number, 45 + texts.pick(25));
    const words = text.split(' ');
    const timed = words.map((word, at) => ({ text: word, startMs: startMs + (at * LINE_MS) / words.length }));
    return {
      startMs,
      endMs: startMs + LINE_MS,
      text,
      ...(hasWords && { words: timed.map((word) => ({ ...word, startMs: Math.floor(word.startMs) })) }),
    };
  });
  return {
    type: 'transcript',
    version: 1,
    id: take.id,
    revision: 0,
    sessionId: take.sessionId,
    takeId: take.id,
    createdAt,
    language: null,
    source: hasWords ? 'made' : 'imported',
    cues,
    removedAt: null,
  };
}

/** Every document of one invented session: itself, its takes, both reviews and the request. */
export function sessionDocuments(plan: SessionPlan): readonly DocumentOf<StoredType>[] {
  const session = sessionOf(plan);
  const takes = Array.from({ length: plan.takes }, (_, index) => takeOf(plan, session, index));
  return [
    session,
    ...takes,
    reviewOf(plan, takes, `own-${session.id}`, true),
    reviewOf(plan, takes, `for-request-${plan.number}`, false),
    requestOf(plan, takes),
  ];
}
