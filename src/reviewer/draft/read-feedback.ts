import { LEVELS } from '../../core/model/levels.ts';
import type { Moment, MomentKind, Point, PointKind, Rating } from '../../core/model/review.ts';
import type { RatedLevel } from '../../core/model/rubric.ts';
import type { PagePayload } from '../../core/sharing/page-payload.ts';
import { POSITIONS } from '../../ui/points/point-places.ts';
import type { Draft } from './draft.ts';
import { MAX_MOMENTS, MAX_TEXT } from './edits.ts';

/** Why a text is not a draft of this page. */
export type UnreadableReason = 'no-draft' | 'other-request';
export type ReadDraft = { readonly draft: Draft } | { readonly problem: UnreadableReason };

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isObject) : []);
const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9][a-z0-9-]{2,63}$/.test(value);
const isMs = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 86_400_000;
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MAX_TEXT) : '');
const isPointKind = (value: unknown): value is PointKind => value === 'keep' || value === 'change';
const isMomentKind = (value: unknown): value is MomentKind => isPointKind(value) || value === 'undecided';
const isLevel = (value: unknown): value is RatedLevel =>
  value === 'not-observed' || LEVELS.some((level) => level === value);

function momentsOf(value: unknown, clips: ReadonlySet<unknown>): Moment[] {
  return listOf(value)
    .slice(0, MAX_MOMENTS)
    .flatMap(({ id, clipId, startMs, lengthMs, criterionId, kind, note }) =>
      isId(id) && isId(clipId) && clips.has(clipId) && isMs(startMs) && isMs(lengthMs) && isMomentKind(kind)
        ? [
            {
              id,
              takeId: clipId,
              startMs,
              lengthMs,
              criterionId: isId(criterionId) ? criterionId : null,
              kind,
              note: textOf(note),
            },
          ]
        : [],
    );
}

const ratingsOf = (value: unknown, clips: ReadonlySet<unknown>): Rating[] =>
  listOf(value).flatMap(({ clipId, criterionId, level }) =>
    isId(clipId) && clips.has(clipId) && isId(criterionId) && isLevel(level)
      ? [{ takeId: clipId, criterionId, level }]
      : [],
  );

function pointsOf(value: unknown, moments: readonly Moment[]): Point[] {
  const known = new Set<unknown>(moments.map(({ id }) => id));
  const points = new Map<string, Point>();
  for (const { kind, position, text, criterionId, momentIds } of listOf(value)) {
    if (!isPointKind(kind)) continue;
    const place = POSITIONS.find((one) => one === position);
    if (place === undefined) continue;
    points.set(`${kind}-${place}`, {
      id: `${kind}-${place}`,
      kind,
      position: place,
      text: textOf(text),
      criterionId: isId(criterionId) ? criterionId : null,
      momentIds: Array.isArray(momentIds) ? momentIds.filter((id) => isId(id) && known.has(id)).slice(0, 50) : [],
      hinted: false,
    });
  }
  return [...points.values()];
}

/**
 * A draft from the text of a saved one. By hand instead of with the format's own schema, which would bring a fifth of
 * the page's size along; what does not fit is left out, for the owner's app checks it all again.
 */
export function readFeedback(text: string, payload: PagePayload): ReadDraft {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'no-draft' };
  }
  if (!isObject(value) || value.type !== 'second-take-feedback' || value.version !== 1 || !isId(value.feedbackId))
    return { problem: 'no-draft' };
  if (value.requestId !== payload.requestId) return { problem: 'other-request' };
  const clips = new Set(payload.clips.map(({ clipId }) => clipId));
  const moments = momentsOf(value.moments, clips);
  return {
    draft: {
      feedbackId: value.feedbackId,
      moments,
      ratings: ratingsOf(value.ratings, clips),
      points: pointsOf(value.points, moments),
    },
  };
}
