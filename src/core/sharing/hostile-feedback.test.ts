import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Review } from '../model/review.ts';
import type { Feedback } from './feedback.ts';
import { feedbackBlock, serializeFeedback } from './feedback-text.ts';
import { feedbackToReview } from './feedback-to-review.ts';
import { parseFeedback } from './parse-feedback.ts';
import { aRequest, someFeedback } from './testing/example-feedback.ts';

/** Ten thousand parses take seconds on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const text = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60, unit: 'binary' }));
const id = fc.constantFrom('c-1', 'c-2', 'm-1', 'm-2', 'm-3', 'clip-1', 'clip-2', 'constructor', 'a'.repeat(64));

/** Any valid feedback: few ids, so that they meet, repeat and miss each other. */
const anyFeedback: fc.Arbitrary<Feedback> = fc.record({
  type: fc.constant('second-take-feedback' as const),
  version: fc.constant(1 as const),
  feedbackId: id,
  requestId: fc.constantFrom('request-1', 'request-2'),
  savedAt: fc.constantFrom('2026-11-25T18:00:00.000Z', '2026-11-26T07:12:00.123Z'),
  reviewerName: text,
  moments: fc.array(
    fc.record({
      id,
      clipId: id,
      startMs: fc.nat(86_400_000),
      lengthMs: fc.nat(86_400_000),
      criterionId: fc.option(id),
      kind: fc.constantFrom('keep' as const, 'change' as const, 'undecided' as const),
      note: text,
    }),
    { maxLength: 4 },
  ),
  ratings: fc.array(
    fc.record({ clipId: id, criterionId: id, level: fc.constantFrom(1 as const, 5 as const, 'not-observed' as const) }),
    { maxLength: 3 },
  ),
  points: fc.array(
    fc.record({
      id,
      kind: fc.constantFrom('keep' as const, 'change' as const),
      position: fc.nat(2),
      text,
      criterionId: fc.option(id),
      momentIds: fc.array(id, { maxLength: 3 }),
    }),
    { maxLength: 6 },
  ),
});

const made = { reviewId: 'review-9', at: '2026-11-26T08:00:00.000Z' };

/** Everything that holds for every text. @returns whether it was read */
function check(input: string): boolean {
  const parsed = parseFeedback(input);
  if (parsed.state !== 'ok') return false;
  const { review, dropped } = feedbackToReview(parsed.feedback, aRequest, made);
  expect(Review.parse(review)).toEqual(review);
  const takes = new Set(aRequest.takeIds);
  const criteria = new Set([null, ...aRequest.rubric.criteria.map(({ id }) => id as string | null)]);
  const { moments, ratings, points } = review;
  const momentIds = new Set(moments.map(({ id }) => id));
  const texts = [...moments.map(({ note }) => note), ...points.map(({ text }) => text)];
  const isBound =
    [...moments, ...ratings].every(({ takeId, criterionId }) => takes.has(takeId) && criteria.has(criterionId)) &&
    points.every((point) => criteria.has(point.criterionId) && point.momentIds.every((id) => momentIds.has(id)));
  expect(isBound).toBe(true);
  expect(momentIds.size).toBe(moments.length);
  expect([...momentIds, ...points.map(({ id }) => id)].every((id) => /^(moment|point)-\d{1,4}$/.test(id))).toBe(true);
  expect(new Set(points.map(({ kind, position }) => `${kind} ${position}`)).size).toBe(points.length);
  expect(
    texts.every((text) => text.length <= 4_000 && !/[^\P{Cc}\n\t]|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u.test(text)),
  ).toBe(true);
  expect(JSON.parse(JSON.stringify(review))).toStrictEqual(review);
  expect(review.author.name).toBe('Noor');
  expect(moments.length + dropped.moments).toBe(parsed.feedback.moments.length);
  return true;
}

const hostile = fc.oneof(
  text,
  id,
  fc.nat(6),
  fc.constantFrom<unknown>(null, true, -1, 0.5, 1e308, 2 ** 53, '', 'x'.repeat(5_000), '../../a', '<b>', [], {}, [[]]),
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
);

