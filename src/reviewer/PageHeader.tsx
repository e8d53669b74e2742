import { ActionIcon, Button, CloseButton, Popover, Stack, Text, Tooltip } from '@mantine/core';
import { Download, FilePen, FolderOpen, Keyboard } from 'lucide-react';
import { useRef, useState } from 'react';
import { openKeysOverlay } from '../ui/actions/keys-overlay-store.ts';
import { Logo } from '../ui/theme/Logo.tsx';
import type { DraftSnapshot, DraftStore } from './draft/draft-store.ts';
import { useT } from './i18n/use-t.ts';
import classes from './PageHeader.module.css';
import { UndoButtons } from './UndoButtons.tsx';
import type { DraftFiles } from './use-draft-files.ts';

interface PageHeaderProps {
  readonly title: string;
  readonly store: DraftStore;
  readonly snapshot: DraftSnapshot;
  readonly files: DraftFiles;
  readonly isReviewing: boolean;
}

/** Whose feedback it is, how the draft is kept, undo and redo, draft files, keys. */
export function PageHeader({ title, store, snapshot, files, isReviewing }: PageHeaderProps) {
  const t = useT();
  return (
    <>
      <header className={classes.header}>
        <Logo size={26} />
        <Text className={classes.title} truncate>
          {title}
        </Text>
        <div className={classes.tools}>
          {isReviewing && snapshot.kept !== 'impossible' && (
            <Text size="xs" c="dimmed" className={classes.kept}>
              {t(`reviewer.draft.${snapshot.kept}`)}
            </Text>
          )}
          {isReviewing && <UndoButtons store={store} snapshot={snapshot} />}
          <DraftMenu files={files} />
          {isReviewing && (
            <Tooltip label={t('app.keys.open')}>
              <ActionIcon
                className={classes.keys ?? ''}
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('app.keys.open')}
                onClick={openKeysOverlay}
              >
                <Keyboard size={20} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
      </header>
      <Notices snapshot={snapshot} files={files} />
    </>
  );
}

function DraftMenu({ files }: { files: DraftFiles }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const chosen = (act: () => void) => () => {
    setOpen(false);
    act();
  };
  return (
    <>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            fw={500}
            leftSection={<FilePen size={16} aria-hidden />}
            onClick={() => setOpen(!isOpen)}
          >
            {t('reviewer.draft.menu')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown p={6} aria-label={t('reviewer.draft.menu')}>
          <Stack gap={2}>
            <Button
              variant="subtle"
              justify="start"
              leftSection={<Download size={16} aria-hidden />}
              onClick={chosen(files.save)}
            >
              {t('reviewer.draft.save')}
            </Button>
            <Button
              variant="subtle"
              justify="start"
              leftSection={<FolderOpen size={16} aria-hidden />}
              onClick={chosen(() => input.current?.click())}
            >
              {t('reviewer.draft.open')}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file can be chosen again.
          event.currentTarget.value = '';
          if (file) files.open(file);
        }}
      />
    </>
  );
}

function Notices({ snapshot, files }: { snapshot: DraftSnapshot; files: DraftFiles }) {
  const t = useT();
  return (
    <div role="status">
      {snapshot.kept === 'impossible' && !snapshot.isInFile && (
        <div className={classes.said}>
          <Text size="sm" flex={1}>
            {t('reviewer.draft.impossible')}
          </Text>
          <Button size="xs" flex="none" onClick={files.save}>
            {t('reviewer.draft.save')}
          </Button>
        </div>
      )}
      {files.said && (
        <div className={classes.said}>
          <Text size="sm" flex={1}>
            {t(files.said)}
          </Text>
          <CloseButton aria-label={t('app.close')} onClick={files.forget} />
        </div>
      )}
    </div>
  );
}
