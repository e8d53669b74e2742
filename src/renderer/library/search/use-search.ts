import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { MAX_QUERY } from '../../../contract/search-api.ts';
import { useApi } from '../../api/api-context.tsx';
import { queryKeys } from '../../api/query-keys.ts';

/** A pause in typing after which it is searched. */
const PAUSE_MS = 120;

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
  });
  return {
    hits: wanted === '' ? undefined : data?.hits,
    error,
    refetch,
    isBehind: isPlaceholderData || query !== wanted,
  };
}
