import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { AppError } from '../../core/errors.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import type { MessageKey } from '../../ui/i18n/messages.ts';
import { type MessageValues, useT } from '../../ui/i18n/use-t.ts';
import { CopyDetails } from './CopyDetails.tsx';
import { freshUndo } from './fresh-undo.ts';

/** Short messages in the corner: errors by their code, and things done with a way to undo them. */
export function useNotify() {
  const t = useT();
  return useMemo(
    () => ({
      error(error: unknown): void {
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
      },
      /** @param way `by-key`: the undo key does it as well, as the page's history of undo knows nothing of it */
      done(message: MessageKey, values?: MessageValues, undo?: () => void, way?: 'by-key'): void {
        const id = `done-${crypto.randomUUID()}`;
        const takeBack = () => {
          notifications.hide(id);
          freshUndo.forget(takeBack);
          undo?.();
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
                <Button size="compact-sm" flex="none" variant="light" onClick={takeBack}>
                  {t('app.undo')}
                </Button>
              )}
            </Group>
          ),
        });
      },
    }),
    [t],
  );
}
