import type { AriaAttributes, ReactNode } from 'react';
import classes from './Pane.module.css';

interface PaneProps extends Pick<AriaAttributes, 'aria-label' | 'aria-labelledby'> {
  readonly children: ReactNode;
  /** For what holds no control: the keyboard could not scroll it otherwise. */
  readonly isTabStop?: boolean;
}

/** The part of a tab that scrolls. */
export function Pane({ children, isTabStop = false, ...name }: PaneProps) {
  return (
    <section className={classes.pane} tabIndex={isTabStop ? 0 : -1} {...name}>
      {children}
    </section>
  );
}

/** The line under it that always shows: what comes next. `isSpread`: its parts stand at both ends. */
export function PaneFooter({ children, isSpread = false }: { children: ReactNode; isSpread?: boolean }) {
  return (
    <div className={classes.footer} data-spread={isSpread || undefined}>
      {children}
    </div>
  );
}
