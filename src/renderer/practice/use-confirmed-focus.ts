import { useState } from 'react';
import type { FocusPoint } from '../../core/model/session.ts';

export interface ConfirmedFocus {
  /** Up to three changes to carry into the session. */
  readonly points: readonly FocusPoint[];
  /** Those the owner has left ticked. */
  readonly confirmed: FocusPoint[];
  readonly isTicked: (point: FocusPoint) => boolean;
  readonly toggle: (point: FocusPoint) => void;
  /** The session exists: what it carries is decided. */
  readonly isFixed: boolean;
}

/**
 * The checklist before a session: the changes of the last finished review, each of which can be left out.
 * @param offered for a new session
 * @param carried by the session that goes on; undefined before there is one
 */
export function useConfirmedFocus(
  offered: readonly FocusPoint[],
  carried: readonly FocusPoint[] | undefined,
): ConfirmedFocus {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const points = carried ?? offered;
  const isTicked = (point: FocusPoint) => carried !== undefined || !left.has(point.pointId);
  return {
    points,
    confirmed: points.filter(isTicked),
    isTicked,
    isFixed: carried !== undefined,
    toggle: ({ pointId }) =>
      setLeft((before) => {
        const after = new Set(before);
        if (!after.delete(pointId)) after.add(pointId);
        return after;
      }),
  };
}
