import { AppError } from '../../core/errors.ts';
import { importedTake } from '../../core/importing/imported-take.ts';
import { inOrderOf } from '../../core/importing/question-order.ts';
import type { Question, Session } from '../../core/model/session.ts';
import type { Take } from '../../core/model/take.ts';
import { timestamp } from '../library/context.ts';
import { createQueue } from '../recorder/queue.ts';
import { nextAttempt } from '../sessions/attempts.ts';
import { addQuestion, type NewQuestion, newSession } from '../sessions/sessions.ts';
import type { PreparedTake } from './make-take.ts';
import { asImportError } from './receive.ts';
import type { ImportsSetup } from './types.ts';

/** The session the takes of one order go to. */
export interface AdoptTarget {
  /** Of a new session too, which exists from its first take on. */
  readonly sessionId: string;
  /** Makes a prepared folder a take. @throws AppError `not-found` when the session is gone or in the bin by now */
  adopt(prepared: string, takeId: string, question: NewQuestion, made: PreparedTake): Promise<Take>;
}

/** A question a take goes to, and whether it was put into the session for it. */
interface Asked {
  readonly question: Question;
  readonly isNew: boolean;
}

/** Makes prepared folders takes, one after the other, so that numbers of attempts never meet. */
export function createAdopting(setup: ImportsSetup) {
  const { library, clock, log } = setup;
  const inOrder = createQueue();
  /** Takes back a question whose take could not be put there, unless somebody answered it since. */
  const removeQuestion = (sessionId: string, { id }: Question) =>
    library
      .update('session', sessionId, (session) =>
        library.ofSession('take', sessionId).some(({ questionId }) => questionId === id)
          ? session
          : { ...session, questions: session.questions.filter((question) => question.id !== id) },
      )
      .catch((error: unknown) => log('warn', 'imports: a question stays without a take', error));
  return {
    /**
     * @param sessionId null for a new one
     * @param questions of the whole order: a new session has those of its takes, in this order whichever comes first
     */
    into: (sessionId: string | null, questions: readonly NewQuestion[]): AdoptTarget => {
      if (sessionId !== null && library.get('session', sessionId).binnedAt !== null)
        throw new AppError('not-found', { type: 'session', id: sessionId });
      const fresh: Session | null = sessionId === null ? newSession(setup, { questions, focus: [] }) : null;
      const id = fresh?.id ?? sessionId ?? '';
      let isThere = fresh === null;

      const questionOf = async (asked: NewQuestion): Promise<Asked> => {
        const text = asked.text.trim();
        if (!isThere) {
          const question = fresh?.questions.find((one) => one.text === text);
          if (!question) throw new AppError('unexpected', { reason: 'a question is missing' });
          return { question, isNew: false };
        }
        const isNew = library.get('session', id).questions.every((one) => one.text !== text);
        const { question } = await addQuestion(setup, id, asked, fresh ? inOrderOf(fresh.questions) : undefined);
        return { question, isNew };
      };
      return {
        sessionId: id,
        adopt: (prepared, takeId, asked, made) =>
          inOrder(async () => {
            if (isThere && library.get('session', id).binnedAt !== null)
              throw new AppError('not-found', { type: 'session', id });
            const { question, isNew } = await questionOf(asked);
            const take = importedTake({
              id: takeId,
              sessionId: id,
              questionId: question.id,
              attempt: nextAttempt(library, question),
              createdAt: timestamp(clock),
              ...made,
            });
            const begun = isThere || !fresh ? [] : [{ ...fresh, questions: [question] }];
            const adopted = await library.adoptTake(prepared, take, ...begun).catch(async (error: unknown) => {
              if (isNew) await removeQuestion(id, question);
              throw asImportError(error);
            });
            isThere = true;
            return adopted;
          }),
      };
    },
  };
}
