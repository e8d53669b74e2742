import type { Moment } from '../../core/model/review.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import type { Translate } from '../i18n/use-t.ts';

/** Where a moment lies: `0:12`, or `0:12 to 0:18` for a range. */
export const momentTime = (t: Translate, { startMs, lengthMs }: Pick<Moment, 'startMs' | 'lengthMs'>): string =>
  lengthMs > 0 ? t('review.range', { from: timeCode(startMs), to: timeCode(startMs + lengthMs) }) : timeCode(startMs);
