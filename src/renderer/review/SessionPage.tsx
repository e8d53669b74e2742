import { useQuery } from '@tanstack/react-query';
import type { SessionDetail } from '../../contract/views.ts';
import { AppError } from '../../core/errors.ts';
import { useApi } from '../api/api-context.tsx';
import { useSession } from '../api/queries.ts';
import { ErrorPanel } from '../app/ErrorPanel.tsx';
import { EmptySession } from './EmptySession.tsx';
import { SessionSkeleton } from './SessionSkeleton.tsx';
import { useReviewStore } from './use-review-store.ts';
import { WatchOnly } from './WatchOnly.tsx';
import { Workspace } from './Workspace.tsx';

/** The owner's own review of one session: watch, mark, rate, three and three, report. */
export function SessionPage({ sessionId }: { sessionId: string }) {
  const { data, error, refetch } = useSession(sessionId);
  if (error && !data) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <SessionSkeleton />;
  if (data.takes.length === 0) return <EmptySession session={data.session} />;
  return <ReviewedSession detail={data} />;
}

/** Opens the own review (made with the first look) and gives its store to the page. */
function ReviewedSession({ detail }: { detail: SessionDetail }) {
  const { client } = useApi();
  const sessionId = detail.session.id;
  const opening = useQuery({
    queryKey: ['own-review', sessionId],
    // Not aborted when the page goes: a review half made would be asked for again anyway.
    queryFn: () => client.openOwnReview({ params: { sessionId }, body: { language: navigator.language } }),
    // The store keeps it fresh from here on.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const store = useReviewStore(opening.data ?? null);
  if (opening.error instanceof AppError && opening.error.code === 'library-read-only')
    return <WatchOnly detail={detail} />;
  if (opening.error && !store) return <ErrorPanel error={opening.error} retry={() => void opening.refetch()} />;
  if (!store) return <SessionSkeleton />;
  return <Workspace detail={detail} store={store} />;
}
