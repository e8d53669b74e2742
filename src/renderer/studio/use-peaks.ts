import { useQuery, useQueryClient } from '@tanstack/react-query';
import { mediaPaths } from '../../contract/media-paths.ts';
import type { Take } from '../../core/model/take.ts';
import { useApi } from '../api/api-context.tsx';

/** How often more is shown of what is still coming. */
const SHOW_MS = 400;

/** All bytes of a body. @param onPart told all of them so far, now and then */
async function wholeBody(body: ReadableStream<Uint8Array>, onPart: (soFar: Uint8Array) => void): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const joined = () => {
    const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  };
  let shownAt = performance.now();
  for (const reader = body.getReader(); ; ) {
    const { value, done } = await reader.read();
    if (done) return joined();
    parts.push(value);
    if (performance.now() - shownAt < SHOW_MS) continue;
    shownAt = performance.now();
    onPart(joined());
  }
}

/** How loud a take is, a level for each 10 ms, from the start as far as it is known; null before, and for a take without sound. */
export function usePeaks(take: Take | undefined): Uint8Array | null {
  const { info } = useApi();
  const media = take?.status === 'ready' ? take.media : null;
  const queries = useQueryClient();
  // With the file: an answer about the focus is a new revision of the take too.
  const queryKey = ['peaks', take?.id, media?.fileName, media?.sizeBytes];
  const { data, isError } = useQuery({
    queryKey,
    enabled: Boolean(take && media?.audio),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => {
      if (!take) return null;
      const answer = await fetch(mediaPaths.takePeaks(info.mediaTicket, take.id, take.revision), { signal });
      if (!answer.ok || !answer.body) return null;
      // The first time an hour of sound takes some seconds to read: what is known is drawn meanwhile.
      return wholeBody(answer.body, (part) => queries.setQueryData(queryKey, part));
    },
  });
  // A timeline without its picture is still a timeline.
  return isError ? null : (data ?? null);
}
