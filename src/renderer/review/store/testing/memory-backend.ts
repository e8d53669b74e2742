import { AppError } from '../../../../core/errors.ts';
import type { Moment, Review } from '../../../../core/model/review.ts';
import { applyEdits, type ReviewEdit } from '../../../../core/review/edits.ts';
import type { ReviewBackend } from '../review-store.ts';

/** A point at one second, to keep. */
export const moment = (id: string, change: Partial<Moment> = {}): Moment => ({
  id,
  takeId: 'take-1',
  startMs: 1_000,
  lengthMs: 0,
  criterionId: 'direct-answers',
  kind: 'keep',
  note: '',
  ...change,
});
export const adds = (after: Moment): ReviewEdit => ({ target: 'moment', before: null, after });
export const changes = (before: Moment, change: Partial<Moment>): ReviewEdit => ({
  target: 'moment',
  before,
  after: { ...before, ...change },
});

const criterion = (id: string) => ({ id, name: id, anchors: { 1: 'one', 3: 'three', 5: 'five' } });
/** An empty review of a rubric with three criteria. */
export const draft: Review = {
  type: 'review',
  version: 1,
  id: 'review-1',
  revision: 1,
  sessionId: 'session-1',
  author: { kind: 'self', name: '' },
  state: 'draft',
  createdAt: '2026-11-22T09:30:00.000Z',
  rubric: { id: 'rubric', version: 1, name: 'Rubric', criteria: ['aaa', 'bbb', 'ccc'].map(criterion) },
  moments: [],
  ratings: [],
  points: [],
  seal: null,
  earlierSeals: [],
};

/** A backend that keeps one review in memory by the same rules as the real one, and can be away. */
export class MemoryBackend implements ReviewBackend {
  review: Review = draft;
  requests = 0;
  isAway = false;
  /** Applies what it gets but never answers: the connection breaks on the way back. */
  losesAnswers = false;

  async load(): Promise<Review> {
    if (this.isAway) throw new AppError('backend-unreachable');
    return structuredClone(this.review);
  }
  async edit(edits: ReviewEdit[]): Promise<Review> {
    this.requests += 1;
    if (this.isAway) throw new AppError('backend-unreachable');
    if (this.review.state === 'finished') throw new AppError('review-finished');
    const result = applyEdits(this.review, structuredClone(edits));
    if (result.state === 'conflict') throw new AppError('conflict', { keys: result.keys });
    this.review = { ...result.review, revision: this.review.revision + 1 };
    if (this.losesAnswers) throw new AppError('backend-unreachable');
    return structuredClone(this.review);
  }
  async finish(revision: number): Promise<Review> {
    if (revision !== this.review.revision) throw new AppError('conflict');
    const seal = { at: draft.createdAt, sha256: 'a'.repeat(64) };
    this.review = { ...this.review, state: 'finished', seal, revision: revision + 1 };
    return structuredClone(this.review);
  }
  async reopen(): Promise<Review> {
    this.review = { ...this.review, state: 'draft', seal: null, revision: this.review.revision + 1 };
    return structuredClone(this.review);
  }
}
