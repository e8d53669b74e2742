import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Review } from '../../core/model/review.ts';
import { useApi } from '../api/api-context.tsx';
import { openReview } from './open-review.ts';
import type { ReviewSnapshot } from './store/review-snapshot.ts';
import type { ReviewStore } from './store/review-store.ts';

/** The store of a review for as long as the page shows it; null for the first moment. */
export function useReviewStore(review: Review | null): ReviewStore | null {
  const { client, connection, onEvent } = useApi();
  const [store, setStore] = useState<ReviewStore | null>(null);
  const [initial, setInitial] = useState(review);
  // Later versions of the same review come through the store itself.
  if (review && review.id !== initial?.id) setInitial(review);

  useEffect(() => {
    if (!initial) return;
    const opened = openReview(client, initial);
    setStore(opened.store);
    return () => opened.close();
  }, [client, initial]);

  useEffect(
    () =>
      onEvent((event) => {
        if (event.type === 'changed' && event.document === 'review' && event.id === initial?.id)
          store?.heard(event.revision);
      }),
    [onEvent, store, initial],
  );
  useEffect(() => {
    // Events before the connection are not repeated: the store looks for itself.
    if (connection === 'open') store?.retry();
  }, [connection, store]);
  return store;
}

export const useReviewSnapshot = (store: ReviewStore): ReviewSnapshot =>
  useSyncExternalStore(store.subscribe, store.getSnapshot);
