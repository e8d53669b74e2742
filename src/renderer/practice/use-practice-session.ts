import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SessionDetail } from '../../contract/views.ts';
import type { FocusPoint } from '../../core/model/session.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import type { NewQuestion } from './setup/question-choice.ts';

export interface PracticeSession {
  /** Null until the first take is started. */
  readonly id: string | null;
  readonly detail: SessionDetail | undefined;
  readonly error: Error | null;
  /** Makes the session, or adds the question to it. */
  readonly place: (
    question: NewQuestion,
    focus: readonly FocusPoint[],
  ) => Promise<{ readonly sessionId: string; readonly questionId: string }>;
}

/** The session the takes go to: the one the page was opened for, else one that is made with the first recording. */
export function usePracticeSession(openedFor: string | undefined): PracticeSession {
  const { client } = useApi();
  const [made, setMade] = useState<string | null>(null);
  const id = openedFor ?? made;
  const { data, error } = useQuery({
    queryKey: queryKeys.session(id ?? ''),
    queryFn: ({ signal }) => client.session({ params: { sessionId: id ?? '' } }, { signal }),
    enabled: id !== null,
  });
  return {
    id,
    detail: data,
    error,
    place: async (question, focus) => {
      if (id) {
        const added = await client.addQuestion({ params: { sessionId: id }, body: question });
        return { sessionId: id, questionId: added.question.id };
      }
      const session = await client.createSession({ body: { questions: [question], focus: [...focus] } });
      setMade(session.id);
      const [first] = session.questions;
      if (!first) throw new Error('a session was made without its question');
      return { sessionId: session.id, questionId: first.id };
    },
  };
}
