import { Text, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { SessionHead } from '../../contract/views.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import classes from './SessionRow.module.css';
import { sessionName } from './session-name.ts';

interface SessionNameProps {
  readonly session: SessionHead;
  readonly tabIndex: 0 | -1;
  readonly isRenaming: boolean;
  /** Null: it stays as it was. */
  readonly onRenamed: (title: string | null) => void;
}

/** The name of a session, which opens it; a field while it is renamed. */
export function SessionName({ session, tabIndex, isRenaming, onRenamed }: SessionNameProps) {
  const t = useT();
  if (isRenaming) return <NameField session={session} onRenamed={onRenamed} />;
  return (
    <Link href={`/sessions/${session.id}?`} className={classes.link} tabIndex={tabIndex} data-roving>
      <Text component="span" fw={600} lineClamp={2} dir="auto">
        {sessionName(session, t)}
      </Text>
    </Link>
  );
}

/** So long a menu may take to close. */
const FRESH_MS = 1_000;

function NameField({ session, onRenamed }: Pick<SessionNameProps, 'session' | 'onRenamed'>) {
  const t = useT();
  const [draft, setDraft] = useState(session.title);
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const isFresh = useRef(true);
  useEffect(() => {
    const timer = setTimeout(() => {
      isFresh.current = false;
    }, FRESH_MS);
    return () => clearTimeout(timer);
  }, []);
  const end = (title: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onRenamed(title);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    end(event.key === 'Enter' ? draft.trim() : null);
  };
  return (
    <TextInput
      ref={field}
      className={classes.field}
      size="sm"
      maw={520}
      autoFocus
      maxLength={200}
      dir="auto"
      aria-label={t('review.title.label')}
      placeholder={sessionName({ ...session, title: '' }, t)}
      value={draft}
      onFocus={(event) => event.currentTarget.value === session.title && event.currentTarget.select()}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={(event) => {
        // The menu it was chosen in gives the focus back to its button a moment after it has closed.
        if (isFresh.current && event.relatedTarget?.getAttribute('aria-haspopup') === 'menu')
          event.currentTarget.focus();
        else end(draft.trim());
      }}
      onKeyDown={onKeyDown}
    />
  );
}
