import type { CutPreview } from '../../contract/clips-api.ts';
import type { CutRequest } from '../../core/clips/cut-request.ts';
import { takeFile } from '../library/take-file.ts';
import type { Library } from '../library/types.ts';
import type { Media } from '../media/types.ts';
import { copyStartMs, planOf } from './cut-tools.ts';

/**
 * What a request would give, before anything is written; sizes are estimates on the high side.
 * @throws AppError `not-found`, `take-not-ready`, and for a fast cut what looking for its key frame throws
 */
export async function previewCut(
  tools: { readonly library: Library; readonly media: Media },
  sessionId: string,
  request: CutRequest,
): Promise<CutPreview> {
  const { library, media } = tools;
  const plan = await planOf(tools, sessionId, request);
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
  const file = takeFile(library, takeId);
  const startMs = await copyStartMs(media, file, passage.startMs);
  const lengthMs = passage.startMs + passage.lengthMs - startMs;
  return {
    state: 'fits',
    mode: 'fast',
    exactBecause: null,
    pieces: [{ takeId, startMs, lengthMs, earlierMs: passage.startMs - startMs }],
    durationMs: lengthMs,
    heightPx: file.media.video?.height ?? null,
    // A copy has its share of the take's bytes.
    sizeBytes: Math.ceil((file.media.sizeBytes * lengthMs) / Math.max(1, file.media.durationMs)),
  };
}
