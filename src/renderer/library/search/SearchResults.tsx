import { Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { SearchX } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import { FormattedDate } from 'react-intl';
import { MOST_HITS, type SearchHit } from '../../../contract/search-api.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import { useApi } from '../../api/api-context.tsx';
import dotted from '../../app/dotted.module.css';
import { ErrorPanel } from '../../app/ErrorPanel.tsx';
import { HitLine } from './HitLine.tsx';
import classes from './Search.module.css';
import { useSearch } from './use-search.ts';

interface FoundSession {
  readonly session: SearchHit['session'];
  readonly inSession: number;
  readonly hits: readonly SearchHit[];
}

/** Hits by session, in the order of the best of each. */
function bySession(hits: readonly SearchHit[]): FoundSession[] {
  const groups = new Map<string, FoundSession & { readonly hits: SearchHit[] }>();
  for (const hit of hits) {
    const group = groups.get(hit.session.id);
    if (group) group.hits.push(hit);
    else groups.set(hit.session.id, { session: hit.session, inSession: hit.inSession, hits: [hit] });
  }
  return [...groups.values()];
}

/** Arrows go from hit to hit, and from the first back to the field. */
function moveWithArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-hit]')];
  const at = links.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  if (event.key === 'ArrowUp' && at === 0) document.querySelector<HTMLElement>('[data-library-search]')?.focus();
  else links[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}

/** What was found for what is typed, by session. */
export function SearchResults({ query }: { query: string }) {
  const t = useT();
  const { info } = useApi();
  const { hits, error, refetch, isBehind, isReading } = useSearch(query);
  const found = useMemo(() => bySession(hits ?? []), [hits]);
  if (error && !hits) return <ErrorPanel error={error} retry={() => void refetch()} />;
  return (
    <section aria-labelledby="found-title" aria-busy={isBehind || undefined}>
      <VisuallyHidden component="h2" id="found-title">
        {t('library.found.title')}
      </VisuallyHidden>
      <Text c="dimmed" size="sm" mb="sm" role="status" component="div" className={dotted.row}>
        <span>
          {hits && !isBehind
            ? t(hits.length < MOST_HITS ? 'library.found' : 'library.found.first', {
                places: hits.length,
                sessions: found.length,
              })
            : t('library.searching')}
        </span>
        {isReading && !isBehind && <span>{t('library.found.reading')}</span>}
      </Text>
      {hits?.length === 0 && !isBehind && !isReading && (
        <Stack align="center" py={48} gap={6} ta="center">
          <SearchX size={36} aria-hidden color="var(--mantine-color-dimmed)" />
          <Text fw={600}>{t('library.found.nothing')}</Text>
          <Text c="dimmed" maw={460}>
            {t('library.found.nothingNext')}
          </Text>
        </Stack>
      )}
      <ul className={classes.sessions} onKeyDown={moveWithArrows}>
        {found.map(({ session, inSession, hits: own }) => (
          <li key={session.id} className={classes.session}>
            <div className={classes.head}>
              <Title order={3} className={classes.name} dir="auto">
                {session.title || session.firstQuestion || t('app.session.untitled')}
              </Title>
              <Text size="sm" c="dimmed" flex="none">
                <FormattedDate value={session.createdAt} dateStyle="medium" />
              </Text>
            </div>
            <ul className={classes.hits}>
              {own.map((hit, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: places have no other name, and the order is the answer's
                <li key={`${hit.place} ${hit.momentId} ${index}`}>
                  <HitLine hit={hit} canWrite={!info.library.readOnly} />
                </li>
              ))}
            </ul>
            {inSession > own.length && (
              <Text size="sm" c="dimmed" className={classes.more}>
                {t('library.found.more', { count: inSession - own.length })}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
