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

function NameField({ session, onRenamed }: Pick<SessionNameProps, 'session' | 'onRenamed'>) {
  const t = useT();
  const [draft, setDraft] = useState(session.title);
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  // After the menu it was chosen in has given the focus back.
  useEffect(() => {
    const timer = setTimeout(() => field.current?.select(), 0);
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
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => end(draft.trim())}
      onKeyDown={onKeyDown}
    />
  );
}
