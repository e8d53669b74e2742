import type { ReactNode } from 'react';
import classes from './stage.module.css';

/** The picture's place: as large a 16:9 as fits, the same before, while and after recording. */
export function Stage({ children, live = false }: { children: ReactNode; live?: boolean }) {
  return (
    <div className={classes.room}>
      <div className={classes.stage} data-live={live || undefined}>
        {children}
      </div>
    </div>
  );
}
