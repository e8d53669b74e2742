import { Skeleton } from '@mantine/core';
import classes from './Workspace.module.css';

/** The page's shape while it is loading, so that nothing jumps when it comes. */
export function SessionSkeleton() {
  return (
    <div className={classes.workspace} aria-busy>
      <div className={classes.header}>
        <Skeleton h={26} w={320} maw="60%" />
      </div>
      <div className={classes.columns}>
        <div className={classes.left}>
          <Skeleton className={classes.video} h="auto" />
          <Skeleton h={60} />
          <Skeleton h={36} />
          <Skeleton h={66} />
        </div>
        <div className={classes.panel}>
          <Skeleton h="100%" />
        </div>
      </div>
    </div>
  );
}
