import type { Bank, SessionSummary } from '../../../contract/views.ts';
import type { Question } from '../../../core/model/session.ts';
import type { Take } from '../../../core/model/take.ts';

/** A question as it is sent when a session gets it. */
export type NewQuestion = Readonly<Pick<Question, 'text' | 'source' | 'bankId'>>;
/** What can be chosen in the list: the session's own questions first, then the built-in ones. */
export interface Choice {
  /** Unique among the choices; bank questions keep theirs when they get into a session. */
  readonly key: string;
  readonly question: NewQuestion;
  readonly group: 'session' | 'bank';
}

const bankKey = (bankId: string): string => `bank:${bankId}`;
export const keyOf = (question: Question): string =>
  question.bankId === undefined ? `own:${question.id}` : bankKey(question.bankId);

/** @param questions of the session that goes on, or none */
export function choicesOf(bank: Bank['questions'], questions: readonly Question[]): Choice[] {
  const own = questions
    .filter((question) => !bank.some(({ id }) => id === question.bankId))
    .map((question): Choice => ({ key: keyOf(question), question: plain(question), group: 'session' }));
  const builtIn = bank.map(
    ({ id, text }): Choice => ({ key: bankKey(id), question: { text, source: 'bank', bankId: id }, group: 'bank' }),
  );
  return [...own, ...builtIn];
}

const plain = ({ text, source, bankId }: Question): NewQuestion => ({
  text,
  source,
  ...(bankId === undefined ? {} : { bankId }),
});

/** Bank questions that came up in any session so far. A session is made with its first recording, so they were answered. */
export function answeredKeys(
  sessions: readonly Pick<SessionSummary, 'session'>[],
  current: readonly Question[],
): Set<string> {
  const questions = [...sessions.flatMap(({ session }) => session.questions), ...current];
  return new Set(questions.map(keyOf));
}

/** The first built-in question that was not answered yet, else the first. */
export function firstUnanswered(choices: readonly Choice[], answered: ReadonlySet<string>): Choice | undefined {
  const builtIn = choices.filter((choice) => choice.group === 'bank');
  return builtIn.find((choice) => !answered.has(choice.key)) ?? builtIn[0];
}

/** The first question of a session that nobody has answered yet: it was chosen for this session. */
export function firstOpen(questions: readonly Question[], takes: readonly Take[]): Question | undefined {
  return questions.find((question) => !takes.some((take) => take.questionId === question.id));
}

/** The one to go on with after `key`: the next unanswered one behind it, else the next. */
export function nextAfter(choices: readonly Choice[], key: string, answered: ReadonlySet<string>): Choice | undefined {
  const at = choices.findIndex((choice) => choice.key === key);
  const behind = [...choices.slice(at + 1), ...choices.slice(0, Math.max(0, at))];
  return behind.find((choice) => !answered.has(choice.key)) ?? behind[0];
}

/** The attempt the next take of a question will be, as far as this session knows. */
export function nextAttempt(takes: readonly Take[], questionId: string | undefined): number {
  const attempts = takes.filter((take) => take.questionId === questionId).map((take) => take.attempt);
  return Math.max(0, ...attempts) + 1;
}
