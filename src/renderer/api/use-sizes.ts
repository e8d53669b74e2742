import { useQuery } from '@tanstack/react-query';
import { useApi } from './api-context.tsx';
import { queryKeys } from './query-keys.ts';

/** Marks change it by a few bytes: nobody needs that to the second. What takes and tasks change is asked for at once. */
const STALE_MS = 60_000;

/**
 * Disk space by session and in all. Counted by the backend when somebody looks, so it comes a little later.
 * @param isExact also what changed just now
 */
export function useSizes(isExact = false) {
  const { client } = useApi();
  return useQuery({
    queryKey: queryKeys.sizes,
    queryFn: ({ signal }) => client.librarySizes(undefined, { signal }),
    staleTime: isExact ? 0 : STALE_MS,
  });
}
