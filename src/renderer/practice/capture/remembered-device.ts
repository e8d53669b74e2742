/** What of a device is used here; a `MediaDeviceInfo` is one. */
export interface Device {
  readonly deviceId: string;
  readonly label: string;
}

/** As long as a preference may be. */
const MAX_LENGTH = 300;
const SEPARATOR = '\n';

/**
 * A device as it is kept in the preferences: id, line break, name. A browser gives the same device another id for every
 * origin (the browser shell's port may change), so the name is what is left to know it by.
 */
export const rememberDevice = (device: Device): string =>
  `${device.deviceId}${SEPARATOR}${device.label}`.slice(0, MAX_LENGTH);

/** The remembered device among those that are there: by id, else by name. */
export function findRemembered<T extends Device>(devices: readonly T[], remembered: string | null): T | undefined {
  if (!remembered) return undefined;
  const [deviceId = '', label = ''] = remembered.split(SEPARATOR);
  return (
    devices.find((device) => device.deviceId !== '' && device.deviceId === deviceId) ??
    devices.find((device) => device.label !== '' && device.label === label)
  );
}
