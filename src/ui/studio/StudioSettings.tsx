import { ActionIcon, Checkbox, NativeSelect, Popover, Stack, Tooltip } from '@mantine/core';
import { Settings2 } from 'lucide-react';
import { memo } from 'react';
import { useT } from '../i18n/use-t.ts';

/** What people may choose about playing; kept in the preferences. */
export interface StudioChoices {
  readonly leadInSeconds: number;
  readonly pauseWhileTyping: boolean;
}

const LEAD_INS = Array.from({ length: 16 }, (_, seconds) => seconds);

interface StudioSettingsProps {
  readonly choices: StudioChoices;
  readonly onChange: (change: Partial<StudioChoices>) => void;
}

/** The choices themselves, wherever they stand. */
export function StudioChoiceFields({ choices, onChange }: StudioSettingsProps) {
  const t = useT();
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('studio.settings.leadIn')}
        description={t('studio.settings.leadInMeans')}
        value={String(choices.leadInSeconds)}
        onChange={(event) => onChange({ leadInSeconds: Number(event.currentTarget.value) })}
        data={LEAD_INS.map((seconds) => ({
          value: String(seconds),
          label: t('studio.settings.seconds', { seconds }),
        }))}
      />
      <Checkbox
        label={t('studio.settings.pauseWhileTyping')}
        checked={choices.pauseWhileTyping}
        onChange={(event) => onChange({ pauseWhileTyping: event.currentTarget.checked })}
      />
    </Stack>
  );
}

/** How playing behaves around moments and notes. */
export const StudioSettings = memo(function StudioSettings({ choices, onChange }: StudioSettingsProps) {
  const t = useT();
  return (
    <Popover position="top-end" shadow="md" width={280} trapFocus>
      <Popover.Target>
        <Tooltip label={t('studio.settings.open')}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('studio.settings.open')}>
            <Settings2 size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('studio.settings.title')}>
        <StudioChoiceFields choices={choices} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  );
});
