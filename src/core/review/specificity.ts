/** What counts as "says nothing specific" in one language (`resources/phrases/<language>.json`). */
export interface PhraseList {
  /** BCP 47 language of the phrases; also used to split words. */
  readonly language: string;
  /** Whole sentences or turns that say nothing on their own, lower case, without final punctuation. */
  readonly general: readonly string[];
  /** Fewer words than this are too few to be specific. */
  readonly minWords: number;
}

/** Words of a text, split by the rules of its language (Unicode UAX #29 through `Intl.Segmenter`), lower case. */
export function wordsOf(text: string, language: string): string[] {
  const words: string[] = [];
  for (const part of new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
    if (part.isWordLike) words.push(part.segment.toLocaleLowerCase(language));
  return words;
}

/**
 * Whether a point deserves the gentle hint: it has some text, but very few words, or nothing is left but a general
 * phrase and at most two more words. An empty text is *missing*, not general, and gives false.
 */
export function isTooGeneral(text: string, phrases: PhraseList): boolean {
  const words = wordsOf(text, phrases.language);
  if (words.length === 0) return false;
  if (words.length < phrases.minWords) return true;
  const line = ` ${words.join(' ')} `;
  return phrases.general.some((phrase) => {
    const general = wordsOf(phrase, phrases.language);
    return line.includes(` ${general.join(' ')} `) && words.length - general.length <= 2;
  });
}
