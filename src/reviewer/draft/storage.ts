import type { PagePayload } from '../../core/sharing/page-payload.ts';
import type { Draft } from './draft.ts';
import { toFeedback } from './feedback.ts';
import { readFeedback } from './read-feedback.ts';

const keyOf = (payload: PagePayload): string => `second-take-draft:${payload.requestId}`;

/** Puts the draft into the browser's storage. @returns false where it has none, as pages from disk find in some browsers */
export function keepDraft(draft: Draft, payload: PagePayload): boolean {
  try {
    localStorage.setItem(keyOf(payload), JSON.stringify(toFeedback(draft, payload, new Date().toISOString())));
    return true;
  } catch {
    return false;
  }
}

/** The draft the browser has kept, if it has. */
export function keptDraft(payload: PagePayload): Draft | null {
  try {
    const read = readFeedback(localStorage.getItem(keyOf(payload)) ?? '', payload);
    return 'draft' in read ? read.draft : null;
  } catch {
    return null;
  }
}
