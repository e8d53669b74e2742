import type { Moment, Point, PointKind } from '../../core/model/review.ts';
import { type PointGap, pointAt } from '../../core/review/completeness.ts';

/** One of the six places: a kind and a number from 0. */
export interface Place {
  readonly kind: PointKind;
  readonly position: number;
}
/** What the owner writes into a place. */
export type PointContent = Pick<Point, 'text' | 'criterionId' | 'momentIds' | 'hinted'>;
/** Typing is undone in bursts; `note` is what the app remembers by itself and nobody undoes. */
export type ChangeManner = 'act' | 'typing' | 'note';

export const KINDS: readonly PointKind[] = ['keep', 'change'];
export const POSITIONS = [0, 1, 2] as const;
export const emptyContent: PointContent = { text: '', criterionId: null, momentIds: [], hinted: false };

/** The id of the control that fills a gap: what "one click away" leads to. */
export const fieldId = ({ kind, position }: Place, gap: PointGap): string => `point-${kind}-${position}-${gap}`;

/** Nothing is in this place that anybody would miss. */
export const isEmptyPoint = (point: PointContent | undefined): boolean =>
  !point || (point.text.trim() === '' && point.momentIds.length === 0);

/**
 * Moments to offer for the places of a kind: of the same kind and not yet proof of a point; those with a note first,
 * because their note becomes the text.
 * @param moments in the order they are shown
 */
export function suggestions(kind: PointKind, points: readonly Point[], moments: readonly Moment[]): Moment[] {
  const used = new Set(points.flatMap((point) => point.momentIds));
  const free = moments.filter((moment) => moment.kind === kind && !used.has(moment.id));
  return [...free.filter(({ note }) => note.trim() !== ''), ...free.filter(({ note }) => note.trim() === '')];
}

/** A moment put into a place: its note becomes the text and its criterion the criterion where there is none yet. */
export function withMoment(content: PointContent, moment: Moment): Partial<PointContent> {
  const text = content.text.trim() === '' ? moment.note.trim() : content.text;
  const criterionId = content.criterionId ?? moment.criterionId;
  const momentIds = content.momentIds.includes(moment.id) ? content.momentIds : [...content.momentIds, moment.id];
  return { text, criterionId, momentIds };
}

/** The first place of a kind that is still empty: the one that shows its suggestions at full length. */
export const firstEmpty = (kind: PointKind, points: readonly Point[]): number =>
  POSITIONS.find((position) => isEmptyPoint(pointAt(points, kind, position))) ?? -1;
