import type { ReactNode } from 'react';
import classes from './Columns.module.css';

export interface ColumnsProps {
  /** The recording and what is marked on it. */
  readonly left: ReactNode;
  /** What is said about it. */
  readonly panel: ReactNode;
  /** Names the panel; absent while nothing is in it. */
  readonly panelLabel?: string;
  /** What it has to hold: the wider that is, the wider the panel. */
  readonly panelHolds: 'list' | 'writing' | 'tables';
  /** For what a page has of its own. */
  readonly classNames?: Partial<Record<'columns' | 'left' | 'panel', string | undefined>>;
}

/** A recording on the left and the panel about it on the right; one below the other where the window is narrow. */
export function Columns({ left, panel, panelLabel, panelHolds, classNames = {} }: ColumnsProps) {
  return (
    <div className={`${classes.columns} ${classNames.columns ?? ''}`} data-panel={panelHolds}>
      <div className={`${classes.left} ${classNames.left ?? ''}`}>{left}</div>
      <section className={`${classes.panel} ${classNames.panel ?? ''}`} aria-label={panelLabel}>
        {panel}
      </section>
    </div>
  );
}
