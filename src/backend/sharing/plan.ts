import type { RequestPlan } from '../../contract/sharing-views.ts';
import type { Delivery, SizePreset } from '../../core/model/request.ts';
import { SIZE_LIMITS } from '../../core/model/request.ts';
import type { MediaFacts } from '../../core/model/take.ts';
import { clipBudget, type EncodePlan, planClips } from '../../core/sharing/encode-plan.ts';

/** How the takes of a request are to be wrapped. */
export interface Wrapping {
  readonly delivery: Delivery;
  readonly size: SizePreset;
  /** Bytes of the page without its videos. */
  readonly pageBytes: number;
}

/**
 * How to encode takes for a request. A size limit holds for the file that is sent: the page with the videos in it, or
 * all videos beside a page.
 */
export function planFor(media: readonly MediaFacts[], { delivery, size, pageBytes }: Wrapping): EncodePlan {
  const limit = SIZE_LIMITS[size];
  const budget = limit === null ? null : delivery === 'one-file' ? clipBudget(limit, pageBytes) : limit;
  const takes = media.map(({ durationMs, video }) => ({
    durationMs,
    picture: video && { width: video.width, height: video.height },
  }));
  return planClips(takes, budget);
}

/** Base64 has four characters for three bytes, rounded up for each video. */
export const base64Bytes = (sizeBytes: number): number => 4 * Math.ceil(sizeBytes / 3);

/** A plan as the owner is told it before anything is written. */
export function describePlan(plan: EncodePlan, { delivery, pageBytes }: Wrapping): RequestPlan {
  const inPage = (bytes: number) => (delivery === 'one-file' ? pageBytes + base64Bytes(bytes) : bytes);
  if (plan.kind === 'cannot-fit') return { state: 'cannot-fit', smallestBytes: inPage(plan.smallestBytes) };
  const heights = plan.clips.flatMap(({ picture }) => (picture ? [picture.height] : []));
  return {
    state: 'fits',
    pageBytes: delivery === 'one-file' ? inPage(plan.plannedBytes) : pageBytes,
    heightPx: heights.length > 0 ? Math.max(...heights) : null,
    videoBytes: plan.plannedBytes,
  };
}
