import type { CutPreview } from '../../contract/clips-api.ts';
import type { CutRequest } from '../../core/clips/cut-request.ts';
import type { Library } from '../library/types.ts';
import type { Media } from '../media/types.ts';
import { fileOf, planOf } from './cut-tools.ts';

/**
 * What a request would give, before anything is written; sizes are estimates on the high side.
 * @throws AppError `not-found`, `take-not-ready`, and for a fast cut what looking for its key frame throws
 */
export async function previewCut(
  { library, media }: { readonly library: Library; readonly media: Media },
  sessionId: string,
  request: CutRequest,
): Promise<CutPreview> {
  const plan = planOf(library, sessionId, request);
  if (plan.kind === 'cannot-fit') return { state: 'cannot-fit', smallestBytes: plan.smallestBytes };
  if (plan.kind === 'exact') {
    const { pieces, clip, reason } = plan;
    return {
      state: 'fits',
      mode: 'exact',
      exactBecause: reason,
      pieces: pieces.map(({ takeId, passage }) => ({ takeId, ...passage, earlierMs: 0 })),
      durationMs: clip.durationMs,
      heightPx: clip.picture?.height ?? null,
      sizeBytes: clip.plannedBytes,
    };
  }
  const { takeId, passage } = plan;
  const facts = library.get('take', takeId).media;
  const startMs = await media.keyFrameMs(fileOf(library, takeId), passage.startMs);
  const lengthMs = passage.startMs + passage.lengthMs - startMs;
  return {
    state: 'fits',
    mode: 'fast',
    exactBecause: null,
    pieces: [{ takeId, startMs, lengthMs, earlierMs: passage.startMs - startMs }],
    durationMs: lengthMs,
    heightPx: facts?.video?.height ?? null,
    // A copy has its share of the take's bytes.
    sizeBytes: Math.ceil(((facts?.sizeBytes ?? 0) * lengthMs) / Math.max(1, facts?.durationMs ?? 1)),
  };
}
