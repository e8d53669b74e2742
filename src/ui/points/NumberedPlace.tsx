import type { ReactNode } from 'react';
import type { PointKind } from '../../core/model/review.ts';
import classes from './NumberedPlace.module.css';

interface NumberedPlaceProps {
  readonly kind: PointKind;
  /** Counted from 0, shown from 1. */
  readonly position: number;
  readonly children: ReactNode;
  /** Stands under the number. */
  readonly tool?: ReactNode;
  /** Where many of them stand among other things. */
  readonly isTight?: boolean;
  /** Drawn as a gap that waits for something. */
  readonly isEmpty?: boolean;
}

/** One of the six places of three and three: its number in the shape of its kind, and what is in it. A list item. */
export function NumberedPlace({ kind, position, children, tool, isTight, isEmpty }: NumberedPlaceProps) {
  return (
    <li className={classes.place} data-kind={kind} data-tight={isTight || undefined} data-empty={isEmpty || undefined}>
      <div className={classes.side}>
        <span className={classes.number} aria-hidden>
          {position + 1}
        </span>
        {tool}
      </div>
      <div className={classes.body}>{children}</div>
    </li>
  );
}
