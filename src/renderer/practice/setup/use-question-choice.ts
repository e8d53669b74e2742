import { useMemo, useState } from 'react';
import type { Bank, SessionDetail, SessionSummary } from '../../../contract/views.ts';
import {
  answeredKeys,
  type Choice,
  choicesOf,
  firstOpen,
  firstUnanswered,
  keyOf,
  type NewQuestion,
  nextAfter,
  nextAttempt,
} from './question-choice.ts';

/** The list, or a text of one's own. */
export type QuestionMode = 'list' | 'own';
export interface QuestionChoice {
  readonly mode: QuestionMode;
  readonly setMode: (mode: QuestionMode) => void;
  readonly choices: readonly Choice[];
  readonly key: string | null;
  readonly choose: (key: string) => void;
  readonly ownText: string;
  readonly setOwnText: (text: string) => void;
  /** What will be recorded; null while one's own question is not typed yet. */
  readonly question: NewQuestion | null;
  /** The attempt the next take will be. */
  readonly attempt: number;
  /** Keeps what is chosen, whatever the library says meanwhile (the question counts as answered from now on). */
  readonly pin: () => void;
  /** Goes on to the next question. */
  readonly next: () => void;
}

/**
 * Which question is answered next.
 * @param sessions all there are, to know what was answered; undefined until they are known
 * @param questionId of the session, when the page was opened for that one
 */
export function useQuestionChoice(
  bank: Bank | undefined,
  sessions: readonly SessionSummary[] | undefined,
  session: SessionDetail | undefined,
  questionId: string | undefined,
): QuestionChoice {
  const [mode, setMode] = useState<QuestionMode>('list');
  const [chosen, setChosen] = useState<string | null>(null);
  const [ownText, setOwnText] = useState('');

  const questions = session?.session.questions;
  const choices = useMemo(() => choicesOf(bank?.questions ?? [], questions ?? []), [bank, questions]);
  const answered = useMemo(() => answeredKeys(sessions ?? [], questions ?? []), [sessions, questions]);
  const asked =
    questions?.find((question) => question.id === questionId) ?? firstOpen(questions ?? [], session?.takes ?? []);
  const byDefault = asked ? keyOf(asked) : (sessions && bank && firstUnanswered(choices, answered)?.key) || null;
  const key = chosen ?? byDefault;

  const text = ownText.trim();
  const fromList = choices.find((choice) => choice.key === key)?.question ?? null;
  const question: NewQuestion | null = mode === 'list' ? fromList : text ? { text, source: 'own' } : null;
  const known = questions?.find((candidate) => candidate.text === question?.text);

  return {
    mode,
    setMode,
    choices,
    key,
    choose: setChosen,
    ownText,
    setOwnText,
    question,
    attempt: nextAttempt(session?.takes ?? [], known?.id),
    pin: () => setChosen(key),
    next: () => {
      setMode('list');
      setOwnText('');
      const following = key && nextAfter(choices, key, answered);
      if (following) setChosen(following.key);
    },
  };
}
