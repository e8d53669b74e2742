import { ActionIcon, Popover, SegmentedControl, Stack, Switch, Text, Tooltip } from '@mantine/core';
import { Settings2 } from 'lucide-react';
import { useState } from 'react';
import type { Preferences } from '../../../core/model/preferences.ts';
import type { MessageKey } from '../../../ui/i18n/messages.ts';
import { useT } from '../../../ui/i18n/use-t.ts';

interface Props {
  readonly preferences: Preferences;
  readonly setPreferences: (change: Partial<Preferences>) => void;
}

const SWITCHES: readonly {
  readonly key: 'noiseSuppression' | 'echoCancellation' | 'autoGainControl';
  readonly label: MessageKey;
  readonly text: MessageKey;
}[] = [
  { key: 'noiseSuppression', label: 'practice.sound.noise', text: 'practice.sound.noise.text' },
  { key: 'echoCancellation', label: 'practice.sound.echo', text: 'practice.sound.echo.text' },
  { key: 'autoGainControl', label: 'practice.sound.gain', text: 'practice.sound.gain.text' },
];
const COUNTDOWNS: readonly Preferences['countdownSeconds'][] = [0, 3, 5];

/** How the browser treats the sound, and how long it counts down: settings most people never need. */
export function SoundSettings({ preferences, setPreferences }: Props) {
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
        <Stack gap="md">
          {SWITCHES.map(({ key, label: name, text }) => (
            <Switch
              key={key}
              size="sm"
              label={t(name)}
              description={t(text)}
              checked={preferences[key]}
              onChange={(event) => setPreferences({ [key]: event.currentTarget.checked })}
            />
          ))}
          <div>
            <Text size="sm" mb={6} id="practice-countdown">
              {t('practice.countdown.setting')}
            </Text>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-labelledby="practice-countdown"
              value={String(preferences.countdownSeconds)}
              onChange={(value) => {
                const countdownSeconds = COUNTDOWNS.find((seconds) => String(seconds) === value);
                if (countdownSeconds !== undefined) setPreferences({ countdownSeconds });
              }}
              data={COUNTDOWNS.map((seconds) => ({
                value: String(seconds),
                label: t('practice.countdown.seconds', { seconds }),
              }))}
            />
          </div>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
