import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { AppError } from '../../core/errors.ts';
import type { Review } from '../../core/model/review.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { useNotify } from '../app/use-notify.tsx';
import { type BringBackProblem, isTooLarge, MAX_BRINGABLE_BYTES, type Stage } from './stage.ts';

/** What is to be kept: whose it is, and whether it may take the place of an earlier answer. */
export interface Keeping {
  readonly name: string;
  readonly requestId: string;
  readonly replace: boolean;
}

/** What came of keeping: `asks` when an earlier answer is there and replacing it was not agreed to. */
export type KeepResult = 'kept' | 'asks' | 'failed';

/** Runs a call that keeps a review; an earlier answer is a question, not an error. */
async function keeping(call: () => Promise<Review>): Promise<Review | 'asks'> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return 'asks';
    throw error;
  }
}

/** Bringing back one thing at a time: read, shown, kept. A later one takes the place of one still being read. */
export function useBringBack() {
  const { client } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const [stage, setStage] = useState<Stage>({ at: 'start' });
  const [isBusy, setIsBusy] = useState(false);
  const latest = useRef(0);

  const problem = useCallback((found: BringBackProblem, text: string | null = null) => {
    setStage({ at: 'problem', problem: found, text });
  }, []);

  /** Does one piece of work; what it found counts only when nothing newer has begun. */
  const alone = useCallback(
    async (work: (isLatest: () => boolean) => Promise<void>) => {
      latest.current += 1;
      const own = latest.current;
      const isLatest = () => own === latest.current;
      setIsBusy(true);
      try {
        await work(isLatest);
      } catch (error) {
        if (isLatest()) notify.error(error);
      } finally {
        if (isLatest()) setIsBusy(false);
      }
    },
    [notify],
  );

  const show = useCallback(
    async (text: string, isPasted: boolean, requestId: string | null, isLatest: () => boolean) => {
      if (isTooLarge(text)) return problem('too-large');
      const preview = await client.previewFeedback({ body: { text, ...(requestId ? { requestId } : {}) } });
      if (!isLatest()) return;
      if (preview.state === 'unreadable') problem(preview.problem, isPasted ? text : null);
      else setStage({ at: 'preview', text, preview, isChosen: requestId !== null });
    },
    [client, problem],
  );

  const acts = useMemo(
    () => ({
      readText: (text: string) => void alone((isLatest) => show(text, true, null, isLatest)),
      readFiles: (files: readonly File[]) =>
        void alone(async (isLatest) => {
          const [file] = files;
          if (!file || files.length > 1) return problem(file ? 'several-files' : 'nothing-dropped');
          if (file.size > MAX_BRINGABLE_BYTES) return problem('too-large');
          const text = await file.text().catch(() => null);
          if (!isLatest()) return;
          if (text === null) return problem('unreadable-file');
          await show(text, false, null, isLatest);
        }),
      chooseRequest: (text: string, requestId: string) =>
        void alone((isLatest) => show(text, false, requestId, isLatest)),
      startMail: (text: string) => setStage({ at: 'mail', text }),
      again: () => setStage({ at: 'start' }),
    }),
    [alone, problem, show],
  );

  const refresh = async (sessionId: string) => {
    const touched = [queryKeys.requests, queryKeys.comparison(sessionId), queryKeys.session(sessionId)];
    await Promise.all(touched.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };

  const undoReplacing = async ({ name, requestId }: Keeping, replacing: Review, shown: Stage) => {
    const body = { revision: replacing.revision };
    await client.restoreEarlierAnswer({ params: { requestId }, body });
    setStage((now) => (now === shown ? { at: 'start' } : now));
    notify.done('bringBack.replace.undone', { name });
    await refresh(replacing.sessionId);
  };

  /** Keeps with `call`, shows what is next, offers to undo a replacement, and brings the lists up to date. */
  const keep = async (keeps: Keeping, call: () => Promise<Review>): Promise<KeepResult> => {
    let result: KeepResult = 'failed';
    await alone(async () => {
      const review = await keeping(call);
      if (review === 'asks') {
        result = 'asks';
        // With the times of the answer that has come meanwhile.
        await queries.invalidateQueries({ queryKey: queryKeys.requests });
        return;
      }
      result = 'kept';
      const { sessionId } = review;
      const shown: Stage = { at: 'kept', sessionId, name: keeps.name };
      setStage(shown);
      if (keeps.replace)
        notify.done('bringBack.replace.done', { name: keeps.name }, () => undoReplacing(keeps, review, shown));
      await refresh(sessionId);
    });
    return result;
  };

  return { stage, isBusy, ...acts, keep };
}
export type BringBack = ReturnType<typeof useBringBack>;
