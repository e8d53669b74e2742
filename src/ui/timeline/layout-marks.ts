/** What the timeline draws of a moment. */
export interface TimelineMark {
  readonly id: string;
  readonly startMs: number;
  readonly lengthMs: number;
  readonly kind: 'keep' | 'change' | 'undecided';
}
/** A mark with its place: parts of the whole width (0 to 1) and a lane from 0. */
export interface PlacedMark {
  readonly mark: TimelineMark;
  readonly left: number;
  readonly width: number;
  readonly lane: number;
}

/**
 * Puts marks side by side where there is room and into lanes where they would cover each other. When every lane is
 * taken, the mark goes where it covers least.
 * @param durationMs of the whole recording; marks beyond its end are drawn at the end
 * @param headWidth part of the whole width that the head of a mark takes
 */
export function layoutMarks(
  marks: readonly TimelineMark[],
  durationMs: number,
  lanes: number,
  headWidth: number,
): PlacedMark[] {
  if (durationMs <= 0) return [];
  const ends = new Array<number>(lanes).fill(Number.NEGATIVE_INFINITY);
  return [...marks]
    .sort((a, b) => a.startMs - b.startMs || b.lengthMs - a.lengthMs)
    .map((mark) => {
      const left = Math.min(1, mark.startMs / durationMs);
      const width = Math.min(1 - left, mark.lengthMs / durationMs);
      const from = left - headWidth / 2;
      const free = ends.findIndex((end) => end <= from);
      const lane = free >= 0 ? free : ends.indexOf(Math.min(...ends));
      ends[lane] = Math.max(ends[lane] ?? 0, left + Math.max(width, headWidth / 2));
      return { mark, left, width, lane };
    });
}
