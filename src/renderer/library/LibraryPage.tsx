import { Button, Container, Group, Skeleton, Stack, Title } from '@mantine/core';
import { Video } from 'lucide-react';
import { Link } from 'wouter';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useLibrary } from '../api/queries.ts';
import { ErrorPanel } from '../app/ErrorPanel.tsx';
import { BringInLink } from '../bring-in/BringInLink.tsx';
import { FirstStart } from './FirstStart.tsx';
import { FocusCard } from './FocusCard.tsx';
import { LibraryProblems } from './LibraryProblems.tsx';
import { useRemembered } from './library-memory.ts';
import { RecoveredTakes } from './RecoveredTakes.tsx';
import { SessionBrowser } from './SessionBrowser.tsx';
import { SearchField } from './search/SearchField.tsx';
import { SearchResults } from './search/SearchResults.tsx';

/** The start page: what was found again, the focus of the next practice, and every session. */
export function LibraryPage() {
  const t = useT();
  const { info } = useApi();
  const { data, error, refetch } = useLibrary();
  const [query, setQuery] = useRemembered('query');
  if (error && !data) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data)
    return (
      <Container size="lg" py="xl" aria-busy>
        <Stack>
          <Skeleton h={36} w={240} />
          <Skeleton h={92} />
          <Skeleton h={92} />
        </Stack>
      </Container>
    );
  const nothingYet = data.sessions.length === 0;
  return (
    <Container size="lg" py="xl">
      <Stack gap="xl">
        <LibraryProblems problems={data.problems} />
        <RecoveredTakes items={data.recovered} />
        {nothingYet ? (
          <FirstStart />
        ) : (
          <>
            <Group justify="space-between">
              <Title order={1}>{t('app.sessions.title')}</Title>
              <Group gap="sm">
                <SearchField query={query} onQuery={setQuery} />
                <BringInLink look="default" />
                {data.focus.length === 0 && !info.library.readOnly && (
                  <Button component={Link} href="/practice" leftSection={<Video size={18} aria-hidden />}>
                    {t('app.sessions.practise')}
                  </Button>
                )}
              </Group>
            </Group>
            {query.trim() !== '' ? (
              <SearchResults query={query} />
            ) : (
              <>
                {data.focus.length > 0 && <FocusCard focus={data.focus} canRecord={!info.library.readOnly} />}
                <SessionBrowser sessions={data.sessions} />
              </>
            )}
          </>
        )}
      </Stack>
    </Container>
  );
}
