import type { AnswerTimes } from '../../contract/sharing-views.ts';

/** When the answer that is here came, if there is one, and when the reviewer saved the other; null for a plain mail. */
export interface SavingTimes {
  readonly kept: AnswerTimes | null;
  readonly savedAt: string | null;
}

/** Whether an answer was saved after or before the one that is here; both times are of the reviewer's own clock. */
export function savingOrder({ kept, savedAt }: SavingTimes): 'newer' | 'older' | 'unknown' {
  if (!kept?.savedAt || !savedAt || kept.savedAt === savedAt) return 'unknown';
  return savedAt > kept.savedAt ? 'newer' : 'older';
}
