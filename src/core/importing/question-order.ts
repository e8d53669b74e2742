import type { Question } from '../model/session.ts';

/**
 * Puts a question among those of a session by the order of a list: before the first one that comes later in it, and at
 * the end where none does. Questions that are not in the list stay where they are.
 */
export const inOrderOf =
  (list: readonly Pick<Question, 'text'>[]) =>
  (questions: readonly Question[], added: Question): Question[] => {
    const places = new Map(list.map(({ text }, place) => [text, place]));
    const own = places.get(added.text) ?? list.length;
    const next = questions.findIndex(({ text }) => (places.get(text) ?? -1) > own);
    return next < 0 ? [...questions, added] : questions.toSpliced(next, 0, added);
  };
