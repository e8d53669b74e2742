import { z } from 'zod';
import { Id, Ms } from '../model/common.ts';
import type { Question } from '../model/session.ts';
import type { Take } from '../model/take.ts';
import { LEAST_WINDOW_MS, windowOf } from '../model/take-window.ts';
import type { AnswersDraft } from './answers-draft.ts';
import { PARTS_MAX } from './divide.ts';

const Window = z.object({ startMs: Ms, endMs: Ms });
const Choice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('question'), questionId: Id }),
  z.object({ kind: z.literal('new'), text: z.string().max(2_000) }),
  z.object({ kind: z.literal('none') }),
]);

/** How a recording is being divided, as a page sends it and as it is kept. */
export const DividedSoFar = z.object({
  /** What of the take was played then. */
  window: Window,
  borders: z.array(Ms).max(PARTS_MAX - 1),
  choices: z.array(Choice).min(1).max(PARTS_MAX),
});
export type DividedSoFar = z.infer<typeof DividedSoFar>;

/** `answers.json` beside a take: borders and questions nobody has confirmed yet. One that cannot be read counts as none. */
export const KeptAnswers = z.object({
  type: z.literal('answers'),
  version: z.literal(1),
  /** The file it was begun with. */
  fileName: z.string(),
  sizeBytes: z.int().min(0),
  ...DividedSoFar.shape,
});
export type KeptAnswers = z.infer<typeof KeptAnswers>;

/** Nothing is said about the recording yet. */
export const isUndivided = ({ borders, choices }: Pick<AnswersDraft, 'borders' | 'choices'>): boolean =>
  borders.length === 0 && choices.every(({ kind }) => kind === 'open');

/**
 * A kept draft where it still fits: the same file, as much of it played as then, and borders that can be. Questions the
 * session has no more are open again. Null for one that does not fit, and for one that says nothing.
 */
export function takenUp(
  kept: KeptAnswers,
  take: Pick<Take, 'media' | 'trim'>,
  questions: readonly Pick<Question, 'id'>[],
): DividedSoFar | null {
  const { window, borders, choices, fileName, sizeBytes } = kept;
  const now = windowOf(take);
  const isSame =
    take.media?.fileName === fileName &&
    take.media.sizeBytes === sizeBytes &&
    now.startMs === window.startMs &&
    now.endMs === window.endMs;
  const edges = [window.startMs, ...borders, window.endMs];
  const areApart =
    borders.length === 0 || edges.every((edge, at) => edge - (edges[at - 1] ?? -LEAST_WINDOW_MS) >= LEAST_WINDOW_MS);
  if (!isSame || !areApart || choices.length !== borders.length + 1 || isUndivided(kept)) return null;
  const isThere = (questionId: string) => questions.some(({ id }) => id === questionId);
  return {
    window,
    borders,
    choices: choices.map((choice) =>
      choice.kind === 'question' && !isThere(choice.questionId) ? { kind: 'open' as const } : choice,
    ),
  };
}
