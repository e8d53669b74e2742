import type { SessionHead } from '../../contract/views.ts';
import type { MessageKey } from '../../ui/i18n/messages.ts';

/** What a session is called in lists: its title, else its first question, else that it has none. */
export const sessionName = (
  { title, questions }: Pick<SessionHead, 'title' | 'questions'>,
  t: (key: MessageKey) => string,
): string => title || questions[0]?.text || t('app.session.untitled');
