import { describe, expect, it } from 'vitest';
import { createTranslator, directionOf } from './translator.ts';

const messages = {
  plain: 'Three to keep',
  takes: '{count, plural, one {# take} other {# takes}}',
  day: 'Recorded on {at, date, long}',
  tags: 'a <b>c</b> {note}',
};
const at = new Date('2026-11-22T23:30:00.000Z');
const speak = (locale: string, timeZone = 'UTC', language = 'en') =>
  createTranslator({ language, messages }, { locale, timeZone });

describe('createTranslator', () => {
  it('fills plurals, numbers and dates', () => {
    const { t } = speak('en-GB');
    expect(t('plain')).toBe('Three to keep');
    expect(t('takes', { count: 1 })).toBe('1 take');
    expect(t('takes', { count: 1200 })).toBe('1,200 takes');
    expect(t('day', { at })).toBe('Recorded on 22 November 2026');
  });

  it('writes dates in the time zone of the owner', () => {
    expect(speak('en-GB', 'Pacific/Auckland').t('day', { at })).toBe('Recorded on 23 November 2026');
    expect(speak('de-DE', 'Europe/Berlin').date(at, 'full')).toBe('Montag, 23. November 2026');
    expect(speak('en-GB', 'Europe/Berlin').dateTime(at)).toMatch(/23 November 2026.*0:30.*(CET|GMT\+1)/);
  });

  it('uses the plural forms of the language the sentence is in, and the numbers of the reader', () => {
    expect(speak('fr').t('takes', { count: 0 })).toBe('0 takes');
    expect(speak('de').t('takes', { count: 1200 })).toBe('1.200 takes');
  });

  it('reads neither catalogue nor values as markup', () => {
    expect(speak('en').t('tags', { note: '<i>{x}</i>' })).toBe('a <b>c</b> <i>{x}</i>');
  });

  it('throws for a missing value, a wrong locale and a wrong time zone', () => {
    expect(() => speak('en').t('takes')).toThrow();
    expect(() => speak('not a locale')).toThrow(RangeError);
    expect(() => speak('en', 'Mars/Base')).toThrow(RangeError);
  });
});

describe('directionOf', () => {
  it.each([
    ['en', 'ltr'],
    ['zh-TW', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['ur', 'rtl'],
    ['az-Arab', 'rtl'],
  ])('%s is %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});
