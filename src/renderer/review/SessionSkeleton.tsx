import { Skeleton } from '@mantine/core';
import { WorkspaceFrame } from '../studio/WorkspaceFrame.tsx';
import classes from './SessionSkeleton.module.css';

/** The page's shape while it is loading, so that nothing jumps when it comes. */
export function SessionSkeleton() {
  return (
    <WorkspaceFrame
      isLoading
      head={
        <div className={classes.head}>
          <Skeleton h={26} w={320} maw="60%" />
        </div>
      }
      left={
        <>
          <Skeleton className={classes.video} h="auto" />
          <Skeleton h={60} />
          <Skeleton h={36} />
          <Skeleton h={66} />
        </>
      }
      panelHolds="list"
      panel={<Skeleton h="100%" />}
    />
  );
}
