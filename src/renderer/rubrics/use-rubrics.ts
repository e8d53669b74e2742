import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Rubric } from '../../core/model/rubric.ts';
import { rubricOf } from '../../core/rubric/rubric-content.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';

/** Every rubric and optional criterion; kept fresh by events. `offered`: those to review with, built-in ones first. */
export function useRubrics() {
  const { client } = useApi();
  const query = useQuery({
    queryKey: queryKeys.rubrics,
    queryFn: ({ signal }) => client.rubrics({ query: { language: navigator.language } }, { signal }),
  });
  const { data } = query;
  const offered = useMemo<readonly Rubric[]>(
    () => (data ? [...data.builtIn, ...data.own.filter(({ binnedAt }) => binnedAt === null).map(rubricOf)] : []),
    [data],
  );
  return { ...query, offered };
}
