import { errorText } from '../../../ui/errors/error-text.ts';
import type { Translate } from '../../../ui/i18n/use-t.ts';
import type { Stop } from '../recording-state.ts';

/** Why a recording ended, when it was not its owner: what happened, and what is safe with what to do next. */
export function stopText(t: Translate, stop: Stop | null): { what: string; next: string } | null {
  if (!stop || stop.reason === 'owner') return null;
  if (stop.reason === 'backend-slow') return { what: t('practice.slow.what'), next: t('practice.slow.next') };
  return errorText(t, stop.reason === 'refused' ? (stop.code ?? 'take-not-recording') : stop.reason);
}
