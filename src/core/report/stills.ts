import { placeInWindow } from '../model/take-window.ts';
import type { Report, ReportMoment, ReportPoint, ReportTake } from './types.ts';

/** A point shows at most this many still frames; more pictures would push its words off the page. */
export const STILLS_PER_POINT = 2;
/** The last frames of a file are often black or missing: a still is taken at least this long before the end. */
const BEFORE_END_MS = 100;

/** One frame that is needed: `atMs` in the take's own time. */
export interface StillRequest {
  readonly key: string;
  readonly takeId: string;
  readonly atMs: number;
}

/** Names one frame of one take, so that two moments at the same place share a picture. */
export const stillKey = (takeId: string, atMs: number): string => `${takeId}@${atMs}`;

/**
 * Where a moment's frame is taken: in the middle of a range, and never after the end of the take.
 * @param window what is played of the take; of a moment that lies outside nothing is shown (null)
 */
export function stillAtMs(startMs: number, lengthMs: number, window: ReportTake['window']): number | null {
  const middle = startMs + Math.floor(lengthMs / 2);
  if (window === null) return middle;
  if (window.isTrimmed && placeInWindow({ startMs, lengthMs }, window) === 'outside') return null;
  return Math.max(window.startMs, Math.min(middle, window.endMs - BEFORE_END_MS));
}

/** The moments of a point that may show a still: its first ones with a picture, no frame twice. */
export function momentsWithStill(point: ReportPoint): ReportMoment[] {
  const seen = new Set<string>();
  return point.moments
    .filter((moment) => moment.stillKey !== null && !seen.has(moment.stillKey) && seen.add(moment.stillKey))
    .slice(0, STILLS_PER_POINT);
}

/** Every frame the report needs, each once. */
export function stillRequests(report: Report): StillRequest[] {
  const requests = new Map<string, StillRequest>();
  for (const point of [...report.keeps, ...report.changes])
    for (const { stillKey: key, take } of momentsWithStill(point))
      if (key !== null) requests.set(key, { key, takeId: take.id, atMs: Number(key.slice(take.id.length + 1)) });
  return [...requests.values()];
}
