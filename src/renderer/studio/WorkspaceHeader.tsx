import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './WorkspaceHeader.module.css';

interface WorkspaceHeaderProps {
  /** What is being looked at. */
  readonly names: ReactNode;
  /** What can be done with it. */
  readonly children: ReactNode;
}

/** The line over a recording. */
export function WorkspaceHeader({ names, children }: WorkspaceHeaderProps) {
  return (
    <div className={classes.header}>
      <div className={classes.names}>{names}</div>
      <Group gap={6} wrap="nowrap" className={classes.tools}>
        {children}
      </Group>
    </div>
  );
}
