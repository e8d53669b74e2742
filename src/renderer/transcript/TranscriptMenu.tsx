import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { Ellipsis, FileDown, FileInput, Trash2 } from 'lucide-react';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';

interface TranscriptMenuProps {
  readonly onSave: (format: 'vtt' | 'srt') => void;
  readonly onReplace: () => void;
  readonly onRemove: () => void;
}

/** What else can be done with a transcript. */
export function TranscriptMenu({ onSave, onReplace, onRemove }: TranscriptMenuProps) {
  const t = useT();
  const { info } = useApi();
  const icon = { size: 16, 'aria-hidden': true } as const;
  if (info.library.readOnly) return null;
  return (
    // Without the placeholder that takes the first focus: a menu may hold nothing but its items (axe).
    <Menu position="bottom-end" shadow="md" width={240} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Tooltip label={t('transcript.more')} openDelay={350}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('transcript.more')}>
            <Ellipsis size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<FileDown {...icon} />} onClick={() => onSave('vtt')}>
          {t('transcript.save.vtt')}
        </Menu.Item>
        <Menu.Item leftSection={<FileDown {...icon} />} onClick={() => onSave('srt')}>
          {t('transcript.save.srt')}
        </Menu.Item>
        <Menu.Item leftSection={<FileInput {...icon} />} onClick={onReplace}>
          {t('transcript.replace')}
        </Menu.Item>
        <Menu.Item leftSection={<Trash2 {...icon} />} onClick={onRemove}>
          {t('transcript.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
