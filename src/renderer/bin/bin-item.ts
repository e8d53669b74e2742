import type { BinEntry } from '../../contract/bin-api.ts';
import type { BinItem } from '../../contract/views.ts';
import { assertNever } from '../../core/assert-never.ts';
import type { Translate } from '../../ui/i18n/use-t.ts';

/** What the backend is asked with about something in the bin. */
export function entryOf(item: BinItem): BinEntry {
  switch (item.kind) {
    case 'session':
      return { kind: 'session', id: item.summary.session.id };
    case 'take':
      return { kind: 'take', id: item.take.id };
    case 'rubric':
      return { kind: 'rubric', id: item.rubric.id };
    default:
      return assertNever(item);
  }
}

/** What something in the bin is called. */
export function binTitle(item: BinItem, t: Translate): string {
  if (item.kind === 'rubric') return item.rubric.name;
  const session = item.kind === 'session' ? item.summary.session : item.session;
  const questionId = item.kind === 'take' ? item.take.questionId : session.questions[0]?.id;
  const question = session.questions.find(({ id }) => id === questionId)?.text ?? '';
  return (item.kind === 'session' && session.title) || question || t('app.session.untitled');
}
