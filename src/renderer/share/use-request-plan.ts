import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.tsx';
import type { AskDraft } from './ask-draft.ts';

/** How large the files would be; asked again with every choice that changes it. */
export function useRequestPlan(sessionId: string, { takeIds, delivery, size }: AskDraft) {
  const { client } = useApi();
  return useQuery({
    queryKey: ['request-plan', sessionId, takeIds, delivery, size],
    queryFn: ({ signal }) =>
      client.planRequest({ params: { sessionId }, body: { takeIds: [...takeIds], delivery, size } }, { signal }),
    enabled: takeIds.length > 0,
    placeholderData: keepPreviousData,
  });
}
