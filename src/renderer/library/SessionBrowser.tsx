import { Button, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { SessionSummary } from '../../contract/views.ts';
import { defaultPreferences } from '../../core/model/preferences.ts';
import { useActions } from '../../ui/actions/actions-context.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import { VirtualList } from '../../ui/virtual/VirtualList.tsx';
import { useApi } from '../api/api-context.tsx';
import { usePreferences, useSetPreferences } from '../api/queries.ts';
import { arrange } from './arrange.ts';
import { ListTools } from './ListTools.tsx';
import { libraryMemory, useRemembered } from './library-memory.ts';
import { SessionCard, SessionRow } from './SessionRow.tsx';
import { canHaveStar, sessionActions } from './session-actions.ts';
import { sessionName } from './session-name.ts';
import { useSessionCommands } from './use-session-commands.ts';

const GAP_PX = 12;
const ROW_PX = 98;
const CARD_MIN_PX = 240;
/** Of a card, beside its picture: two lines of name, facts in two lines, state. */
const CARD_TEXT_PX = 158;
const CARD_FRAME_PX = 22;

/** So long a menu takes to close and give the focus back. */
const MENU_CLOSED_MS = 200;

/** What scrolls around every page (see `App`). */
const page = {
  get current() {
    return document.getElementById('page');
  },
};
const keyOf = ({ session }: SessionSummary) => session.id;

/** The session whose row or card has the keyboard. */
const focusedId = () => document.activeElement?.closest<HTMLElement>('[data-session]')?.dataset.session;

function shapeOf(layout: 'list' | 'grid', width: number): { columns: number; heightPx: number } {
  if (layout === 'list') return { columns: 1, heightPx: ROW_PX };
  const columns = Math.max(2, Math.floor((width + GAP_PX) / (CARD_MIN_PX + GAP_PX)));
  const cardPx = (width - (columns - 1) * GAP_PX) / columns;
  return { columns, heightPx: Math.round(((cardPx - CARD_FRAME_PX) * 9) / 16) + CARD_TEXT_PX };
}

/** Every session as a list or in a grid, in the order its owner likes; as many as there are. */
export function SessionBrowser({ sessions }: { sessions: readonly SessionSummary[] }) {
  const t = useT();
  const { locale } = useIntl();
  const { info } = useApi();
  const { sessionsSort: sort, sessionsLayout: layout } = usePreferences().data ?? defaultPreferences;
  const set = useSetPreferences();
  const [shown, setShown] = useRemembered('shown');
  const [renamingId, setRenamingId] = useState<string | null>(null);
  const [starringId, setStarringId] = useState<string | null>(null);
  const { ref, width } = useElementSize();
  const items = useMemo(
    () => arrange(sessions, { sort, shown, locale }, ({ session }) => sessionName(session, t)),
    [sessions, sort, shown, locale, t],
  );
  const commands = useSessionCommands();
  const on = {
    canWrite: !info.library.readOnly,
    canReveal: info.capabilities.reveal,
    reveal: ({ session }: SessionSummary) => commands.reveal(session.id),
    rename: ({ session }: SessionSummary) => setRenamingId(session.id),
    star: ({ session, onlyTakeId, starCount }: SessionSummary) => {
      if (onlyTakeId !== null) commands.star(onlyTakeId, starCount === 0);
      // The menu it may have been chosen in gives the focus back first.
      else setTimeout(() => setStarringId(session.id), MENU_CLOSED_MS);
    },
    bin: ({ session }: SessionSummary) => commands.bin(session.id),
  };
  useActions(
    sessionActions(undefined, on)
      .filter(({ shortcuts }) => shortcuts.length > 0)
      .map((action) => ({
        ...action,
        enabled: on.canWrite && items.length > 0,
        // The keys are about the session that has the focus when they are pressed.
        run: () => {
          const focused = items.find((item) => keyOf(item) === focusedId());
          sessionActions(focused, on)
            .find(({ id, enabled }) => id === action.id && enabled)
            ?.run();
        },
      })),
  );
  const starOf = (summary: SessionSummary) => {
    if (!on.canWrite || !canHaveStar(summary)) return null;
    const { id } = summary.session;
    return {
      isChoosing: starringId === id,
      onChoosing: (isChoosing: boolean) => setStarringId(isChoosing ? id : null),
      onStar: () => on.star(summary),
      onStarTake: commands.star,
    };
  };
  const onRenamed = ({ session }: SessionSummary) => {
    return (title: string | null) => {
      setRenamingId(null);
      if (title !== null) commands.rename(session, title);
      // Back to where it was renamed from.
      setTimeout(() => document.querySelector<HTMLElement>(`[data-session="${session.id}"] [data-roving]`)?.focus(), 0);
    };
  };
  const { columns, heightPx } = shapeOf(layout, width);
  // Another order is another list.
  const list = `${layout} ${sort} ${shown}`;
  const Item = layout === 'list' ? SessionRow : SessionCard;
  return (
    <section aria-labelledby="session-list">
      <VisuallyHidden component="h2" id="session-list">
        {t('app.sessions.all')}
      </VisuallyHidden>
      <Stack gap="md">
        <ListTools
          count={items.length}
          all={sessions.length}
          shown={shown}
          onShown={setShown}
          sort={sort}
          onSort={(sessionsSort) => set.mutate({ sessionsSort })}
          layout={layout}
          onLayout={(sessionsLayout) => set.mutate({ sessionsLayout })}
        />
        {items.length === 0 && (
          <Stack align="center" py={48} gap="sm">
            <Text fw={600}>{t('library.none')}</Text>
            <Button variant="default" onClick={() => setShown('all')}>
              {t('library.showAll')}
            </Button>
          </Stack>
        )}
        <div ref={ref}>
          {width > 0 && (
            <VirtualList
              key={list}
              items={items}
              keyOf={keyOf}
              label={t('app.sessions.title')}
              scroller={page}
              columns={columns}
              estimatePx={heightPx}
              gapPx={GAP_PX}
              place={libraryMemory.place?.list === list ? libraryMemory.place.at : null}
              onLeave={(at) => {
                libraryMemory.place = { list, at };
              }}
            >
              {(summary, tabIndex) => (
                <Item
                  summary={summary}
                  tabIndex={tabIndex}
                  actions={sessionActions(summary, on)}
                  isRenaming={renamingId === summary.session.id}
                  onRenamed={onRenamed(summary)}
                  star={starOf(summary)}
                />
              )}
            </VirtualList>
          )}
        </div>
      </Stack>
    </section>
  );
}
