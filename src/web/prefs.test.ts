import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { defaultPreferences } from '../core/model/preferences.ts';
import { openPreferences, withPrograms } from './prefs.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'second-take-prefs-'));
});
const stored = async () => JSON.parse(await readFile(join(folder, 'preferences.json'), 'utf8')) as unknown;

it('begins with the defaults and remembers what was changed', () => {
  const preferences = openPreferences(folder, '1');
  expect(preferences.read()).toEqual(defaultPreferences);
  expect(preferences.write({ theme: 'dark' })).toEqual({ ...defaultPreferences, theme: 'dark' });
  expect(openPreferences(folder, '2').read().theme).toBe('dark');
});

it('sets a broken file aside instead of emptying it', async () => {
  await writeFile(join(folder, 'preferences.json'), '{"theme": "da');
  expect(openPreferences(folder, '17').read()).toEqual(defaultPreferences);
  expect(await readFile(join(folder, 'preferences.json.corrupt-17'), 'utf8')).toBe('{"theme": "da');
  expect(await readdir(folder)).toContain('preferences.json.corrupt-17');
});

it('keeps fields of a newer version and reads a bad value as the default', async () => {
  await writeFile(join(folder, 'preferences.json'), '{"theme":"purple","soundOnly":true,"later":[1]}');
  const preferences = openPreferences(folder, '1');
  expect(preferences.read()).toEqual({ ...defaultPreferences, soundOnly: true });
  preferences.write({ countdownSeconds: 5 });
  expect(await stored()).toEqual({ theme: 'purple', soundOnly: true, later: [1], countdownSeconds: 5 });
});

it('uses other programs for one run without remembering them', async () => {
  const programs = { ffmpegPath: '/opt/ffmpeg', whisperModelPath: '/opt/model.bin' };
  const preferences = withPrograms(openPreferences(folder, '1'), programs);
  expect(preferences.read()).toEqual({ ...defaultPreferences, ...programs });
  preferences.write({ theme: 'light' });
  expect(await stored()).toEqual({ theme: 'light' });
});
