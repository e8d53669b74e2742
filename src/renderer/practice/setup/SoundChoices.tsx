import { SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useId } from 'react';
import type { Preferences, PreferencesChange } from '../../../core/model/preferences.ts';
import type { MessageKey } from '../../../ui/i18n/messages.ts';
import { useT } from '../../../ui/i18n/use-t.ts';

/** Preferences and the way to change some of them. */
export interface PreferencesProps {
  readonly preferences: Preferences;
  readonly setPreferences: (change: PreferencesChange) => void;
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

/** How the browser treats the sound, and how long it counts down. */
export function SoundChoices({ preferences, setPreferences }: PreferencesProps) {
  const t = useT();
  const countdown = useId();
  return (
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
        <Text size="sm" mb={6} id={countdown}>
          {t('practice.countdown.setting')}
        </Text>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-labelledby={countdown}
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
  );
}
