import { Text } from '@mantine/core';
import type { Preferences, PreferencesChange } from '../../../core/model/preferences.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import type { Devices } from '../capture/use-devices.ts';
import type { ConfirmedFocus } from '../use-confirmed-focus.ts';
import { DevicePicker } from './DevicePicker.tsx';
import { FocusChecklist } from './FocusChecklist.tsx';
import { QuestionPicker } from './QuestionPicker.tsx';
import classes from './setup.module.css';
import type { QuestionChoice } from './use-question-choice.ts';

interface Props {
  readonly question: QuestionChoice;
  readonly focus: ConfirmedFocus;
  readonly devices: Devices;
  readonly preferences: Preferences;
  readonly setPreferences: (change: PreferencesChange) => void;
  /** Ids of the devices that are open, when they are. */
  readonly openCameraId: string | null;
  readonly openMicrophoneId: string | null;
}

/** Everything to decide before recording, beside the picture. It all has a default: nothing has to be touched. */
export function SetupPanel(props: Props) {
  const t = useT();
  return (
    <aside className={classes.panel} aria-label={t('practice.setup')}>
      <QuestionPicker choice={props.question} />
      {props.focus.points.length > 0 && <FocusChecklist focus={props.focus} />}
      <DevicePicker
        devices={props.devices}
        preferences={props.preferences}
        setPreferences={props.setPreferences}
        openCameraId={props.openCameraId}
        openMicrophoneId={props.openMicrophoneId}
      />
      <Text size="xs" c="dimmed">
        {t('practice.askFirst')}
      </Text>
    </aside>
  );
}
