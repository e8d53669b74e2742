import { useRef, useState } from 'react';
import type { Session } from '../../core/model/session.ts';
import { useApi } from '../api/api-context.tsx';

/** The session's job description as it is typed. */
export interface JobDescription {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Keeps it with the session, when it is another than before. */
  readonly save: () => Promise<void>;
}

/** @param session as last heard of */
export function useJobDescription(session: Session): JobDescription {
  const { client } = useApi();
  const [text, setText] = useState(session.jobDescription ?? '');
  const kept = useRef({ text, revision: session.revision });
  const saving = useRef<Promise<void>>(Promise.resolve());
  // What was typed last, also for a save that waits behind another.
  const latest = useRef(text);

  const saveNow = async () => {
    const jobDescription = latest.current;
    if (jobDescription === kept.current.text) return;
    const revision = Math.max(kept.current.revision, session.revision);
    const saved = await client.updateSession({
      params: { sessionId: session.id },
      body: { revision, jobDescription },
    });
    kept.current = { text: jobDescription, revision: saved.revision };
  };
  return {
    text,
    setText: (changed) => {
      latest.current = changed;
      setText(changed);
    },
    save: () => {
      // One after the other: each needs the revision that the one before it made.
      const next = saving.current.catch(() => undefined).then(saveNow);
      saving.current = next;
      return next;
    },
  };
}
