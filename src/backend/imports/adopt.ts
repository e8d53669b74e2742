import { AppError } from '../../core/errors.ts';
import { importedTake } from '../../core/importing/imported-take.ts';
import type { Question, Session } from '../../core/model/session.ts';
import type { Take } from '../../core/model/take.ts';
import { timestamp } from '../library/context.ts';
import { createQueue } from '../recorder/queue.ts';
import { nextAttempt } from '../sessions/attempts.ts';
import { addQuestion, type NewQuestion, newSession } from '../sessions/sessions.ts';
import type { PreparedTake } from './make-take.ts';
import type { ImportsSetup } from './types.ts';

/** The session the takes of one order go to. */
export interface AdoptTarget {
  /** Of a new session too, which exists from its first take on. */
  readonly sessionId: string;
  /** Makes a prepared folder a take. @throws AppError `not-found` when the session is gone or in the bin by now */
  adopt(prepared: string, takeId: string, question: NewQuestion, made: PreparedTake): Promise<Take>;
}

/** Makes prepared folders takes, one after the other, so that numbers of attempts never meet. */
export function createAdopting(setup: ImportsSetup) {
  const { library, clock } = setup;
  const inOrder = createQueue();
  return {
    /** @param sessionId null for a new one @param questions of the whole order, in which a new session has them */
    into: (sessionId: string | null, questions: readonly NewQuestion[]): AdoptTarget => {
      if (sessionId !== null && library.get('session', sessionId).binnedAt !== null)
        throw new AppError('not-found', { type: 'session', id: sessionId });
      const fresh: Session | null = sessionId === null ? newSession(setup, { questions, focus: [] }) : null;
      const id = fresh?.id ?? sessionId ?? '';
      let isThere = fresh === null;

      const questionOf = async (asked: NewQuestion): Promise<Question> => {
        if (isThere) return (await addQuestion(setup, id, asked)).question;
        const question = fresh?.questions.find(({ text }) => text === asked.text.trim());
        if (!question) throw new AppError('unexpected', { reason: 'a question is missing' });
        return question;
      };
      return {
        sessionId: id,
        adopt: (prepared, takeId, asked, made) =>
          inOrder(async () => {
            if (isThere && library.get('session', id).binnedAt !== null)
              throw new AppError('not-found', { type: 'session', id });
            const question = await questionOf(asked);
            const take = importedTake({
              id: takeId,
              sessionId: id,
              questionId: question.id,
              attempt: nextAttempt(library, question),
              createdAt: timestamp(clock),
              ...made,
            });
            const adopted = await library.adoptTake(prepared, take, ...(isThere || !fresh ? [] : [fresh]));
            isThere = true;
            return adopted;
          }),
      };
    },
  };
}
