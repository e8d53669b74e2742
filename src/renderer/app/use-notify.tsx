import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { AppError, type ErrorCode } from '../../core/errors.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import type { MessageKey } from '../../ui/i18n/messages.ts';
import { type MessageValues, useT } from '../../ui/i18n/use-t.ts';
import { CopyDetails } from './CopyDetails.tsx';
import { freshUndo } from './fresh-undo.ts';

/** What an undo comes too late for. */
const GONE: readonly ErrorCode[] = ['conflict', 'not-found'];

/** Short messages in the corner: errors by their code, and things done with a way to undo them. */
export function useNotify() {
  const t = useT();
  return useMemo(() => {
    const error = (error: unknown): void => {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      const code = error instanceof AppError ? error.code : 'unexpected';
      const { what, next } = errorText(t, code);
      notifications.show({
        id: `error-${code}`,
        title: what,
        color: 'change',
        autoClose: 12_000,
        closeButtonProps: { 'aria-label': t('app.close') },
        message: (
          <>
            <Text size="sm">{next}</Text>
            <CopyDetails error={error} size="compact-xs" variant="subtle" mt={4} />
          </>
        ),
      });
    };
    /**
     * @param undo takes it back. False, or a promise of it, says that there is nothing to take back any more; so does an
     * error saying that what it was about is gone or another by now. Every other error is told
     * @param way `by-key`: the undo key does it as well, as the page's history of undo knows nothing of it
     */
    const done = (message: MessageKey, values?: MessageValues, undo?: () => unknown, way?: 'by-key'): void => {
      const id = `done-${crypto.randomUUID()}`;
      let isTaken = false;
      const takeBack = async () => {
        // A second press comes while it fades.
        if (isTaken) return;
        isTaken = true;
        notifications.hide(id);
        freshUndo.forget(takeBack);
        try {
          if ((await undo?.()) === false) done('app.undoGone');
        } catch (failed) {
          if (failed instanceof AppError && GONE.includes(failed.code)) done('app.undoGone');
          else error(failed);
        }
      };
      if (way === 'by-key') freshUndo.offer(takeBack);
      notifications.show({
        id,
        color: 'ink',
        autoClose: undo ? 10_000 : 5_000,
        onClose: () => freshUndo.forget(takeBack),
        closeButtonProps: { 'aria-label': t('app.close') },
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{t(message, values)}</Text>
            {undo && (
              <Button size="compact-sm" flex="none" variant="light" onClick={() => void takeBack()}>
                {t('app.undo')}
              </Button>
            )}
          </Group>
        ),
      });
    };
    return { error, done };
  }, [t]);
}
