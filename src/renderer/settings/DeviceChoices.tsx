import { Button, Group, Stack, Text } from '@mantine/core';
import { Video } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../ui/i18n/use-t.ts';
import { useNotify } from '../app/use-notify.tsx';
import { closeCapture, openCapture } from '../practice/capture/open-capture.ts';
import { useDevices } from '../practice/capture/use-devices.ts';
import { DeviceFields } from '../practice/setup/DeviceFields.tsx';
import type { PreferencesProps } from '../practice/setup/SoundChoices.tsx';

/**
 * Camera and microphone for the next recording. A browser tells their names only once they were opened: that is done for
 * a moment, when it is asked for.
 */
export function DeviceChoices({ preferences, setPreferences }: PreferencesProps) {
  const t = useT();
  const notify = useNotify();
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [isLooking, setLooking] = useState(false);
  const devices = useDevices(stream);
  const wanted = [...devices.microphones, ...(preferences.soundOnly ? [] : devices.cameras)];
  const isNamed = wanted.length > 0 && wanted.every(({ label }) => label !== '');
  const look = async () => {
    setLooking(true);
    try {
      const capture = await openCapture(preferences);
      closeCapture(capture);
      setStream(capture.stream);
    } catch (error) {
      notify.error(error);
    } finally {
      setLooking(false);
    }
  };
  return (
    <Stack gap="sm">
      <DeviceFields
        devices={devices}
        preferences={preferences}
        setPreferences={setPreferences}
        openCameraId={null}
        openMicrophoneId={null}
      />
      {!isNamed && (
        <Group gap="sm">
          <Button
            size="xs"
            variant="default"
            leftSection={<Video size={15} aria-hidden />}
            loading={isLooking}
            onClick={() => void look()}
          >
            {t('settings.devices.look')}
          </Button>
          <Text size="xs" c="dimmed" flex={1} miw={220}>
            {t('settings.devices.text')}
          </Text>
        </Group>
      )}
    </Stack>
  );
}
