import { useSyncExternalStore } from 'react';
import type { TimeView } from '../../core/timeline/view.ts';
import type { TimelineView } from './timeline-view.ts';

/** What a timeline shows now. */
export const useTimelineView = (view: TimelineView): TimeView => useSyncExternalStore(view.subscribe, view.get);
