import { useState } from 'react';
import type { PagePayload } from '../core/sharing/page-payload.ts';
import { saveFile } from '../ui/files/save-file.ts';
import type { DraftStore } from './draft/draft-store.ts';
import { toFeedback } from './draft/feedback.ts';
import { readFeedback } from './draft/read-feedback.ts';
import { feedbackFileName } from './files/file-name.ts';
import type { ReviewerKey } from './i18n/messages.ts';

/** A draft is small; nobody should wait for a video that was chosen by mistake. */
const MAX_DRAFT_BYTES = 8_000_000;

/** Saving the draft to a file and opening one. */
export interface DraftFiles {
  readonly save: () => void;
  readonly open: (file: File) => void;
  /** What became of the last file that was opened; null before and after it was read. */
  readonly said: ReviewerKey | null;
  readonly forget: () => void;
}

export function useDraftFiles(store: DraftStore, payload: PagePayload, onOpened: () => void): DraftFiles {
  const [said, setSaid] = useState<ReviewerKey | null>(null);
  const read = async (file: File): Promise<ReviewerKey> => {
    if (file.size > MAX_DRAFT_BYTES) return 'reviewer.draft.no-draft';
    const result = readFeedback(await file.text(), payload);
    if ('problem' in result) return `reviewer.draft.${result.problem}`;
    store.edit(() => result.draft);
    onOpened();
    return 'reviewer.draft.opened';
  };
  return {
    save: () => {
      const feedback = toFeedback(store.draft, payload, new Date().toISOString());
      saveFile(feedbackFileName('draft', payload.reviewerName), JSON.stringify(feedback));
      store.noteFile();
    },
    open: (file) => {
      void read(file)
        // A file that vanished or may not be read.
        .catch((): ReviewerKey => 'reviewer.draft.no-draft')
        .then(setSaid);
    },
    said,
    forget: () => setSaid(null),
  };
}
