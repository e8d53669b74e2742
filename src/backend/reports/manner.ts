import type { Manner } from '../i18n/translator.ts';

const works = (locale: string, timeZone?: string): boolean => {
  try {
    new Intl.DateTimeFormat(locale, timeZone === undefined ? {} : { timeZone });
    return true;
  } catch {
    return false;
  }
};

/**
 * How the owner writes dates, as far as this machine knows it: a browser may name a locale this Node does not take, or
 * `Etc/Unknown` as its time zone. That must not cost anybody the report, so English and the machine's zone stand in.
 */
export function mannerOf(locale: string, timeZone: string): Manner {
  const known = works(locale) ? locale : 'en';
  return works(known, timeZone) ? { locale: known, timeZone } : { locale: known };
}

/** The calendar day of a moment in the owner's time zone, `YYYY-MM-DD` (how Swedish writes dates). */
export const dayOf = (at: Date, { timeZone }: Manner): string =>
  new Intl.DateTimeFormat('sv-SE', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(at);
