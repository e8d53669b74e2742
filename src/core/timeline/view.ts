/** The part of a recording that a timeline shows. All of it: `startMs` 0 and `spanMs` its duration. */
export interface TimeView {
  readonly startMs: number;
  readonly spanMs: number;
}

/** The closest view: some sixty frames, so that on 800 pixels frames stand more than ten apart. */
export const MIN_SPAN_MS = 2_000;
/** One step of zooming. */
export const ZOOM_STEP = 2;

/** A view that lies inside the recording. @param durationMs 0 while it is unknown */
export function within(view: TimeView, durationMs: number): TimeView {
  const spanMs = Math.min(durationMs, Math.max(Math.min(MIN_SPAN_MS, durationMs), view.spanMs));
  return { spanMs, startMs: Math.min(Math.max(0, view.startMs), Math.max(0, durationMs - spanMs)) };
}

/** Closer (`factor` above 1) or wider; what is at `aroundMs` stays where it is drawn. */
export function zoomed(view: TimeView, factor: number, aroundMs: number, durationMs: number): TimeView {
  const { spanMs } = within({ ...view, spanMs: view.spanMs / factor }, durationMs);
  const part = view.spanMs > 0 ? (aroundMs - view.startMs) / view.spanMs : 0;
  return within({ startMs: aroundMs - part * spanMs, spanMs }, durationMs);
}

/**
 * The view that shows a position. It stays while the position is in sight; otherwise a page is turned, with the position
 * a tenth of it from the left: nothing has to be drawn anew with every frame.
 */
export function following(view: TimeView, nowMs: number, durationMs: number): TimeView {
  const isSeen = nowMs >= view.startMs && nowMs <= view.startMs + view.spanMs;
  return isSeen ? view : within({ ...view, startMs: nowMs - view.spanMs / 10 }, durationMs);
}

const STEPS_MS = [
  100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_200_000,
];
/** Distance between the marks of a ruler, so that there are at most so many. */
export const rulerStep = (spanMs: number, most: number): number =>
  STEPS_MS.find((step) => spanMs / step <= most) ?? 3_600_000;
