import { ActionIcon, Menu } from '@mantine/core';
import { ClipboardCopy, Copy, Download, Ellipsis, Trash2 } from 'lucide-react';
import type { Rubric } from '../../core/model/rubric.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { useRubricCommands } from './use-rubric-commands.ts';

interface RubricMenuProps {
  readonly rubric: Pick<Rubric, 'id' | 'name' | 'criteria'>;
  readonly isOwn: boolean;
}

/** What else can be done with a rubric. */
export function RubricMenu({ rubric, isOwn }: RubricMenuProps) {
  const t = useT();
  const { info } = useApi();
  const { copy, bin, saveAsFile, copyAsText } = useRubricCommands();
  const canWrite = !info.library.readOnly;
  const icon = { size: 16, 'aria-hidden': true } as const;
  return (
    <Menu position="bottom-end" shadow="md" width={240} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('rubrics.more', { name: rubric.name })}>
          <Ellipsis size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {canWrite && isOwn && (
          <Menu.Item leftSection={<Copy {...icon} />} onClick={() => copy(rubric)}>
            {t('rubrics.copy')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Download {...icon} />} onClick={() => saveAsFile(rubric)}>
          {t('rubrics.export')}
        </Menu.Item>
        <Menu.Item leftSection={<ClipboardCopy {...icon} />} onClick={() => copyAsText(rubric)}>
          {t('rubrics.exportText')}
        </Menu.Item>
        {canWrite && isOwn && (
          <Menu.Item leftSection={<Trash2 {...icon} />} onClick={() => bin(rubric)}>
            {t('rubrics.bin')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
