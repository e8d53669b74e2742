import type { MailPart } from '../../../contract/sharing-views.ts';
import type { Point, PointKind } from '../../../core/model/review.ts';

/** What becomes of a part of a mail. */
export type PartUse = PointKind | 'out';
export const PART_USES: readonly PartUse[] = ['keep', 'change', 'out'];

/** A part of a mail as the owner has it now. */
export interface EditedPart {
  readonly key: number;
  readonly text: string;
  readonly use: PartUse;
  readonly criterionId: string | null;
}
export type MailPoint = Pick<Point, 'kind' | 'text' | 'criterionId'>;

/** Points of one kind that a review has room for. */
export const MOST_OF_A_KIND = 3;

/** The app's proposal as parts to edit; where it has none, a part is left out until the owner decides. */
export const proposedParts = (parts: readonly MailPart[]): EditedPart[] =>
  parts.map(({ text, kind }, key) => ({ key, text, use: kind ?? 'out', criterionId: null }));

/** The parts with one more at the end, empty. */
export const withPart = (parts: readonly EditedPart[]): EditedPart[] => [
  ...parts,
  { key: Math.max(-1, ...parts.map(({ key }) => key)) + 1, text: '', use: 'keep', criterionId: null },
];

/** What would be kept: parts that are used and say something, in their order. */
export const pointsOf = (parts: readonly EditedPart[]): MailPoint[] =>
  parts.flatMap(({ text, use, criterionId }) =>
    use === 'out' || text.trim() === '' ? [] : [{ kind: use, text: text.trim(), criterionId }],
  );

/** Why these points cannot be kept yet; null when they can. */
export function pointsProblem(points: readonly MailPoint[]): 'none' | 'too-many' | null {
  if (points.length === 0) return 'none';
  const count = (wanted: PointKind) => points.filter(({ kind }) => kind === wanted).length;
  return count('keep') > MOST_OF_A_KIND || count('change') > MOST_OF_A_KIND ? 'too-many' : null;
}
