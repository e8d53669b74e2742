import type { FeedbackPreview, FeedbackProblem } from '../../contract/sharing-views.ts';

/** Why nothing could be shown: what the backend found, or what the page saw before it sent anything. */
export type BringBackProblem = FeedbackProblem | 'several-files' | 'nothing-dropped' | 'unreadable-file';
export type ReadablePreview = Extract<FeedbackPreview, { state: 'readable' }>;

/** Where bringing back stands. */
export type Stage =
  | { readonly at: 'start' }
  /** `text` is what was pasted, to go on with it as a plain mail; null for a file. */
  | { readonly at: 'problem'; readonly problem: BringBackProblem; readonly text: string | null }
  /** `isChosen`: the owner said which request it is for, because it named none that is here. */
  | { readonly at: 'preview'; readonly text: string; readonly preview: ReadablePreview; readonly isChosen: boolean }
  | { readonly at: 'mail'; readonly text: string }
  | { readonly at: 'kept'; readonly sessionId: string; readonly name: string };

/** Bytes (1 MB = 1,000,000) above which nothing is sent: no feedback is that large. */
export const MAX_BRINGABLE_BYTES = 2_000_000;
/** Characters the API takes in one text, see `FeedbackText` of the contract. */
const MAX_CHARACTERS = 1_900_000;

/** Whether a text cannot be sent: too long by itself, or once it is written as JSON. */
export function isTooLarge(text: string): boolean {
  if (text.length > MAX_CHARACTERS) return true;
  return new Blob([JSON.stringify(text)]).size > MAX_BRINGABLE_BYTES;
}
