import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Incoming, LeftFiles } from '../../contract/imports-api.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { useLateSave } from '../api/use-late-save.ts';
import { type FileChoice, startingChoice } from './choices.ts';

interface Decided {
  /** null: a new session; empty: one that is there, not chosen yet. */
  readonly sessionId: string | null;
  /** What was changed on this page, by the file's id. */
  readonly choices: Readonly<Record<string, FileChoice>>;
}

/**
 * What the owner decides about the files before they are brought in. Kept while it changes, so that it is here again
 * after a reload, on another page, and where a file is chosen again after the app was closed.
 */
export function useChoices(startSessionId: string | null) {
  const { client } = useApi();
  const queries = useQueryClient();
  const [decided, setDecided] = useState<Decided>({ sessionId: startSessionId, choices: {} });
  const failure = useLateSave(decided, ({ sessionId, choices }, keepalive) => {
    const goesTo = sessionId || null;
    // For the next visit of the page, which shows what it knows until it has asked.
    queries.setQueryData<readonly Incoming[]>(queryKeys.incoming, (files) =>
      files?.map((file) => ({ ...file, choice: choices[file.id] ?? file.choice })),
    );
    queries.setQueryData<LeftFiles>(queryKeys.leftIncoming, (left) => left && { ...left, sessionId: goesTo });
    const sent = Object.entries(choices).map(([incomingId, choice]) => ({ incomingId, ...choice }));
    return client.chooseIncoming({ body: { sessionId: goesTo, choices: sent } }, { keepalive });
  });
  return {
    /** Why they are not kept yet. */
    failure,
    sessionId: decided.sessionId,
    setSessionId: (sessionId: string | null) => setDecided((before) => ({ ...before, sessionId })),
    choiceOf: (file: Incoming): FileChoice => decided.choices[file.id] ?? startingChoice(file),
    choose: ({ id }: Incoming, choice: FileChoice) =>
      setDecided((before) => ({ ...before, choices: { ...before.choices, [id]: choice } })),
  };
}
