import { useEffect, useState } from 'react';
import { devicesOf } from './open-capture.ts';

export interface Devices {
  readonly cameras: readonly MediaDeviceInfo[];
  readonly microphones: readonly MediaDeviceInfo[];
}

/** What is connected, kept up to date. Names are known once a device was opened, so `stream` makes it look again. */
export function useDevices(stream: MediaStream | null): Devices {
  const [devices, setDevices] = useState<Devices>({ cameras: [], microphones: [] });
  // biome-ignore lint/correctness/useExhaustiveDependencies: names appear with the first stream
  useEffect(() => {
    const { mediaDevices } = navigator;
    if (!mediaDevices) return;
    let left = false;
    const look = async () => {
      const all = await mediaDevices.enumerateDevices().catch(() => []);
      if (!left) setDevices({ cameras: devicesOf(all, 'videoinput'), microphones: devicesOf(all, 'audioinput') });
    };
    void look();
    const onChange = () => void look();
    mediaDevices.addEventListener('devicechange', onChange);
    return () => {
      left = true;
      mediaDevices.removeEventListener('devicechange', onChange);
    };
  }, [stream]);
  return devices;
}
