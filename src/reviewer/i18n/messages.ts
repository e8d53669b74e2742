import app from '../../../resources/messages/en/app.json';
import review from '../../../resources/messages/en/review.json';
import reviewer from '../../../resources/messages/en/reviewer.json';
import type { MessageKey } from '../../ui/i18n/messages.ts';

/** Every sentence this page may show: its own and those of the parts it shares with the app. */
export type ReviewerKey = MessageKey | keyof typeof reviewer;

/** Sentences of the shared parts that would speak to the owner of a library. */
const instead: Partial<Record<MessageKey, string>> = {
  'review.points.keepExplained': reviewer['reviewer.points.keepExplained'],
  'review.points.changeExplained': reviewer['reviewer.points.changeExplained'],
  'review.points.proofInBin': reviewer['reviewer.points.proofGone'],
};

/** English, so far the only language; dates and numbers follow the language of the invitation. */
export const messages: Readonly<Record<string, string>> = { ...app, ...review, ...reviewer, ...instead };

/** @param wanted BCP 47 as the invitation says; anything that is no language gives English */
export function localeFor(wanted: string): string {
  try {
    return Intl.getCanonicalLocales(wanted)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
