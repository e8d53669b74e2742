import { ActionIcon, TextInput, Title, Tooltip } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { SessionDetail } from '../../contract/views.ts';
import type { Session } from '../../core/model/session.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { useNotify } from '../app/use-notify.tsx';
import classes from './SessionHeader.module.css';

/** The session's title, or its question until it has one; the pencil makes it a field. */
export function TitleField({ session, fallback }: { session: Session; fallback: string }) {
  const t = useT();
  const { client, info } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<string | null>(null);
  const isCancelled = useRef(false);

  const save = () => {
    const title = (draft ?? '').trim();
    setDraft(null);
    if (isCancelled.current || title === session.title) return;
    client
      .updateSession({ params: { sessionId: session.id }, body: { revision: session.revision, title } })
      .then((saved) =>
        queries.setQueryData<SessionDetail>(
          queryKeys.session(session.id),
          (before) => before && { ...before, session: saved },
        ),
      )
      .catch(notify.error);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Undo in here is about this field, not about the review.
    if (event.ctrlKey || event.metaKey) event.nativeEvent.stopImmediatePropagation();
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    isCancelled.current = event.key === 'Escape';
    event.currentTarget.blur();
  };

  if (draft !== null)
    return (
      <TextInput
        size="sm"
        maw={520}
        autoFocus
        maxLength={200}
        aria-label={t('review.title.label')}
        placeholder={t('review.title.placeholder')}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={onKeyDown}
      />
    );
  return (
    <div className={classes.titleLine}>
      <Title order={1} className={classes.title} title={session.title || fallback} dir="auto">
        {session.title || fallback}
      </Title>
      {!info.library.readOnly && (
        <Tooltip label={t('review.title.edit')} openDelay={350}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('review.title.edit')}
            onClick={() => {
              isCancelled.current = false;
              setDraft(session.title);
            }}
          >
            <Pencil size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}
