import type { Moment } from '../../core/model/review.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import type { Translate } from '../i18n/use-t.ts';

/** Where a moment lies: `0:12`, or `0:12–0:18` for a range that reaches another second. */
export function momentTime(t: Translate, { startMs, lengthMs }: Pick<Moment, 'startMs' | 'lengthMs'>): string {
  const from = timeCode(startMs);
  const to = timeCode(startMs + lengthMs);
  return from === to ? from : t('review.range', { from, to });
}
