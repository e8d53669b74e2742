import { useMemo } from 'react';
import type { Session } from '../../core/model/session.ts';
import type { Take } from '../../core/model/take.ts';
import { useT } from '../../ui/i18n/use-t.ts';

/** How takes of a session are called. */
export interface TakeLabels {
  /** Beside a time code: the attempt, with the number of the question where there are several. */
  readonly short: (take: Take) => string;
  /** With the whole question. */
  readonly long: (take: Take) => string;
  readonly question: (take: Take) => string;
}

export function useTakeLabels(session: Session): TakeLabels {
  const t = useT();
  return useMemo(() => {
    const question = (take: Take) => session.questions.find(({ id }) => id === take.questionId)?.text ?? '';
    const numberOf = (take: Take) => session.questions.findIndex(({ id }) => id === take.questionId) + 1;
    return {
      question,
      short: (take) =>
        t('review.take.short', {
          attempt: take.attempt,
          question: numberOf(take),
          many: session.questions.length > 1 ? 'yes' : 'no',
        }),
      long: (take) => t('review.take.long', { attempt: take.attempt, question: question(take) }),
    };
  }, [session, t]);
}
