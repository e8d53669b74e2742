import { type RefObject, useEffect } from 'react';
import type { TimelineView } from './timeline-view.ts';

/** Ctrl and the wheel (or two fingers) zoom around the pointer; sideways, or with Shift, the wheel moves along. */
export function useWheelZoom(track: RefObject<HTMLElement | null>, view: TimelineView): void {
  useEffect(() => {
    const element = track.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      const box = element.getBoundingClientRect();
      const { startMs, spanMs } = view.get();
      if (!box.width || spanMs <= 0) return;
      const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
      if (event.ctrlKey)
        view.zoomAround(2 ** (-event.deltaY / 200), startMs + ((event.clientX - box.left) / box.width) * spanMs);
      else if (sideways !== 0) view.panBy((sideways / box.width) * spanMs);
      else return;
      // The browser would zoom the whole page, or go back.
      event.preventDefault();
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [track, view]);
}
