import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CutRequest } from '../../core/clips/cut-request.ts';
import { useApi } from '../api/api-context.tsx';

/** What the clips would be; asked again with every choice that changes it. */
export function useCutPlans(sessionId: string, cuts: readonly CutRequest[]) {
  const { client } = useApi();
  return useQuery({
    queryKey: ['cut-plans', sessionId, cuts],
    queryFn: ({ signal }) => client.planCuts({ params: { sessionId }, body: { cuts: [...cuts] } }, { signal }),
    enabled: cuts.length > 0,
    placeholderData: keepPreviousData,
  });
}
