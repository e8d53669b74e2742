import type { Review } from '../../core/model/review.ts';
import type { Client } from '../api/client.ts';
import { openJournal } from './store/journal.ts';
import { keptHistory } from './store/kept-history.ts';
import { ReviewStore } from './store/review-store.ts';

/** A review opened by a page: its store, and how to let it go. */
export interface OpenedReview {
  readonly store: ReviewStore;
  /** The page is done with it. What is not saved yet is still sent; the journal is held until then. */
  close(): void;
}

/** Connects a review with backend, journal and the end of the page. */
export function openReview(client: Client, review: Review): OpenedReview {
  const params = { reviewId: review.id };
  let write: Parameters<typeof openJournal>[0]['adopt'] = () => {};
  const kept = keptHistory(sessionStorage, review.id);
  const store = new ReviewStore({
    review,
    history: kept.read(),
    // By the clock: what can be undone outlives the page.
    nowMs: () => Date.now(),
    journal: (pending) => write(pending),
    backend: {
      load: () => client.review({ params }),
      edit: (edits, keepalive) => client.editReview({ params, body: { edits } }, { keepalive }),
      finish: (revision) => client.finishReview({ params, body: { revision } }),
      reopen: () => client.reopenReview({ params }),
    },
  });
  const journal = openJournal({
    storage: localStorage,
    locks: navigator.locks,
    reviewId: review.id,
    windowId: crypto.randomUUID(),
    adopt: (pending) => store.adopt(pending),
  });
  write = journal.write;
  const onLeave = () => {
    kept.write(store.getHistory());
    store.flushOnLeave();
  };
  window.addEventListener('pagehide', onLeave);
  return {
    store,
    close: () => {
      kept.write(store.getHistory());
      const letGo = () => {
        window.removeEventListener('pagehide', onLeave);
        journal.close();
      };
      // Not saved because of a conflict or an error: the journal keeps it for the next time this review is opened.
      store.saved().then(letGo, letGo);
    },
  };
}
