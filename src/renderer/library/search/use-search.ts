import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { MAX_QUERY } from '../../../contract/search-api.ts';
import { useApi } from '../../api/api-context.tsx';
import { queryKeys } from '../../api/query-keys.ts';

/** A pause in typing after which it is searched. */
const PAUSE_MS = 120;

/** While transcripts are read, it is searched again after so long. */
const READING_MS = 1_000;

/** What a typed query finds. What was found before stays until the answer is there; an answer nobody waits for is given up. */
export function useSearch(typed: string) {
  const { client } = useApi();
  const wanted = typed.trim().slice(0, MAX_QUERY);
  const [query] = useDebouncedValue(wanted, PAUSE_MS);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: queryKeys.search(query),
    queryFn: ({ signal }) => client.search({ query: { query } }, { signal }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
    // What was said is read while it is searched: more may be found every second until all of it is known.
    refetchInterval: ({ state }) => (state.data && state.data.unread > 0 ? READING_MS : false),
  });
  return {
    hits: wanted === '' ? undefined : data?.hits,
    isReading: wanted !== '' && (data?.unread ?? 0) > 0,
    error,
    refetch,
    isBehind: isPlaceholderData || query !== wanted,
  };
}
