import { useQuery } from '@tanstack/react-query';
import { mediaPaths } from '../../contract/media-paths.ts';
import type { Take } from '../../core/model/take.ts';
import { useApi } from '../api/api-context.tsx';

/** How loud a take is, a level for each 10 ms; null until it is known, and for a take without sound. */
export function usePeaks(take: Take | undefined): Uint8Array | null {
  const { info } = useApi();
  const media = take?.status === 'ready' ? take.media : null;
  const { data } = useQuery({
    // With the file: an answer about the focus is a new revision of the take too.
    queryKey: ['peaks', take?.id, media?.fileName, media?.sizeBytes],
    enabled: Boolean(take && media?.audio),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => {
      if (!take) return null;
      const answer = await fetch(mediaPaths.takePeaks(info.mediaTicket, take.id, take.revision), { signal });
      // A timeline without its picture is still a timeline.
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    },
  });
  return data ?? null;
}