/** Another value, a field more, a field less or an entry twice, somewhere in a JSON value. */
function mutate(value: unknown, path: readonly number[], action: number, other: unknown): unknown {
  if (typeof value !== 'object' || value === null || path.length === 0) return other;
  const keys = Object.keys(value);
  const [step = 0, ...rest] = path;
  const key = keys[step % Math.max(1, keys.length)];
  if (Array.isArray(value)) {
    const at = Number(key ?? 0);
    if (action === 0) return value.toSpliced(at, 1);
    if (action === 1) return [...value, ...value.slice(at)];
    return value.map((item, index) => (index === at ? mutate(item, rest, action, other) : item));
  }
  const entries = Object.entries(value);
  if (action === 0 && rest.length === 0) return Object.fromEntries(entries.filter(([name]) => name !== key));
  if (action === 2) entries.push(['__proto__', other], ['constructor', other], ['toString', other]);
  return Object.fromEntries(
    entries.map(([name, field]) => [name, name === key ? mutate(field, rest, action, other) : field]),
  );
}

const mutation = fc.record({
  path: fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }),
  action: fc.nat(4),
  other: hostile,
});
const flip = fc.record({ at: fc.nat(6_000), to: fc.oneof(fc.nat(255), fc.integer({ min: 32, max: 126 })) });

/** Bytes set to other values, as Latin-1 would read them or as UTF-8 does. */
function flipped(input: string, flips: readonly { at: number; to: number }[], encoding: 'latin1' | 'utf8'): string {
  const bytes = Buffer.from(input);
  for (const { at, to } of flips) bytes[at % bytes.length] = to;
  return bytes.toString(encoding);
}

describe('any feedback', () => {
  it('comes back as the same through file and block', () => {
    fc.assert(
      fc.property(anyFeedback, (feedback) => {
        const parsed = parseFeedback(serializeFeedback(feedback));
        expect(parsed.state).toBe('ok');
        expect(parseFeedback(feedbackBlock(feedback))).toEqual(parsed);
        if (parsed.state === 'ok') expect(parseFeedback(serializeFeedback(parsed.feedback))).toEqual(parsed);
        expect(check(serializeFeedback(feedback))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('hostile feedback: no throw, nothing unbound, nothing beyond the limits', () => {
  const seeds = fc.oneof(fc.constant(someFeedback), anyFeedback);
  /** Mostly text, so that a flipped byte often leaves it readable. */
  const wordy = {
    ...someFeedback,
    moments: someFeedback.moments.map((each) => ({ ...each, note: 'café '.repeat(400) })),
  };
  const flippable = fc.oneof(fc.constant(wordy), anyFeedback);

  it('4,000 mutated structures', () => {
    let read = 0;
    fc.assert(
      fc.property(seeds, fc.array(mutation, { minLength: 1, maxLength: 2 }), (feedback, mutations) => {
        const mutant = mutations.reduce<unknown>(
          (value, { path, action, other }) => mutate(value, path, action, other),
          feedback,
        );
        if (check(JSON.stringify(mutant))) read += 1;
      }),
      { numRuns: 4_000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it('4,000 files with bytes flipped', () => {
    let read = 0;
    fc.assert(
      fc.property(
        flippable,
        fc.array(flip, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('latin1', 'utf8'),
        (feedback, flips, encoding) => {
          if (check(flipped(serializeFeedback(feedback), flips, encoding))) read += 1;
        },
      ),
      { numRuns: 4_000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it('2,000 blocks with bytes flipped: as it was, or not at all', () => {
    fc.assert(
      fc.property(seeds, fc.array(flip, { minLength: 1, maxLength: 3 }), (feedback, flips) => {
        const mail = flipped(feedbackBlock(feedback), flips, 'latin1');
        const parsed = parseFeedback(mail);
        if (check(mail)) expect(parsed).toEqual(parseFeedback(feedbackBlock(feedback)));
        else expect(['damaged', 'nothing']).toContain(parsed.state);
      }),
      { numRuns: 2_000 },
    );
  });

  it('any text at all', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('{', '}', '"', '[', '\\u', serializeFeedback(someFeedback)),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => void check(pieces.join(''))),
      { numRuns: 1_000 },
    );
  });
});
