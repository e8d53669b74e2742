import { Text } from '@mantine/core';
import { FolderInput } from 'lucide-react';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import classes from './bring-in.module.css';
import { useFileDelivery } from './use-bring-in.ts';
import { useFileDrop } from './use-file-drop.ts';

/** Takes files dropped anywhere on the page it is on, and goes on where they are brought in. @param sessionId where they go */
export function DropTarget({ sessionId, stay = false }: { sessionId?: string; stay?: boolean }) {
  const t = useT();
  const { info } = useApi();
  const [, go] = useLocation();
  const { take } = useFileDelivery();
  const onFiles = useMemo(() => {
    if (info.library.readOnly) return null;
    return (files: readonly File[]) => {
      take(files);
      if (!stay) go(bringInPath(sessionId));
    };
  }, [info, take, go, sessionId, stay]);
  const isOver = useFileDrop(onFiles);
  if (!isOver) return null;
  return (
    <div className={classes.over} aria-hidden>
      <div className={classes.overCard}>
        <FolderInput size={40} strokeWidth={1.5} />
        <Text size="lg" fw={600}>
          {t('bringIn.dropNow')}
        </Text>
      </div>
    </div>
  );
}

/** The address of the page that brings files in. */
export const bringInPath = (sessionId?: string): string =>
  sessionId === undefined ? '/bring-in' : `/bring-in?session=${sessionId}`;
