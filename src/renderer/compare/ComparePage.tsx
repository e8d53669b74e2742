import { Center, Loader } from '@mantine/core';
import { useT } from '../../ui/i18n/use-t.ts';
import { useComparison, useSession } from '../api/queries.ts';
import { ErrorPanel } from '../app/ErrorPanel.tsx';
import { BeforeComparing } from './BeforeComparing.tsx';
import { CompareWorkspace } from './CompareWorkspace.tsx';
import { NobodyYet } from './NobodyYet.tsx';

/** What others said beside the own review: closed until the owner opens it, then lanes, ratings, lists, merged points. */
export function ComparePage({ sessionId }: { sessionId: string }) {
  const t = useT();
  const session = useSession(sessionId);
  const comparison = useComparison(sessionId);
  const error = (!session.data && session.error) || (!comparison.data && comparison.error);
  if (error)
    return (
      <ErrorPanel
        error={error}
        retry={() => {
          void session.refetch();
          void comparison.refetch();
        }}
      />
    );
  if (!session.data || !comparison.data)
    return (
      <Center h={240}>
        <Loader role="status" aria-label={t('app.loading')} />
      </Center>
    );
  const { data } = comparison;
  if (data.otherCount === 0) return <NobodyYet session={session.data.session} />;
  if (data.state === 'hidden') return <BeforeComparing session={session.data.session} comparison={data} />;
  return <CompareWorkspace detail={session.data} comparison={data} />;
}
