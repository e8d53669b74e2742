import { LEAST_WINDOW_MS, type TimeWindow } from '../model/take-window.ts';
import { PARTS_MAX } from './divide.ts';

/** What a stretch of a recording is, as far as it was said. */
export type AnswerChoice =
  | { readonly kind: 'open' }
  | { readonly kind: 'question'; readonly questionId: string }
  | { readonly kind: 'new'; readonly text: string }
  /** Small talk, a pause: no take is made of it. */
  | { readonly kind: 'none' };

/** How a recording is being divided: its borders in order, and for each stretch between them what it is. */
export interface AnswersDraft {
  readonly window: TimeWindow;
  readonly borders: readonly number[];
  /** One more than borders. */
  readonly choices: readonly AnswerChoice[];
}

const OPEN: AnswerChoice = { kind: 'open' };

/** A recording nobody has divided yet. */
export const undivided = (window: TimeWindow): AnswersDraft => ({ window, borders: [], choices: [OPEN] });

/** The stretches, from border to border. */
export function stretches({ window, borders }: AnswersDraft): TimeWindow[] {
  const edges = [window.startMs, ...borders, window.endMs];
  return edges.slice(0, -1).map((startMs, index) => ({ startMs, endMs: edges[index + 1] ?? window.endMs }));
}

/** Which stretch a time lies in, from 0; a border belongs to the one that begins there. */
export const stretchAt = ({ borders }: AnswersDraft, ms: number): number =>
  borders.filter((border) => border <= ms).length;

/** With a border there; null nearer than a second to another one or an end, and when there are as many as there can be. */
export function withBorder(draft: AnswersDraft, atMs: number): AnswersDraft | null {
  const { window, borders, choices } = draft;
  const at = Math.round(atMs);
  const isNear = [window.startMs, ...borders, window.endMs].some((edge) => Math.abs(edge - at) < LEAST_WINDOW_MS);
  if (isNear || at < window.startMs || at > window.endMs || choices.length >= PARTS_MAX) return null;
  const index = stretchAt(draft, at);
  return { window, borders: borders.toSpliced(index, 0, at), choices: choices.toSpliced(index + 1, 0, OPEN) };
}

/** Without a border: the stretches on both sides are one, which is what the first of them was, or else the second. */
export function withoutBorder({ window, borders, choices }: AnswersDraft, index: number): AnswersDraft {
  if (borders[index] === undefined) return { window, borders, choices };
  const [before = OPEN, after = OPEN] = choices.slice(index, index + 2);
  return {
    window,
    borders: borders.toSpliced(index, 1),
    choices: choices.toSpliced(index, 2, before.kind === 'open' ? after : before),
  };
}

/** With a border somewhere else, as far as those beside it let it. */
export function withMovedBorder(draft: AnswersDraft, index: number, toMs: number): AnswersDraft {
  const { window, borders } = draft;
  if (borders[index] === undefined) return draft;
  const least = (borders[index - 1] ?? window.startMs) + LEAST_WINDOW_MS;
  const most = (borders[index + 1] ?? window.endMs) - LEAST_WINDOW_MS;
  const at = Math.round(Math.min(Math.max(toMs, least), most));
  return at === borders[index] ? draft : { ...draft, borders: borders.with(index, at) };
}

export const withChoice = (draft: AnswersDraft, index: number, choice: AnswerChoice): AnswersDraft => ({
  ...draft,
  choices: draft.choices.with(index, choice),
});

/** An answer that is ready to become a take. */
export interface ChosenAnswer extends TimeWindow {
  readonly question: { readonly questionId: string } | { readonly text: string };
}

/** What takes would be made, and how many stretches still have to be said something about. */
export function chosenAnswers(draft: AnswersDraft): { readonly answers: ChosenAnswer[]; readonly openCount: number } {
  const answers: ChosenAnswer[] = [];
  let openCount = 0;
  stretches(draft).forEach(({ startMs, endMs }, index) => {
    const choice = draft.choices[index] ?? OPEN;
    if (choice.kind === 'question') answers.push({ startMs, endMs, question: { questionId: choice.questionId } });
    else if (choice.kind === 'new' && choice.text.trim() !== '')
      answers.push({ startMs, endMs, question: { text: choice.text.trim() } });
    else if (choice.kind !== 'none') openCount += 1;
  });
  return { answers, openCount };
}
