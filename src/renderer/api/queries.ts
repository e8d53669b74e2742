import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Preferences, PreferencesChange } from '../../core/model/preferences.ts';
import { useApi } from './api-context.tsx';
import { queryKeys } from './query-keys.ts';

/** Everything the start page shows; kept fresh by events. */
export function useLibrary() {
  const { client } = useApi();
  return useQuery({ queryKey: queryKeys.library, queryFn: ({ signal }) => client.library(undefined, { signal }) });
}

/** A session with its takes, own review and exports; kept fresh by events. */
export function useSession(sessionId: string) {
  const { client } = useApi();
  return useQuery({
    queryKey: queryKeys.session(sessionId),
    queryFn: ({ signal }) => client.session({ params: { sessionId } }, { signal }),
  });
}

/** Built-in questions, rubrics and phrases in the page's language. They do not change during a run. */
export function useBank() {
  const { client } = useApi();
  return useQuery(
    queryOptions({
      queryKey: queryKeys.bank,
      queryFn: ({ signal }) => client.bank({ query: { language: navigator.language } }, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
}

/** Every review request, newest first; kept fresh by events. */
export function useRequests() {
  const { client } = useApi();
  return useQuery({ queryKey: queryKeys.requests, queryFn: ({ signal }) => client.requests(undefined, { signal }) });
}

/** The reviews of a session side by side, as far as they were opened; kept fresh by events. */
export function useComparison(sessionId: string) {
  const { client } = useApi();
  return useQuery({
    queryKey: queryKeys.comparison(sessionId),
    queryFn: ({ signal }) => client.comparison({ params: { sessionId } }, { signal }),
  });
}

export function useBin() {
  const { client } = useApi();
  return useQuery({ queryKey: queryKeys.bin, queryFn: ({ signal }) => client.bin(undefined, { signal }) });
}

export function usePreferences() {
  const { client } = useApi();
  return useQuery({
    queryKey: queryKeys.preferences,
    queryFn: ({ signal }) => client.preferences(undefined, { signal }),
  });
}

/** Which ffmpeg is used now; asked again when another one was chosen. */
export function useFfmpeg() {
  const { client, info } = useApi();
  return useQuery({
    queryKey: queryKeys.ffmpeg,
    queryFn: async ({ signal }) => (await client.app(undefined, { signal })).ffmpeg,
    initialData: info.ffmpeg,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Changes some preferences; shown at once, taken back when it fails. */
export function useSetPreferences() {
  const { client } = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: PreferencesChange) => client.setPreferences({ body: change }),
    onMutate: (change) => {
      // An answer that is being read now would bring back what was.
      void queries.cancelQueries({ queryKey: queryKeys.preferences });
      const before = queries.getQueryData<Preferences>(queryKeys.preferences);
      if (before) queries.setQueryData(queryKeys.preferences, { ...before, ...change });
      return { before };
    },
    onError: (_error, _change, context) => {
      if (context?.before) queries.setQueryData(queryKeys.preferences, context.before);
    },
    // What was changed alone: another change may be on its way, and the answer knows nothing of it yet.
    onSuccess: (saved, change) =>
      queries.setQueryData<Preferences>(queryKeys.preferences, (now) => {
        if (!now) return saved;
        const names = Object.keys(change) as (keyof Preferences)[];
        return { ...now, ...Object.fromEntries(names.map((name) => [name, saved[name]])) };
      }),
  });
}
