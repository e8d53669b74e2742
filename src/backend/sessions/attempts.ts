import type { Question } from '../../core/model/session.ts';
import type { Library } from '../library/types.ts';

/** A question's text as it is compared: composed the same way, in one case, white space and final marks aside. */
const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.?!…]+$/, '')
    .trim();

/** Whether two questions are the same one: by the bank's id where both have one, else by their text. */
export function isSameQuestion(a: Question, b: Question): boolean {
  if (a.bankId !== undefined && b.bankId !== undefined) return a.bankId === b.bankId;
  return normalised(a.text) === normalised(b.text);
}

/**
 * The number of the next take of a question, from 1: one more than any take of the same question in any session has.
 * Those in the bin count too, so that a number never stands for two takes.
 */
export function nextAttempt(library: Library, question: Question): number {
  let highest = 0;
  for (const session of library.all('session')) {
    const same = new Set(session.questions.filter((other) => isSameQuestion(question, other)).map(({ id }) => id));
    if (same.size === 0) continue;
    for (const take of library.ofSession('take', session.id))
      if (same.has(take.questionId)) highest = Math.max(highest, take.attempt);
  }
  return highest + 1;
}
