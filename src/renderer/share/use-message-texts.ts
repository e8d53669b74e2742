import { useIntl } from 'react-intl';
import type { ReviewRequest } from '../../core/model/request.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { type AskDraft, minutesNeeded } from './ask-draft.ts';
import { dayOf, isDay, noonOf } from './due-date.ts';

const yes = (condition: boolean) => (condition ? 'yes' : 'no');

/** What the app suggests to write: the invitation and the reminder. */
export function useMessageTexts() {
  const t = useT();
  const intl = useIntl();
  const due = (day: string) =>
    isDay(day)
      ? { dated: 'yes', due: intl.formatDate(noonOf(day), { weekday: 'long', day: 'numeric', month: 'long' }) }
      : { dated: 'no', due: '' };
  const signed = (name: string) => ({ signed: yes(name.trim() !== ''), owner: name.trim() });
  return {
    /** @param takesMs length of all chosen takes */
    invitation: (draft: AskDraft, takesMs: number): string =>
      t('share.message.body', {
        named: yes(draft.reviewerName.trim() !== ''),
        reviewer: draft.reviewerName.trim(),
        count: Math.max(1, draft.takeIds.length),
        video: draft.delivery === 'two-files' ? 'apart' : 'inside',
        minutes: minutesNeeded(takesMs),
        ...due(draft.dueOn),
        ...signed(draft.ownerName),
      }),
    reminder: (request: ReviewRequest): string =>
      t('share.remind.body', {
        name: request.reviewer.name,
        count: request.takeIds.length,
        ...due(request.dueOn ?? ''),
        ...(request.dueOn !== null && request.dueOn < dayOf(new Date()) ? { dated: 'late' } : {}),
        ...signed(request.ownerName),
      }),
  };
}
