import { expect, test } from 'vitest';
import { browserPlaces } from './places.ts';

test('a browser named in the environment is the only one considered', () => {
  expect(browserPlaces('linux', { SECOND_TAKE_BROWSER: '/opt/mine', PATH: '/usr/bin' })).toEqual(['/opt/mine']);
});

test('on Linux the folders of PATH come first, relative ones are ignored', () => {
  const places = browserPlaces('linux', { PATH: '/opt/bin:bin:.' });
  expect(places[0]).toBe('/opt/bin/google-chrome-stable');
  expect(places).toContain('/usr/bin/chromium');
  expect(places.every((place) => place.startsWith('/'))).toBe(true);
  expect(new Set(places).size).toBe(places.length);
});

test('on a Mac the applications of the machine and of the user are considered', () => {
  expect(browserPlaces('darwin', { HOME: '/Users/ada' })).toContain(
    '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
});

test('on Windows every program folder that is set is considered, with its own separators', () => {
  const places = browserPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' });
  expect(places).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
  expect(places).toHaveLength(3);
});
