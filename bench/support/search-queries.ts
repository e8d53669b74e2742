import type { Library } from '../../src/backend/library/types.ts';
import { syntheticTexts } from './synthetic-texts.ts';

/** Texts that are looked for again. */
const SOUGHT = 40;
/** Every so many-th is mistyped. */
const MISTYPED = 5;

/** Swaps the second and third letter. */
const mistyped = (text: string): string => text.replace(/^(.)(.)(.)/u, '$1$3$2');

/**
 * What a search field asks for while somebody types: one to three words out of notes, points and reflections, letter by
 * letter, in every language of the library; some with a mistake.
 */
export function typedQueries(library: Library): readonly string[] {
  const { pick, of } = syntheticTexts(7);
  const reviews = library.all('review');
  return Array.from({ length: SOUGHT }, (_, index) => {
    const review = of(reviews);
    const texts = [...review.moments.map(({ note }) => note), ...review.points.map(({ text }) => text)];
    const words = of(texts.filter((text) => text !== '')).split(' ');
    const from = pick(Math.max(1, words.length - 2));
    const text = words
      .slice(from, from + 1 + (index % 3))
      .join(' ')
      .slice(0, 30);
    const letters = [...(index % MISTYPED === 0 ? mistyped(text) : text)];
    return letters.map((_letter, end) => letters.slice(0, end + 1).join(''));
  }).flat();
}
