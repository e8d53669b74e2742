import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPlaces, findBrowser } from './find-browser.ts';

describe('browserPlaces', () => {
  it('takes the one named by the variable and no other', () => {
    expect(browserPlaces('linux', { SECOND_TAKE_BROWSER: '/x/chrome', PATH: '/usr/bin' })).toEqual(['/x/chrome']);
    expect(browserPlaces('linux', { SECOND_TAKE_BROWSER: '', PATH: '/usr/bin' })).toContain('/usr/bin/chromium');
  });

  it('looks along the PATH on Linux, in absolute folders only, at the snap last', () => {
    const places = browserPlaces('linux', { PATH: '/snap/bin:.::/opt/bin' });
    expect(places[0]).toBe('/opt/bin/google-chrome-stable');
    expect(places.at(-1)).toBe('/snap/bin/chromium');
    expect(places.every((place) => place.startsWith('/'))).toBe(true);
  });

  it('looks in Applications on macOS', () => {
    expect(browserPlaces('darwin', { HOME: '/Users/x' })).toContain(
      '/Users/x/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    );
  });

  it('looks in the program folders on Windows', () => {
    expect(browserPlaces('win32', { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\P86' })).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\P86\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\P86\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe',
    ]);
  });
});

describe('findBrowser', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'second-take-browser-'));
    await writeFile(join(folder, 'plain'), '');
    await chmod(join(folder, 'plain'), 0o644);
    await mkdir(join(folder, 'folder'));
    await writeFile(join(folder, 'program'), '');
    await chmod(join(folder, 'program'), 0o755);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('takes the first that is a program', async () => {
    const places = ['missing', 'plain', 'folder', 'program'].map((name) => join(folder, name));
    expect(await findBrowser(places)).toBe(places[3]);
    expect(await findBrowser(places.slice(0, 1))).toBeNull();
  });
});
