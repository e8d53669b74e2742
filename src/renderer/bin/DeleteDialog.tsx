import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { BinItem } from '../../contract/views.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useNotify } from '../app/use-notify.tsx';
import { fileSize } from '../review/file-size.ts';
import { binTitle, entryOf } from './bin-item.ts';

const KINDS = ['session', 'take', 'rubric'] as const;

interface DeleteDialogProps {
  /** What would go; null while nobody asked. */
  readonly items: readonly BinItem[] | null;
  /** Undefined until it has been counted. */
  readonly sizeBytes: number | undefined;
  readonly onClose: () => void;
}

/** Asks before something goes for good: the one thing here that cannot be undone. */
export function DeleteDialog({ items, sizeBytes, onClose }: DeleteDialogProps) {
  const t = useT();
  const { locale } = useIntl();
  const { client } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const [isDeleting, setDeleting] = useState(false);
  const harmless = useRef<HTMLButtonElement>(null);
  const isOpen = items !== null;
  // After the dialog is open, which puts the focus on its cross.
  useEffect(() => {
    if (isOpen) harmless.current?.focus();
  }, [isOpen]);
  // What was asked about stays while the dialog closes.
  const [asked, setAsked] = useState<readonly BinItem[]>([]);
  if (items && items !== asked) setAsked(items);
  const [only] = asked.length === 1 ? asked : [];
  const remove = async () => {
    setDeleting(true);
    try {
      const { removed, needed, failed } = await client.emptyBin({ body: { entries: asked.map(entryOf) } });
      if (removed > 0) notify.done('library.bin.deleted', { count: removed });
      if (needed > 0) notify.done('library.bin.needed', { count: needed });
      if (failed > 0) notify.done('library.bin.failed', { count: failed });
      await queries.invalidateQueries();
    } catch (error) {
      notify.error(error);
    } finally {
      setDeleting(false);
      onClose();
    }
  };
  return (
    <Dialog
      opened={isOpen}
      onClose={onClose}
      title={
        only ? t('library.bin.askOne', { title: binTitle(only, t) }) : t('library.bin.ask', { count: asked.length })
      }
      width={480}
    >
      <Stack gap="md">
        <List>
          {KINDS.map((kind) => ({ kind, count: asked.filter((item) => item.kind === kind).length }))
            .filter(({ count }) => count > 0)
            .map(({ kind, count }) => (
              <List.Item key={kind}>{t(`library.bin.goes.${kind}`, { count })}</List.Item>
            ))}
        </List>
        {sizeBytes !== undefined && sizeBytes > 0 && (
          <Text fw={600}>{t('library.bin.frees', { size: fileSize(sizeBytes, locale) })}</Text>
        )}
        <Text>{t('library.bin.final')}</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} ref={harmless}>
            {t('library.bin.keep')}
          </Button>
          <Button color="change" loading={isDeleting} onClick={() => void remove()}>
            {t('library.bin.delete')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
