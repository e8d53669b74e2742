import { Select, Switch } from '@mantine/core';
import { Camera, Mic } from 'lucide-react';
import type { PreferencesChange } from '../../../core/model/preferences.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import { findRemembered, rememberDevice } from '../capture/remembered-device.ts';
import type { Devices } from '../capture/use-devices.ts';
import type { PreferencesProps } from './SoundChoices.tsx';

interface DeviceFieldsProps extends PreferencesProps {
  readonly devices: Devices;
  /** Those in use now; null while none is. */
  readonly openCameraId: string | null;
  readonly openMicrophoneId: string | null;
}

/** Camera and microphone by name, and whether a camera is wanted at all. */
export function DeviceFields(props: DeviceFieldsProps) {
  const { devices, preferences, setPreferences, openCameraId, openMicrophoneId } = props;
  const t = useT();
  const choose =
    (list: readonly MediaDeviceInfo[], keep: (remembered: string) => PreferencesChange) => (id: string | null) => {
      const device = list.find((candidate) => candidate.deviceId === id);
      if (device) setPreferences(keep(rememberDevice(device)));
    };
  const options = (list: readonly MediaDeviceInfo[]) =>
    list.map((device, index) => ({
      value: device.deviceId,
      label: device.label || t('practice.device.unnamed', { number: index + 1 }),
    }));
  const { cameras, microphones } = devices;
  return (
    <>
      {!preferences.soundOnly && (
        <Select
          aria-label={t('practice.device.camera')}
          leftSection={<Camera size={18} aria-hidden />}
          placeholder={t('practice.device.camera')}
          data={options(cameras)}
          value={openCameraId ?? findRemembered(cameras, preferences.cameraId)?.deviceId ?? null}
          disabled={cameras.length === 0}
          allowDeselect={false}
          onChange={choose(cameras, (cameraId) => ({ cameraId }))}
        />
      )}
      <Select
        aria-label={t('practice.device.microphone')}
        leftSection={<Mic size={18} aria-hidden />}
        placeholder={t('practice.device.microphone')}
        data={options(microphones)}
        value={openMicrophoneId ?? findRemembered(microphones, preferences.microphoneId)?.deviceId ?? null}
        disabled={microphones.length === 0}
        allowDeselect={false}
        onChange={choose(microphones, (microphoneId) => ({ microphoneId }))}
      />
      <Switch
        label={t('practice.soundOnly')}
        description={t('practice.soundOnly.text')}
        checked={preferences.soundOnly}
        onChange={(event) => setPreferences({ soundOnly: event.currentTarget.checked })}
      />
    </>
  );
}
