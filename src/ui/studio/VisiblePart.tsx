import classes from './StudioTimeline.module.css';
import type { TimelineView } from './timeline-view.ts';
import { useTimelineView } from './use-timeline-view.ts';

/** Which part of the whole take the timeline shows, over the slider that stands for all of it. */
export function VisiblePart({ view, durationMs }: { view: TimelineView; durationMs: number }) {
  const { startMs, spanMs } = useTimelineView(view);
  if (durationMs <= 0 || spanMs >= durationMs) return null;
  const percent = (ms: number) => `${(ms / durationMs) * 100}%`;
  return <div className={classes.visible} style={{ left: percent(startMs), width: percent(spanMs) }} />;
}
