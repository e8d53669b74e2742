import { systemPreferences } from 'electron';

/** macOS asks a person once for each device, on the app's behalf; the other systems do not ask. */
export async function systemPermission(kind: unknown): Promise<boolean> {
  if (kind !== 'camera' && kind !== 'microphone') return false;
  return process.platform === 'darwin' ? systemPreferences.askForMediaAccess(kind) : true;
}
