import type { RequestItem } from '../../contract/sharing-views.ts';
import type { Session } from '../../core/model/session.ts';
import type { Translate } from '../../ui/i18n/use-t.ts';

/** What a session is called where it is one of several: its title, else its first question. */
export const sessionName = (t: Translate, session: Session): string =>
  session.title || session.questions[0]?.text || t('app.session.untitled');

/** A request in one line, for choosing it from a list. @param date when it was made, as people read it */
export const requestName = (t: Translate, { request, session }: RequestItem, date: string): string =>
  t('bringBack.request.name', { name: request.reviewer.name, session: sessionName(t, session), date });
