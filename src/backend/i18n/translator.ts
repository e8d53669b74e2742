import { type Formatters, IntlMessageFormat, type PrimitiveType } from 'intl-messageformat';

/** Sentences of one area in one language, by key, in ICU message syntax. */
export interface Catalogue<Key extends string> {
  /** BCP 47 language of the sentences. */
  readonly language: string;
  readonly messages: Readonly<Record<Key, string>>;
}
/** Values a message may name. */
export type MessageValues = Readonly<Record<string, PrimitiveType>>;

/** Sentences in the catalogue's language, dates and numbers as the owner writes them. */
export interface Translator<Key extends string> {
  /** Language of the sentences, for `lang` attributes. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Throws for a key the catalogue lacks and for a value the message needs and does not get. */
  t(key: Key, values?: MessageValues): string;
  /** A moment in calendar time as a date alone, in the owner's locale and time zone. */
  date(at: Date, style: 'full' | 'long' | 'medium'): string;
  /** A number as the owner writes it. */
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** Date, time and the name of the time zone. */
  dateTime(at: Date): string;
}

export interface Manner {
  /** BCP 47 locale for dates and numbers; may differ from the catalogue's language. */
  readonly locale: string;
  /** IANA time zone; the system's when left out. */
  readonly timeZone?: string;
}

/** Scripts written from right to left, by the script subtag that `Intl.Locale.maximize` adds to a language. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand']);

/** The direction a language is written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/**
 * Numbers and dates follow the owner's locale, but plural forms must follow the language the sentence is written in:
 * a French reader of an English sentence would otherwise get "0 take".
 */
function formattersFor(language: string, { locale, timeZone }: Manner): Formatters {
  return {
    getNumberFormat: (_locales, options) => new Intl.NumberFormat(locale, options as Intl.NumberFormatOptions),
    getDateTimeFormat: (_locales, options) =>
      new Intl.DateTimeFormat(locale, timeZone === undefined ? options : { ...options, timeZone }),
    getPluralRules: (_locales, options) => new Intl.PluralRules(language, options),
  };
}

/**
 * Speaks one catalogue.
 * @throws RangeError for a locale or time zone that `Intl` does not know
 */
export function createTranslator<Key extends string>(catalogue: Catalogue<Key>, manner: Manner): Translator<Key> {
  const { language, messages } = catalogue;
  const formatters = formattersFor(language, manner);
  const parsed = new Map<Key, IntlMessageFormat>();
  const zone = manner.timeZone === undefined ? {} : { timeZone: manner.timeZone };
  // Asked for once here, so that a wrong locale or time zone is found before any work is done.
  const dateTimeFormat = new Intl.DateTimeFormat(manner.locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    ...zone,
  });
  return {
    language,
    direction: directionOf(language),
    t(key, values) {
      let message = parsed.get(key);
      if (!message) {
        message = new IntlMessageFormat(messages[key], language, undefined, { formatters, ignoreTag: true });
        parsed.set(key, message);
      }
      return String(message.format(values ? { ...values } : undefined));
    },
    date: (at, dateStyle) => new Intl.DateTimeFormat(manner.locale, { dateStyle, ...zone }).format(at),
    number: (value, options) => new Intl.NumberFormat(manner.locale, options).format(value),
    dateTime: (at) => dateTimeFormat.format(at),
  };
}
