import { ActionIcon, Popover, Tooltip } from '@mantine/core';
import { Settings2 } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../ui/i18n/use-t.ts';
import { type PreferencesProps, SoundChoices } from './SoundChoices.tsx';

/** How the browser treats the sound, and how long it counts down: settings most people never need. */
export function SoundSettings(props: PreferencesProps) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const label = t('practice.sound.title');
  return (
    <Popover opened={opened} onChange={setOpened} position="left-start" width={320} shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label={label} disabled={opened}>
          <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={() => setOpened(!opened)}>
            <Settings2 size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <SoundChoices {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}
