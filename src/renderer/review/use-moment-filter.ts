import { useCallback, useMemo, useState } from 'react';
import type { Moment, MomentKind } from '../../core/model/review.ts';

/** Which moments are looked at. Null: whatever it is. */
export interface MomentFilter {
  readonly kind: MomentKind | null;
  readonly criterionId: string | null;
  /** Whose, where several people marked: the id of their review. */
  readonly reviewId: string | null;
}
export const EVERYTHING: MomentFilter = { kind: null, criterionId: null, reviewId: null };

const matches = ({ kind, criterionId }: MomentFilter, moment: Moment): boolean =>
  (kind === null || moment.kind === kind) && (criterionId === null || moment.criterionId === criterionId);

/** The filter of the page. */
export interface FilterState {
  readonly filter: MomentFilter;
  readonly set: (filter: MomentFilter) => void;
  /** By kind and criterion; whose it is, the page knows. Undefined while everything is shown. */
  readonly isShown: ((moment: Moment) => boolean) | undefined;
  /** Shows everything again when this moment would not be seen: nobody should mark into nowhere. */
  readonly letIn: (moment: Moment) => void;
}

/** Nothing is hidden at first. */
export function useMomentFilter(): FilterState {
  const [filter, set] = useState(EVERYTHING);
  const isOn = filter.kind !== null || filter.criterionId !== null || filter.reviewId !== null;
  const isShown = useMemo(() => (isOn ? (moment: Moment) => matches(filter, moment) : undefined), [filter, isOn]);
  const letIn = useCallback(
    (moment: Moment) => set((current) => (matches(current, moment) ? current : EVERYTHING)),
    [],
  );
  return useMemo(() => ({ filter, set, isShown, letIn }), [filter, isShown, letIn]);
}
