import { useMemo } from 'react';
import type { Session } from '../../core/model/session.ts';
import type { Take } from '../../core/model/take.ts';
import { useT } from '../../ui/i18n/use-t.ts';

/** How takes of a session are called. */
export interface TakeLabels {
  /** Beside a time code: the number within the session. */
  readonly short: (take: Take) => string;
  /** With the whole question. */
  readonly long: (take: Take) => string;
  /** With how many there are. */
  readonly ofAll: (take: Take) => string;
  readonly question: (take: Take) => string;
}

/** @param takes all of them, the bin included, so that a number stays with its take */
export function useTakeLabels(session: Session, takes: readonly Take[]): TakeLabels {
  const t = useT();
  return useMemo(() => {
    const question = (take: Take) => session.questions.find(({ id }) => id === take.questionId)?.text ?? '';
    const numberOf = (take: Take) => takes.findIndex(({ id }) => id === take.id) + 1;
    return {
      question,
      short: (take) => t('review.take.short', { number: numberOf(take) }),
      long: (take) =>
        t('review.take.long', { number: numberOf(take), attempt: take.attempt, question: question(take) }),
      ofAll: (take) => t('review.take.choose', { number: numberOf(take), count: takes.length }),
    };
  }, [session, takes, t]);
}
