import type { ReactNode } from 'react';
import { Columns, type ColumnsProps } from '../../ui/workspace/Columns.tsx';
import classes from './WorkspaceFrame.module.css';

interface WorkspaceFrameProps extends Omit<ColumnsProps, 'classNames'> {
  readonly head: ReactNode;
  readonly isLoading?: boolean;
}

/** Header, recording and panel filling the window; only what is in the panel scrolls. */
export function WorkspaceFrame({ head, isLoading = false, ...columns }: WorkspaceFrameProps) {
  return (
    <div className={classes.frame} aria-busy={isLoading || undefined}>
      {head}
      <Columns {...columns} classNames={{ panel: classes.panel }} />
    </div>
  );
}
