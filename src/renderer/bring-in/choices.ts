import { INCOMING_MAX, type Incoming } from '../../contract/imports-api.ts';
import type { Bank } from '../../contract/views.ts';
import { questionFromName } from '../../core/importing/question-from-name.ts';
import type { Question } from '../../core/model/session.ts';

/** What the owner decides about one file. */
export interface FileChoice {
  /** As typed or chosen. */
  readonly question: string;
  /** Bring it in although it was brought in before, or stands on the list twice. */
  readonly again: boolean;
}

/** What was decided before; else what stands there before anything is decided: the question by the file's name. */
export const startingChoice = ({ fileName, choice }: Incoming): FileChoice =>
  choice ?? { question: questionFromName(fileName), again: false };

/** Whether a file goes along with the next order, and can. */
export const goesAlong = (file: Incoming, { again }: FileChoice): boolean =>
  file.state === 'ready' && ((file.same === null && file.twin === null) || again);

/** What goes along with the next order, and how many stay on the list for one after it. */
export function nextOrder(
  files: readonly Incoming[],
  choiceOf: (file: Incoming) => FileChoice,
): { readonly going: readonly Incoming[]; readonly restCount: number } {
  const ready = files.filter((file) => goesAlong(file, choiceOf(file)));
  const going = ready.slice(0, INCOMING_MAX);
  return { going, restCount: ready.length - going.length };
}

/** A typed question as the backend takes it: one out of the bank keeps its id, by which attempts are counted. */
export function asQuestion(text: string, bank: Bank | undefined): Pick<Question, 'text' | 'source' | 'bankId'> {
  const trimmed = text.trim();
  const known = bank?.questions.find((question) => question.text === trimmed);
  return known ? { text: trimmed, source: 'bank', bankId: known.id } : { text: trimmed, source: 'own' };
}
