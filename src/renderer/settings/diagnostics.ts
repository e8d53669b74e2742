import type { AppInfo } from '../../contract/views.ts';
import type { Preferences } from '../../core/model/preferences.ts';

/**
 * What helps somebody who helps, as text to paste: versions and switches, no name, no path and no device.
 * @param browser what the browser says of itself
 */
export function diagnosticsText(info: AppInfo, preferences: Preferences, browser: string): string {
  const { ffmpeg, library, capabilities } = info;
  const program =
    ffmpeg.state === 'ready'
      ? `${ffmpeg.version} (${ffmpeg.source})`
      : ffmpeg.state === 'too-old'
        ? `too old: ${ffmpeg.version}`
        : 'missing';
  const can = Object.entries(capabilities).flatMap(([name, has]) => (has ? [name] : []));
  const { whisperPath, whisperModelPath } = preferences;
  return [
    `Second Take ${info.version}`,
    `browser: ${browser}`,
    `ffmpeg: ${program}`,
    `whisper: ${whisperPath ? 'program chosen' : 'no program'}, ${whisperModelPath ? 'model chosen' : 'no model'}`,
    `shell can: ${can.join(', ') || 'nothing beyond a browser'}`,
    `library: ${library.readOnly ? 'read-only' : 'writable'}, ${library.cloud ?? 'in no cloud folder'}`,
    `theme: ${preferences.theme}; countdown: ${preferences.countdownSeconds} s; lead-in: ${preferences.leadInSeconds} s`,
    `sound: noise suppression ${preferences.noiseSuppression}, echo cancellation ${preferences.echoCancellation}, automatic gain ${preferences.autoGainControl}`,
    '',
  ].join('\n');
}
