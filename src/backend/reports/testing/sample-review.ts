import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Review } from '../../../core/model/review.ts';
import type { RatedLevel, Rubric } from '../../../core/model/rubric.ts';
import { Session } from '../../../core/model/session.ts';
import { Take } from '../../../core/model/take.ts';

/** The repository's resources folder. */
export const resourcesDir = join(import.meta.dirname, '../../../../resources');

const [rubric] = JSON.parse(readFileSync(join(resourcesDir, 'rubrics/en.json'), 'utf8')) as [Rubric];

/** A session to write a report of, for tests: what differs between them and nothing else. */
export interface SampleInput {
  readonly title?: string;
  readonly questions: readonly string[];
  readonly takes: readonly {
    /** Place of its question. */
    readonly question: number;
    readonly attempt?: number;
    readonly durationMs: number;
    readonly soundOnly?: boolean;
    readonly outcome?: 'better' | 'same' | 'not-observed';
    readonly levels?: readonly RatedLevel[];
  }[];
  /** Six: three keeps, then three changes. */
  readonly points: readonly {
    readonly text: string;
    /** Place of the criterion. */
    readonly criterion: number;
    readonly moments: readonly {
      readonly take: number;
      readonly startMs: number;
      readonly lengthMs?: number;
      readonly kind?: 'keep' | 'change' | 'undecided';
      readonly note: string;
    }[];
  }[];
  readonly focus?: readonly string[];
  readonly finished?: boolean;
}
export interface Sample {
  readonly session: Session;
  readonly takes: readonly Take[];
  readonly review: Review;
}

const minute = (count: number): string => new Date(Date.UTC(2026, 10, 22, 9, 30 + count)).toISOString();
const document = <const T extends string>(type: T, id: string) => ({ type, version: 1, id, revision: 0 }) as const;
const id = (name: string, index: number): string => `sample-${name}-${index + 1}`;

function sampleTake(take: SampleInput['takes'][number], index: number): Take {
  return Take.parse({
    ...document('take', id('take', index)),
    sessionId: id('session', 0),
    questionId: id('question', take.question),
    attempt: take.attempt ?? 1,
    status: 'ready',
    statusBeforeBin: null,
    binnedAt: null,
    createdAt: minute(index * 5),
    settings: {
      mimeType: take.soundOnly ? 'audio/webm;codecs=opus' : 'video/webm;codecs=vp8,opus',
      camera: take.soundOnly ? null : 'Camera',
      microphone: 'Microphone',
      echoCancellation: false,
      autoGainControl: false,
      noiseSuppression: true,
    },
    raw: null,
    media: {
      fileName: 'video.webm',
      container: 'webm',
      mimeType: take.soundOnly ? 'audio/webm' : 'video/webm',
      durationMs: take.durationMs,
      sizeBytes: 100_000,
      video: take.soundOnly ? null : { codec: 'vp8', width: 640, height: 360 },
      audio: { codec: 'opus' },
      posterFileName: null,
    },
    recordedMs: take.durationMs,
    stopped: 'owner',
    recovery: 'none',
    problem: null,
    outcomes: take.outcome ? Object.fromEntries([[id('carried', 0), take.outcome]]) : {},
  });
}

function sampleReview(input: SampleInput): Review {
  const finished = input.finished ?? true;
  const criterion = (place: number) => rubric.criteria[place]?.id ?? null;
  const moments = input.points.flatMap((point, at) =>
    point.moments.map((moment, index) => ({
      id: `sample-moment-${at + 1}-${index + 1}`,
      takeId: id('take', moment.take),
      startMs: moment.startMs,
      lengthMs: moment.lengthMs ?? 0,
      criterionId: criterion(point.criterion),
      kind: moment.kind ?? (at < 3 ? 'keep' : 'change'),
      note: moment.note,
    })),
  );
  return Review.parse({
    ...document('review', id('review', 0)),
    sessionId: id('session', 0),
    author: { kind: 'self', name: '' },
    state: finished ? 'finished' : 'draft',
    createdAt: minute(40),
    rubric,
    moments,
    ratings: input.takes.flatMap((take, index) =>
      (take.levels ?? []).map((level, place) => ({ takeId: id('take', index), criterionId: criterion(place), level })),
    ),
    points: input.points.map((point, at) => ({
      id: id('point', at),
      kind: at < 3 ? 'keep' : 'change',
      position: at % 3,
      text: point.text,
      criterionId: criterion(point.criterion),
      momentIds: moments.filter((moment) => moment.id.startsWith(`sample-moment-${at + 1}-`)).map((one) => one.id),
      hinted: false,
    })),
    seal: finished ? { at: minute(75), sha256: '7d3f0a91c4e25b86'.repeat(4) } : null,
    earlierSeals: [],
  });
}

/** Documents as the library would hold them. */
export function sample(input: SampleInput): Sample {
  const session = Session.parse({
    ...document('session', id('session', 0)),
    createdAt: minute(0),
    title: input.title ?? '',
    questions: input.questions.map((text, index) => ({ id: id('question', index), text, source: 'own' })),
    focus: (input.focus ?? []).map((text, index) => ({
      pointId: id('carried', index),
      reviewId: 'sample-review-0',
      sessionId: 'sample-session-0',
      text,
      criterionId: criterionOf(1),
      criterionName: 'Direct answers',
    })),
    binnedAt: null,
  });
  return { session, takes: input.takes.map(sampleTake), review: sampleReview(input) };
}

const criterionOf = (place: number): string | null => rubric.criteria[place]?.id ?? null;
