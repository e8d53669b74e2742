import { expect, it } from 'vitest';
import type { AppInfo } from '../../contract/views.ts';
import { defaultPreferences } from '../../core/model/preferences.ts';
import { diagnosticsText } from './diagnostics.ts';

const info: AppInfo = {
  version: '0.1.0',
  runId: 'secret-run',
  capabilities: {
    reveal: true,
    saveAs: true,
    dragOut: true,
    choosePrograms: true,
    openFiles: true,
    otherLibrary: true,
    printPdf: false,
  },
  ffmpeg: { state: 'ready', version: '5.1.9', source: 'system', path: '/home/kim/bin/ffmpeg' },
  mediaTicket: 'secret-ticket',
  library: { folder: '/home/kim/Videos/Second Take', readOnly: false, cloud: null },
};
const preferences = {
  ...defaultPreferences,
  cameraId: 'secret-camera',
  microphoneId: 'secret-microphone',
  ffmpegPath: '/home/kim/ffmpeg',
  whisperPath: '/home/kim/whisper-cli',
};

it('tells versions and switches, and no name, path, device or secret', () => {
  const text = diagnosticsText(info, preferences, 'Chrome 156');
  expect(text).toContain('Second Take 0.1.0');
  expect(text).toContain('ffmpeg: 5.1.9 (system)');
  expect(text).toContain('whisper: program chosen, no model');
  expect(text).toContain('shell can: reveal, saveAs, dragOut, choosePrograms');
  expect(text).not.toMatch(/kim|secret|\/home/);
});

it.each([
  [{ state: 'missing' }, 'ffmpeg: missing'],
  [{ state: 'too-old', version: '3.4' }, 'ffmpeg: too old: 3.4'],
] as const)('tells of ffmpeg %j', (ffmpeg, line) => {
  expect(diagnosticsText({ ...info, ffmpeg }, preferences, 'x')).toContain(line);
});
