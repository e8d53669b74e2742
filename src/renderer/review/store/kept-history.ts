import { z } from 'zod';
import { ReviewEdit } from '../../../core/review/edits.ts';
import { emptyHistory, type History, type Step } from './history.ts';

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

const Steps = z.array(z.array(ReviewEdit).min(1));
const Kept = z.object({ done: Steps, undone: Steps });

/** The undo history of one review in one tab, for when its page is loaded again. */
export interface KeptHistory {
  /** What was written last; empty when there is nothing, or nothing that can be read. */
  read(): History;
  write(history: History): void;
}

/**
 * A step that somebody else's change has overtaken does no harm: undo looks at what is there before it turns anything.
 * @param storage of the tab, so that two windows keep apart what each of them did
 */
export function keptHistory(storage: Storage, reviewId: string): KeptHistory {
  const key = `second-take-undo:${reviewId}`;
  // No burst goes on through a reload, and its clock starts again.
  const steps = (edits: z.infer<typeof Steps>): Step[] => edits.map((one) => ({ edits: one, burst: null, atMs: 0 }));
  return {
    read() {
      try {
        const kept = Kept.safeParse(JSON.parse(storage.getItem(key) ?? 'null'));
        return kept.success ? { done: steps(kept.data.done), undone: steps(kept.data.undone) } : emptyHistory;
      } catch {
        return emptyHistory;
      }
    },
    write({ done, undone }) {
      try {
        if (done.length + undone.length === 0) storage.removeItem(key);
        else
          storage.setItem(
            key,
            JSON.stringify({ done: done.map(({ edits }) => edits), undone: undone.map(({ edits }) => edits) }),
          );
      } catch {
        // No room: the changes themselves are saved elsewhere, only taking them back ends with the page.
      }
    },
  };
}
