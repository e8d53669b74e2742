import { AppError } from '../../core/errors.ts';
import { type FocusPoint, type Question, SESSION_QUESTIONS_MAX, type Session } from '../../core/model/session.ts';
import { type LibraryContext, timestamp } from '../library/context.ts';

/** A question as a page sends it; it gets its id here. */
export type NewQuestion = Pick<Question, 'text' | 'source'> & { readonly bankId?: string | undefined };

const toQuestion = ({ ids }: LibraryContext, { text, source, bankId }: NewQuestion): Question => ({
  id: ids.next(),
  text: text.trim(),
  source,
  ...(bankId === undefined ? {} : { bankId }),
});

/** Questions by their trimmed text, the first of each. */
function withoutRepeats(questions: readonly NewQuestion[]): NewQuestion[] {
  const byText = new Map<string, NewQuestion>();
  for (const question of questions) {
    const text = question.text.trim();
    if (!byText.has(text)) byText.set(text, question);
  }
  return [...byText.values()];
}

/** The questions and the focus a session starts with. */
interface SessionStart {
  readonly questions: readonly NewQuestion[];
  readonly focus: readonly FocusPoint[];
}

/** A session that is in no library yet. */
export const newSession = (context: LibraryContext, { questions, focus }: SessionStart): Session => ({
  type: 'session',
  version: 1,
  id: context.ids.next(),
  revision: 0,
  createdAt: timestamp(context.clock),
  title: '',
  questions: withoutRepeats(questions).map((question) => toQuestion(context, question)),
  focus: [...focus],
  binnedAt: null,
});

/** Starts a session with the focus the owner confirmed for it. */
export const createSession = (context: LibraryContext, start: SessionStart): Promise<Session> =>
  context.library.create('session', newSession(context, start));

/**
 * Renames a session, changes the focus carried in or the job description.
 * @throws AppError `not-found`, `conflict` when it has another revision by now
 */
export function updateSession(
  { library }: LibraryContext,
  sessionId: string,
  input: {
    readonly revision: number;
    readonly title?: string | undefined;
    readonly focus?: readonly FocusPoint[] | undefined;
    readonly jobDescription?: string | undefined;
  },
): Promise<Session> {
  const { title, focus, jobDescription, revision } = input;
  return library.update(
    'session',
    sessionId,
    (session) => ({
      ...session,
      ...(title === undefined ? {} : { title }),
      ...(focus === undefined ? {} : { focus: [...focus] }),
      ...(jobDescription === undefined ? {} : { jobDescription }),
    }),
    revision,
  );
}

/**
 * Adds a question; one with the same trimmed text that is there already is given back instead.
 * @param put where it goes among the others; at the end by default
 * @throws AppError `not-found`, `session-full`
 */
export async function addQuestion(
  context: LibraryContext,
  sessionId: string,
  input: NewQuestion,
  put: (questions: readonly Question[], added: Question) => Question[] = (questions, added) => [...questions, added],
): Promise<{ session: Session; question: Question }> {
  const text = input.text.trim();
  const session = await context.library.update('session', sessionId, (current) => {
    if (current.questions.some((question) => question.text === text)) return current;
    if (current.questions.length >= SESSION_QUESTIONS_MAX) throw new AppError('session-full', { sessionId });
    return { ...current, questions: put(current.questions, toQuestion(context, input)) };
  });
  const question = session.questions.find((candidate) => candidate.text === text);
  if (!question) throw new AppError('unexpected', { reason: 'the question was not added' });
  return { session, question };
}

/**
 * Puts a session into the bin with everything in it; nothing moves on disk. Twice is once.
 * @throws AppError `not-found`, `recording-in-progress` while one of its takes is being recorded
 */
export function binSession({ library, clock }: LibraryContext, sessionId: string): Promise<Session> {
  return library.update('session', sessionId, (session) => {
    if (session.binnedAt) return session;
    if (library.ofSession('take', sessionId).some((take) => take.status === 'recording'))
      throw new AppError('recording-in-progress', { sessionId });
    return { ...session, binnedAt: timestamp(clock) };
  });
}

/** Takes a session out of the bin. @throws AppError `not-found` */
export function restoreSession({ library }: LibraryContext, sessionId: string): Promise<Session> {
  return library.update('session', sessionId, (session) =>
    session.binnedAt === null ? session : { ...session, binnedAt: null },
  );
}
