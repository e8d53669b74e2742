/** Controls (C0, DEL, C1) except line break and tab: `\p{Cc}` without the two. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;
/** Embeddings, overrides and isolates turn the text around them; marks of direction (U+200E, U+200F) stay. */
const BIDI = /[\u202a-\u202e\u2066-\u2069\ufeff]/g;
const HALF_PAIRS = /\p{Cs}/gu;

/**
 * A text from somebody else with nothing in it but what people write: controls and bidi overrides removed, every kind
 * of line break as `\n`, half surrogate pairs as U+FFFD. Never longer than before.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '')
    .replace(BIDI, '')
    .replace(HALF_PAIRS, '\ufffd');

/** The same for what has one line, such as a name: runs of white space as one space, none at the ends. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
